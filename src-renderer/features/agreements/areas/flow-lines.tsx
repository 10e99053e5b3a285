import type { FlowLine } from './flow-model'
import styles from './area-flow.module.css'

/** The lines between two columns. It stretches with them; the table below says the same in words. */
export function FlowLines({ lines, column }: { readonly lines: readonly FlowLine[]; readonly column: number }) {
  return (
    <div className={styles.gap} style={{ gridColumn: column }} aria-hidden>
      <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" focusable="false">
        {lines.map((line) => (
          <path key={line.key} d={pathOf(line)} data-fate={line.fate} data-inferred={line.isInferred} />
        ))}
      </svg>
    </div>
  )
}

/** A curve from column to column; a stub with a bar across its end where the area begins or ends here. */
function pathOf({ from, to }: FlowLine): string {
  const [left, right] = [(from ?? 0) * 100, (to ?? 0) * 100]
  if (to === undefined) return `M 0 ${left} H 25 M 25 ${left - 1.5} V ${left + 1.5}`
  if (from === undefined) return `M 100 ${right} H 75 M 75 ${right - 1.5} V ${right + 1.5}`
  return `M 0 ${left} C 50 ${left}, 50 ${right}, 100 ${right}`
}

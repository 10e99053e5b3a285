import { useId } from 'react'
import { LinkTo } from '@renderer/ui/link-to'
import type { TermLine as TermLineData } from './term-line-layout'
import { TermLineRow } from './term-line-row'
import { lineLayout, type LineLabel, type LineMeasure, type RowTexts } from './term-line-rows'
import styles from './term-line.module.css'

type TermLineProps = {
  readonly line: TermLineData
  readonly measure: LineMeasure
  readonly texts: RowTexts
  /** All of it in words. */
  readonly description: string
  readonly todayText: string
  readonly hrefOf: (agreement: string) => string
}

/** Agreements as rows, their versions as bars on one axis of time, gaps drawn and named, and today's hand. */
export function TermLine({ line, measure, texts, description, todayText, hrefOf }: TermLineProps) {
  const hatch = useId()
  const { width, em } = measure
  const { rows, height } = lineLayout(line, measure, texts)
  const axis = height + 1.4 * em
  const hand = line.today * width
  return (
    <div className={styles.line} style={{ height: axis }}>
      <svg width={width} height={axis} role="img" aria-label={description} className={styles.drawing}>
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line className={styles.unsureHatch} x1="0" x2="0" y1="0" y2="5" />
          </pattern>
        </defs>
        {line.years.map(({ year, at }) => (
          <g key={year}>
            <line className={styles.year} x1={at * width} x2={at * width} y1={0} y2={height} />
            <text
              className={styles.yearText}
              x={Math.min(Math.max(at * width, 1.2 * em), width - 1.2 * em)}
              y={axis - 0.3 * em}
              fontSize={0.857 * em}
              textAnchor="middle"
            >
              {year}
            </text>
          </g>
        ))}
        {rows.map((row) => (
          <TermLineRow
            key={row.row.agreement.id}
            layout={row}
            width={width}
            hatch={hatch}
            href={hrefOf(row.row.agreement.id)}
          />
        ))}
        <line className={styles.hand} x1={hand} x2={hand} y1={0} y2={height}>
          <title>{todayText}</title>
        </line>
      </svg>
      {rows.map(({ row, head, bars, gaps }) => (
        <div key={row.agreement.id}>
          <Label label={head} className={styles.head} />
          {bars.map(({ bar, label }) => (
            <Label key={bar.version} label={label} className={styles.label} href={hrefOf(row.agreement.id)} />
          ))}
          {gaps.map(({ gap, label }) => (
            <Label key={gap.gap.from} label={label} className={styles.gapLabel} />
          ))}
        </div>
      ))}
    </div>
  )
}

type LabelProps = { readonly label: LineLabel; readonly className: string | undefined; readonly href?: string }

function Label({ label, className, href }: LabelProps) {
  const { text, left, top, width } = label
  return (
    <span className={className} style={{ left, top, width }} title={text}>
      {href === undefined ? (
        text
      ) : (
        <LinkTo href={href} variant="plain">
          {text}
        </LinkTo>
      )}
    </span>
  )
}

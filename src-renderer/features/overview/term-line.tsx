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
    <svg viewBox={`0 0 ${width} ${axis}`} className={styles.drawing}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className={styles.unsureHatch} x1="0" x2="0" y1="0" y2="5" />
        </pattern>
      </defs>
      <g role="img" aria-label={description}>
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
      </g>
      {rows.map(({ row, head, bars, gaps }) => (
        <g key={row.agreement.id}>
          <Label label={head} em={em} className={styles.head} />
          {bars.map(({ bar, label }) => (
            <Label key={bar.version} label={label} em={em} className={styles.label} href={hrefOf(row.agreement.id)} />
          ))}
          {gaps.map(({ gap, label }) => (
            <Label key={gap.gap.from} label={label} em={em} className={styles.gapLabel} />
          ))}
        </g>
      ))}
    </svg>
  )
}

type LabelProps = {
  readonly label: LineLabel
  readonly em: number
  readonly className: string | undefined
  readonly href?: string
}

function Label({ label, em, className, href }: LabelProps) {
  const { text, left, top, width } = label
  return (
    <foreignObject x={left} y={top} width={width} height={1.4 * em} className={styles.box}>
      <div className={className} title={text}>
        {href === undefined ? (
          text
        ) : (
          <LinkTo href={href} variant="plain">
            {text}
          </LinkTo>
        )}
      </div>
    </foreignObject>
  )
}

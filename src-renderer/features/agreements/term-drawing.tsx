import { timeAxis, yearMarks } from '@renderer/records/time-axis'
import { addDays, type CalendarDay } from '@shared/domain/calendar-day'
import type { TermSketch } from '@shared/domain/term-sketch'
import { useSketchTexts } from './use-sketch-texts'
import styles from './term-sketch.module.css'

type TermDrawingProps = {
  readonly sketch: TermSketch
  /** Of the drawing and of its font, in CSS pixels. */
  readonly width: number
  readonly em: number
  readonly today: CalendarDay
}

const emsPerYearMark = 4

/** One term on a line of time: what is in force as bars, days without a text as a dashed line, single days as signs above. */
export function TermDrawing({ sketch, width, em, today }: TermDrawingProps) {
  const texts = useSketchTexts()
  const axis = timeAxis(sketch.from, sketch.to)
  const x = (day: CalendarDay) => axis.at(day) * width
  const [top, height] = [1.3 * em, 1.1 * em]
  const bottom = top + height
  const isTodayThere = sketch.from <= today && today <= sketch.to
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 1.9 * em}`}
      className={styles.drawing}
      role="img"
      aria-label={texts.description(sketch)}
    >
      {yearMarks(axis, width / (emsPerYearMark * em)).map(({ year, at }) => (
        <g key={year}>
          <line className={styles.year} x1={at * width} x2={at * width} y1={0} y2={bottom + 0.5 * em} />
          <text
            className={styles.yearText}
            x={Math.min(Math.max(at * width, 1.2 * em), width - 1.2 * em)}
            y={bottom + 1.6 * em}
            fontSize={0.857 * em}
            textAnchor="middle"
          >
            {year}
          </text>
        </g>
      ))}
      {sketch.spans.map((span) => {
        const [from, to] = [x(span.from), x(addDays(span.to, 1))]
        const middle = top + height / 2
        return span.standing === 'lapsed' ? (
          <line key={span.from} className={styles.gap} x1={from} x2={to} y1={middle} y2={middle}>
            <title>{texts.what(span)}</title>
          </line>
        ) : (
          <rect
            key={span.from}
            className={styles.span}
            data-standing={span.standing}
            x={from}
            width={Math.max(to - from - 1.5, 2)}
            y={top}
            height={height}
          >
            <title>{texts.what(span)}</title>
          </rect>
        )
      })}
      {sketch.marks.map(({ kind, on }, index) => (
        <g
          key={`${kind} ${on} ${String(index)}`}
          className={styles.sign}
          data-kind={kind}
          transform={`translate(${String(x(on))} ${String(top - 0.55 * em)})`}
        >
          <path d={texts.signs[kind]} />
        </g>
      ))}
      {isTodayThere && (
        <line className={styles.hand} x1={x(today)} x2={x(today)} y1={0.2 * em} y2={bottom + 0.5 * em} />
      )}
    </svg>
  )
}

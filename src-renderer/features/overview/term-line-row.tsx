import { navigate } from '@renderer/platform/router'
import type { LineBar } from './term-line-layout'
import type { RowLayout } from './term-line-rows'
import styles from './term-line.module.css'

type TermLineRowProps = {
  readonly layout: RowLayout
  readonly width: number
  /** The id of the pattern for days that a partial date leaves open. */
  readonly hatch: string
  /** Where a click on a bar leads; its label is a link to the same. */
  readonly href: string
}

/** The bars and gaps of one agreement, within an svg; the texts stand above it. */
export function TermLineRow({ layout, width, hatch, href }: TermLineRowProps) {
  const { bars, gaps, barTop, barHeight } = layout
  return (
    <>
      {bars.map(({ bar, label }) => (
        <g key={bar.version} className={styles.bar} data-past={bar.isPast} onClick={() => navigate(href)}>
          {label.isRaised && (
            <line
              className={styles.leader}
              x1={bar.from * width}
              x2={bar.from * width}
              y1={label.top + barHeight * 1.2}
              y2={barTop}
            />
          )}
          <Bar bar={bar} width={width} top={barTop} height={barHeight} hatch={hatch} />
        </g>
      ))}
      {gaps.map(({ gap }) => {
        const from = gap.from * width
        const to = Math.max(gap.to * width, from + 3)
        const middle = barTop + barHeight / 2
        return (
          <g key={gap.gap.from} className={styles.gap} data-practice={gap.gap.practiceDays > 0}>
            <line x1={from} x2={to} y1={middle} y2={middle} />
            <line x1={from} x2={to} y1={barTop + barHeight + 3} y2={barTop + barHeight + 3} />
          </g>
        )
      })}
    </>
  )
}

type BarProps = {
  readonly bar: LineBar
  readonly width: number
  readonly top: number
  readonly height: number
  readonly hatch: string
}

function Bar({ bar, width, top, height, hatch }: BarProps) {
  const right = bar.to * width
  const box = (from: number, to: number) => ({
    x: from * width,
    width: Math.max((to - from) * width - 1, 2),
    y: top,
    height
  })
  return (
    <>
      {bar.spans.map((span) => (
        <rect key={span.from} className={styles.span} data-kind={span.kind} {...box(span.from, span.to)} />
      ))}
      {bar.unsure.map((part) => (
        <rect key={part.from} fill={`url(#${hatch})`} {...box(part.from, part.to)} />
      ))}
      {bar.lastDay === undefined && (
        <path
          className={styles.onward}
          data-kind={bar.spans.at(-1)?.kind}
          d={`M${right - 7} ${top + height * 0.2} L${right - 2} ${top + height / 2} L${right - 7} ${top + height * 0.8}`}
        />
      )}
    </>
  )
}

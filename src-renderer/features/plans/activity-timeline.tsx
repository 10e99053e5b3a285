import { useId } from 'react'
import { isActivityLate } from '@shared/domain/action-plan'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { LinkTo } from '@renderer/ui/link-to'
import { Stack } from '@renderer/ui/layout'
import type { Activity } from './plan-facts'
import { TimelineLegend } from './timeline-legend'
import { timelineLayout, type TimelineBar } from './timeline-layout'
import styles from './plans.module.css'

const rowRem = 1.714
const at = (percent: number) => `${percent}%`
/** Words at the edges of the drawing stay inside it. */
const anchorAt = (percent: number) => (percent > 96 ? 'end' : percent < 4 ? 'start' : 'middle')
const rem = (value: number) => `${value}rem`

type ActivityTimelineProps = {
  readonly activities: readonly Activity[]
  readonly today: CalendarDay
  readonly hrefOf: (activity: Activity) => string
}

/** The dated activities as bars with today's hand. The list below it says the same in words. */
export function ActivityTimeline({ activities, today, hrefOf }: ActivityTimelineProps) {
  const text = useText()
  const { partial, day } = useFormats()
  const hatch = useId()
  const layout = timelineLayout(activities, today)
  if (!layout) return null
  const height = rowRem * (layout.bars.length + 2)
  return (
    <Stack gap={0}>
      <div className={styles.timeline}>
        <div className={styles.names}>
          {layout.bars.map(({ activity }) => (
            <div key={activity.id} className={styles.name}>
              <LinkTo href={hrefOf(activity)} variant="plain">
                {activity.title}
              </LinkTo>
            </div>
          ))}
        </div>
        <svg
          className={styles.drawing}
          style={{ height: rem(height) }}
          role="img"
          aria-label={text('plans.timeline.label', { count: layout.bars.length, today: day(today) })}
        >
          <Hatch id={hatch} />
          {layout.ticks.map((tick) => (
            <g key={tick.day}>
              <line
                className={styles.tick}
                data-year={tick.isYear}
                x1={at(tick.at)}
                x2={at(tick.at)}
                y1={rem(1.3)}
                y2={rem(height - 1.5)}
              />
              <text className={styles.tickText} x={at(tick.at)} y={rem(0.9)} textAnchor={anchorAt(tick.at)}>
                {tick.isYear ? tick.day.slice(0, 4) : partial(tick.day.slice(0, 7), 'short')}
              </text>
            </g>
          ))}
          {layout.bars.map((bar, index) => (
            <Bar
              key={bar.activity.id}
              bar={bar}
              top={rowRem * (index + 1)}
              hatch={hatch}
              isLate={isActivityLate(bar.activity, today)}
            />
          ))}
          <line
            className={styles.hand}
            x1={at(layout.today)}
            x2={at(layout.today)}
            y1={rem(1.2)}
            y2={rem(height - 1.3)}
          />
          <text
            className={styles.handText}
            x={at(layout.today)}
            y={rem(height - 0.2)}
            textAnchor={anchorAt(layout.today)}
          >
            {day(today, 'short')}
          </text>
        </svg>
      </div>
      <TimelineLegend hatch={hatch} undated={layout.undated} />
    </Stack>
  )
}

function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.hatch} x1="0" x2="0" y1="0" y2="6" />
      </pattern>
    </defs>
  )
}

type BarProps = { readonly bar: TimelineBar; readonly top: number; readonly hatch: string; readonly isLate: boolean }

function Bar({ bar, top, hatch, isLate }: BarProps) {
  const text = useText()
  const { activity, from, width } = bar
  const isNearStart = from < 10
  return (
    <g>
      <rect
        className={styles.bar}
        data-status={activity.status}
        data-late={isLate}
        x={at(from)}
        width={at(width)}
        y={rem(top + 0.4)}
        height={rem(0.914)}
        rx="2"
        {...(activity.status === 'under-way' && { style: { fill: `url(#${hatch})` } })}
      />
      {isLate && (
        <text
          className={styles.lateText}
          x={at(isNearStart ? from + width : from)}
          dx={isNearStart ? 6 : -6}
          y={rem(top + 1.15)}
          textAnchor={isNearStart ? 'start' : 'end'}
        >
          {text('plans.late')}
        </text>
      )}
    </g>
  )
}

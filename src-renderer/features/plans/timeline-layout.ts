import { scaleUtc } from 'd3-scale'
import { addDays, earlierDay, laterDay, type CalendarDay } from '@shared/domain/calendar-day'
import { firstDay, lastDay } from '@shared/domain/partial-date'
import type { Activity } from './plan-facts'

/** A bar of the timeline, in percent of its width. An open side has no date: the bar is drawn as far as is known. */
export type TimelineBar = {
  readonly activity: Activity
  readonly from: number
  readonly width: number
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
}

export type TimelineTick = { readonly at: number; readonly day: CalendarDay; readonly isYear: boolean }

export type TimelineLayout = {
  readonly bars: readonly TimelineBar[]
  readonly ticks: readonly TimelineTick[]
  readonly today: number
  readonly undated: number
}

/** Places every dated activity between the first and the last day known, today always in sight. Undefined where none is dated. */
export function timelineLayout(activities: readonly Activity[], today: CalendarDay): TimelineLayout | undefined {
  const spans = activities.flatMap((activity) => {
    const { startsOn, endsOn } = activity
    const start = startsOn ?? endsOn
    const end = endsOn ?? startsOn
    return start && end ? [{ activity, from: firstDay(start), to: lastDay(end) }] : []
  })
  if (spans.length === 0) return undefined
  let first = today
  let last = today
  for (const { from, to } of spans) {
    first = earlierDay(first, from)
    last = laterDay(last, to)
  }
  const scale = scaleUtc([instant(first), instant(addDays(last, 1))], [0, 100])
  const ticks = scale
    .ticks(6)
    .map((tick) => tick.toISOString().slice(0, 10))
    .filter((day, index, days) => day.endsWith('-01') && day !== days[index - 1])
    .map((day) => ({ at: scale(instant(day)), day, isYear: day.endsWith('-01-01') }))
    .filter(({ at }, index, all) => index > 0 || at > 4 || (all[1]?.at ?? 100) - at > 11)
  return {
    bars: spans.map(({ activity, from, to }) => {
      const begin = scale(instant(from))
      const end = scale(instant(addDays(laterDay(from, to), 1)))
      return {
        activity,
        from: begin,
        width: Math.max(end - begin, 0.6),
        isOpenStart: activity.startsOn === undefined,
        isOpenEnd: activity.endsOn === undefined
      }
    }),
    ticks,
    today: scale(instant(today)),
    undated: activities.length - spans.length
  }
}

const instant = (day: CalendarDay) => Date.parse(`${day}T00:00:00Z`)

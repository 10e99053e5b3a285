import { addMonths, compareDays, earlierDay, laterDay, type CalendarDay } from './calendar-day'
import { firstDay, lastDay } from './partial-date'
import type { DatedVersion, TermEvent } from './term'
import { endOf, finalEnd, lastRenewal, noticeDateOf, renewalOn } from './term-clock'
import type { Stretch } from './term-history'
import { spansOf, type TermSpan } from './term-spans'
import { timelineOf } from './term-standing'

/** A single day on the line of one term. */
export type SketchMark = {
  readonly kind: 'signed' | 'notice-date' | 'notice' | 'extension'
  readonly on: CalendarDay
}

/** What the line of one term draws: days in force, and those without a text between or after them; all days inclusive. */
export type TermSketch = {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly spans: readonly (TermSpan & { readonly isOpen: boolean })[]
  readonly marks: readonly SketchMark[]
}

const drawn: readonly TermSpan['standing'][] = ['in-force', 'tacit-renewal', 'suspended', 'continuing', 'lapsed']
const renewalsAhead = 2
const marginShare = 12

/** The last day worth drawing: the end for good, or two renewals ahead, or two years where no end is in sight. */
function lastDayDrawn(stretches: readonly Stretch[], date: CalendarDay): CalendarDay {
  return stretches
    .map(({ clock, from }) => {
      const day = laterDay(from, date)
      const running = renewalOn(clock, day)
      const k = running === undefined ? lastRenewal(clock) : Math.min(running + renewalsAhead, lastRenewal(clock))
      const end = clock.basis.from === 'nothing' ? finalEnd(clock) : endOf(clock, k)
      return end?.latest ?? addMonths(day, 24)
    })
    .reduce(laterDay)
}

function noticeDates(stretch: Stretch, until: CalendarDay): SketchMark[] {
  const marks: SketchMark[] = []
  for (let k = renewalOn(stretch.clock, stretch.from) ?? Infinity; k <= lastRenewal(stretch.clock); k += 1) {
    const end = endOf(stretch.clock, k)
    const on = noticeDateOf(stretch.clock, k)
    if (!end || on === undefined || on > until) break
    if (on >= stretch.from) marks.push({ kind: 'notice-date', on })
  }
  return marks
}

/** Of a version as it stands or is being typed in, `date` being today; undefined while it has no first day. */
export function termSketch(
  version: DatedVersion,
  events: readonly TermEvent[],
  others: readonly DatedVersion[],
  date: CalendarDay
): TermSketch | undefined {
  const timeline = timelineOf(version, events, others)
  const { startsOn, stretches, practice } = timeline.history
  if (startsOn === undefined) return undefined
  const stated = practice.flatMap(({ from, until }) => until ?? from)
  const last = [lastDayDrawn(stretches, date), ...stated].reduce(laterDay)
  const signed = version.signedOn === undefined ? startsOn : firstDay(version.signedOn)
  const first = earlierDay(startsOn, signed)
  const months = (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12
  const margin = Math.max(2, Math.round(months / marginShare))
  const [from, to] = [addMonths(first, -margin), addMonths(last, margin)]
  const whole = spansOf(timeline, from, to).filter(({ standing }) => drawn.includes(standing))
  const marks: SketchMark[] = stretches.flatMap((stretch, index) => {
    const act = stretch.withdrawn ? undefined : stretch.act
    const own: SketchMark[] =
      act?.kind === 'notice'
        ? [{ kind: 'notice', on: lastDay(act.receivedOn ?? stretch.from) }]
        : act
          ? [{ kind: 'extension', on: firstDay(act.signedOn ?? stretch.from) }]
          : []
    return [...own, ...noticeDates(stretch, stretches[index + 1]?.from ?? to)]
  })
  return {
    from,
    to,
    spans: whole.map((span) => ({ ...span, isOpen: span.to === to })),
    marks: [{ kind: 'signed' as const, on: signed }, ...marks].toSorted((a, b) => compareDays(a.on, b.on))
  }
}

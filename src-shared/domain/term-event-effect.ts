import { addDays, addMonths, daysBetween, type CalendarDay } from './calendar-day'
import { firstDay, lastDay } from './partial-date'
import { isDeparture, type DatedVersion, type TermEvent } from './term'
import { endOf, finalEnd, renewalOn, type TermClock } from './term-clock'
import { historyOf, isPastEnd, stretchOn, takenBackOn, type TermHistory } from './term-history'
import { spansOf } from './term-spans'
import { timelineOf } from './term-standing'
import type { Timeline } from './term-timeline'

/** Why an event, complete in itself, changes nothing. */
export type NoEffect =
  | 'draft'
  | 'no-end'
  | 'not-later'
  | 'lapsed-before'
  | 'nothing-to-end'
  | 'notice-too-late'
  | 'ended-already'
  | 'superseded-before'
  | 'earlier-event'
  | 'outside-term'
  | 'in-force-anyway'

/** What an event does to a term; all days are inclusive, `from` and `on` the first or last day as the name says. */
export type EventEffect =
  | { readonly kind: 'end-moves'; readonly from?: CalendarDay | undefined; readonly to: CalendarDay }
  | {
      readonly kind: 'revives'
      readonly from: CalendarDay
      readonly to: CalendarDay
      readonly lapsedSince: CalendarDay
    }
  | { readonly kind: 'ends'; readonly on: CalendarDay; readonly renews?: boolean | undefined }
  | { readonly kind: 'leaves'; readonly city: string; readonly last: CalendarDay }
  | { readonly kind: 'stays'; readonly city: string; readonly last: CalendarDay; readonly from: CalendarDay }
  | { readonly kind: 'withdrawn'; readonly from: CalendarDay; readonly ended: CalendarDay }
  | { readonly kind: 'never-takes-effect' }
  | { readonly kind: 'superseded'; readonly from: CalendarDay; readonly version: string }
  | { readonly kind: 'suspends'; readonly days?: number | undefined }
  | { readonly kind: 'continues'; readonly days?: number | undefined }
  | { readonly kind: 'none'; readonly because: NoEffect; readonly day?: CalendarDay | undefined }

/** How far days without an end are looked through. */
const openMonths = 1_200

const none = (because: NoEffect, day?: CalendarDay): EventEffect => ({ kind: 'none', because, day })

/** The last day as it stands on `day`: of the renewal that runs, or the one that has passed. */
function endOn(clock: TermClock, day: CalendarDay): CalendarDay | undefined {
  const running = renewalOn(clock, day)
  return (running === undefined ? finalEnd(clock) : endOf(clock, running))?.latest
}

function extensionEffect(before: TermHistory, after: TermHistory, event: TermEvent): EventEffect {
  const index = after.stretches.findIndex(({ act }) => act?.id === event.id)
  const stretch = after.stretches[index]
  const previous = after.stretches[index - 1]
  if (stretch && previous) {
    const to = endOn(stretch.clock, stretch.from) ?? stretch.from
    const from = endOn(previous.clock, stretch.from)
    const isRevived = from !== undefined && stretch.from > addDays(from, 1)
    return isRevived
      ? { kind: 'revives', from: stretch.from, to, lapsedSince: addDays(from, 1) }
      : { kind: 'end-moves', from, to }
  }
  const day = firstDay(event.effectiveFrom ?? event.signedOn ?? '9999')
  const clock = stretchOn(before, day)?.clock
  const end = clock && endOn(clock, day)
  return end === undefined ? none('no-end') : none('not-later', end)
}

function noticeEffect(before: TermHistory, after: TermHistory, event: TermEvent): EventEffect {
  const stretch = after.stretches.find(({ act }) => act?.id === event.id)
  const day = lastDay(event.receivedOn ?? '9999')
  const restored = after.stretches.find(({ withdrawn }) => withdrawn?.id === event.id)
  if (stretch) {
    const on = finalEnd(stretch.clock)?.latest ?? day
    if (restored) return { kind: 'withdrawn', from: restored.from, ended: on }
    const current = stretchOn(before, day)?.clock
    const isLater = current !== undefined && current.everyMonths !== undefined && on > (endOn(current, day) ?? on)
    return { kind: 'ends', on, renews: isLater }
  }
  if (isPastEnd(before, day)) return none('lapsed-before')
  const clock = stretchOn(before, day)?.clock
  if (clock?.last !== undefined) return none('earlier-event', finalEnd(clock)?.latest)
  const hasRule = clock !== undefined && (clock.everyMonths !== undefined || clock.withdrawal !== undefined)
  return hasRule ? none('notice-too-late', finalEnd(clock)?.latest) : none('nothing-to-end')
}

/** Of a notice that was taken back, from when on the city stays; otherwise its last day, where neither it nor all had left by then. */
function departureEffect(before: TermHistory, { history: after, successor }: Timeline, event: TermEvent): EventEffect {
  const departure = after.departures.find((one) => one.event.id === event.id)
  if (!departure) return event.kind === 'notice' ? noticeEffect(before, after, event) : none('ended-already')
  const { city, last } = departure
  const from = takenBackOn(departure)
  if (from !== undefined) return { kind: 'stays', city, last, from }
  const earlier = after.departures.find((one) => one.city === city && takenBackOn(one) === undefined)
  if (earlier && earlier !== departure) return none('earlier-event', earlier.last)
  const clock = after.stretches.at(-1)?.clock
  const end = after.termination ? addDays(after.termination.from, -1) : clock && finalEnd(clock)?.latest
  if (successor && successor.from <= last) return none('superseded-before', successor.from)
  return end !== undefined && end <= last ? none('earlier-event', end) : { kind: 'leaves', city, last }
}

function endingEffect(after: TermHistory, event: TermEvent): EventEffect {
  const from = lastDay(event.effectiveFrom ?? '9999')
  const own = event.replacedBy === undefined ? after.termination : after.replacement
  if (own?.event.id === event.id) {
    if (after.startsOn !== undefined && from <= after.startsOn) return { kind: 'never-takes-effect' }
    if (event.replacedBy !== undefined) return { kind: 'superseded', from, version: event.replacedBy }
    return { kind: 'ends', on: addDays(from, -1) }
  }
  return own ? none('earlier-event', addDays(own.from, -1)) : none('ended-already')
}

/**
 * What `event` does to `version`, given what else happened to it; an officer reads it before saving. `event` has no
 * `termEventProblem`; of `events` one with its id is left out.
 */
export function eventEffect(
  version: DatedVersion,
  events: readonly TermEvent[],
  event: TermEvent,
  versions: readonly DatedVersion[]
): EventEffect {
  const others = events.filter(({ id }) => id !== event.id)
  const before = historyOf(version, others)
  if (before.startsOn === undefined) return none('draft')
  const timeline = timelineOf(version, [...others, event], versions)
  const after = timeline.history
  const { successor } = timelineOf(version, others, versions)
  const isTooLate = (day: CalendarDay) => successor !== undefined && successor.from <= day
  if (isDeparture(event)) {
    const day = lastDay(event.receivedOn ?? event.effectiveFrom ?? '9999')
    return isTooLate(day) ? none('superseded-before', successor?.from) : departureEffect(before, timeline, event)
  }
  switch (event.kind) {
    case 'extended': {
      const effect = extensionEffect(before, after, event)
      const from =
        effect.kind === 'end-moves' ? (effect.from ?? effect.to) : effect.kind === 'revives' ? effect.from : ''
      return isTooLate(from) ? none('superseded-before', successor?.from) : effect
    }
    case 'notice':
      return isTooLate(lastDay(event.receivedOn ?? '9999'))
        ? none('superseded-before', successor?.from)
        : noticeEffect(before, after, event)
    case 'terminated': {
      const from = lastDay(event.effectiveFrom ?? '9999')
      const isOvertaken = isTooLate(event.replacedBy === undefined ? addDays(from, -1) : from)
      return isOvertaken ? none('superseded-before', successor?.from) : endingEffect(after, event)
    }
    case 'suspended':
    case 'continuing': {
      const from = firstDay(event.from ?? '9999')
      const until = event.until === undefined ? undefined : lastDay(event.until)
      const horizon = until ?? addMonths(from, openMonths)
      const spans = spansOf(timeline, from, horizon).filter(({ standing }) => standing === event.kind)
      const last = spans.at(-1)
      if (!last) return none(event.kind === 'suspended' ? 'outside-term' : 'in-force-anyway')
      const days = spans.reduce((sum, span) => sum + daysBetween(span.from, span.to) + 1, 0)
      return {
        kind: event.kind === 'suspended' ? 'suspends' : 'continues',
        days: until === undefined && last.to === horizon ? undefined : days
      }
    }
  }
}

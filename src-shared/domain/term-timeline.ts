import { addDays, compareDays, type CalendarDay } from './calendar-day'
import type { TermEvent } from './term'
import { endOf, lastRenewal, renewalOn } from './term-clock'
import { coversDay, stretchOn, type Stretch, type Successor, type TermHistory } from './term-history'

export const standings = [
  'not-yet-effective',
  'in-force',
  'tacit-renewal',
  'suspended',
  'continuing',
  'lapsed',
  'terminated',
  'superseded'
] as const
export type Standing = (typeof standings)[number]

/** A history with the version that follows it, if one does. */
export type Timeline = {
  readonly history: TermHistory
  readonly successor?: Successor | undefined
}

/** What holds on one day. `renewal` is the tacit renewal that runs, under a suspension too; `event` what was stated of the day. */
export type Moment = {
  readonly standing: Standing
  readonly renewal?: number | undefined
  readonly event?: TermEvent | undefined
}

/**
 * Exactly one standing for every day, by this precedence: terminated, superseded, not yet effective, past the end
 * (continuing by practice where someone stated it, else lapsed), suspended, in force. A termination that takes effect only
 * after a later text has taken the place has nothing left to end.
 */
export function momentOn({ history, successor }: Timeline, day: CalendarDay): Moment {
  const { termination, startsOn } = history
  const isOvertaken = termination && successor && successor.from < termination.from
  if (termination && !isOvertaken && termination.from <= day)
    return { standing: 'terminated', event: termination.event }
  if (successor && successor.from <= day) return { standing: 'superseded' }
  const stretch = stretchOn(history, day)
  if (startsOn === undefined || day < startsOn || !stretch) return { standing: 'not-yet-effective' }
  const running = renewalOn(stretch.clock, day)
  if (running === undefined) {
    const practice = history.practice.find((days) => coversDay(days, day))
    return practice ? { standing: 'continuing', event: practice.event } : { standing: 'lapsed' }
  }
  const renewal = running === 0 ? undefined : running
  const suspension = history.suspensions.find((days) => coversDay(days, day))
  if (suspension) return { standing: 'suspended', renewal, event: suspension.event }
  return { standing: running === 0 ? 'in-force' : 'tacit-renewal', renewal }
}

/** The days after which `stretch` renews or ends, plus one, as far as they lie in from..to. */
function turnsOfClock({ clock }: Stretch, from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = []
  const last = lastRenewal(clock)
  for (let k = renewalOn(clock, from) ?? last; k <= last; k += 1) {
    const end = endOf(clock, k)
    if (!end || end.latest >= to) return days
    days.push(addDays(end.latest, 1))
  }
  return days
}

/** Every day up to `to` on which the standing may change, in order and without repetition. */
export function turnsUntil({ history, successor }: Timeline, to: CalendarDay): CalendarDay[] {
  const { startsOn, stretches, termination } = history
  if (startsOn === undefined) return []
  const days = new Set<CalendarDay>([startsOn])
  stretches.forEach((stretch, index) => {
    days.add(stretch.from)
    const until = stretches[index + 1]?.from ?? to
    for (const day of turnsOfClock(stretch, stretch.from, until < to ? until : to)) days.add(day)
  })
  for (const stated of [...history.suspensions, ...history.practice]) {
    days.add(stated.from)
    if (stated.until !== undefined) days.add(addDays(stated.until, 1))
  }
  if (termination) days.add(termination.from)
  if (successor) days.add(successor.from)
  return [...days].filter((day) => day <= to).toSorted(compareDays)
}

export function isSameMoment(a: Moment, b: Moment): boolean {
  return a.standing === b.standing && a.renewal === b.renewal
}

/** A suspension is one however many renewals come about under it. */
function isSameStanding(a: Moment, b: Moment): boolean {
  return isSameMoment(a, b) || (a.standing === 'suspended' && b.standing === 'suspended')
}

/** The first of the unbroken days that have the standing of `day`; undefined before anything happened. */
export function sinceWhen(timeline: Timeline, day: CalendarDay): CalendarDay | undefined {
  const moment = momentOn(timeline, day)
  let since: CalendarDay | undefined
  for (const turn of turnsUntil(timeline, day).toReversed()) {
    if (!isSameStanding(momentOn(timeline, turn), moment)) break
    since = turn
  }
  return moment.standing === 'not-yet-effective' ? undefined : since
}

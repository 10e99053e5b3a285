import {
  addDays,
  addMonths,
  earlierDay,
  isMonthShortened,
  laterDay,
  monthsBetween,
  type CalendarDay
} from './calendar-day'
import { firstDay, lastDay, type PartialDate } from './partial-date'
import { noticeAfter, noticeBefore, noticePeriodOf, type NoticePeriod } from './notice-period'
import type { Renewal, Term } from './term'

/** The last day of a term, both inclusive: where a partial date leaves it open, the first and the last it may be. */
export type TermEnd = { readonly earliest: CalendarDay; readonly latest: CalendarDay }

/** What the ends are counted from: a start plus months, or a day that a text or an extension names. */
type ClockBasis =
  | { readonly from: 'start'; readonly start: TermEnd; readonly months: number; readonly isDayIncluded: boolean }
  | { readonly from: 'day'; readonly end: TermEnd }
  | { readonly from: 'nothing' }

/** A running term: its ends one after the other. `atMost` is the text's cap. */
export type TermClock = {
  readonly basis: ClockBasis
  readonly everyMonths?: number | undefined
  /** Against the next renewal. */
  readonly notice?: NoticePeriod | undefined
  /** At any time, before the end too. */
  readonly withdrawal?: NoticePeriod | undefined
  readonly atMost: number
  /** The renewal in which a notice ends it, and where that is before the renewal's own end, the end. */
  readonly last?: number | undefined
  readonly cut?: TermEnd | undefined
}

function ruleParts(term: Term, renewal: Renewal): Omit<TermClock, 'basis'> {
  const withdrawal = noticePeriodOf(term)
  if (renewal.kind !== 'tacit' || term.kind === 'open') return { withdrawal, atMost: 0 }
  return {
    withdrawal,
    everyMonths: renewal.everyMonths,
    notice: noticePeriodOf(renewal),
    atMost: renewal.atMost ?? Number.POSITIVE_INFINITY
  }
}

/** The clock of a text: renewal of a term without end means nothing and is left out. */
export function clockOfTerm(start: PartialDate, term: Term, renewal: Renewal): TermClock {
  if (term.kind === 'open') return { basis: { from: 'nothing' }, ...ruleParts(term, renewal) }
  if (term.kind === 'written')
    return clockUntil({ earliest: firstDay(term.endsOn), latest: lastDay(term.endsOn) }, term, renewal)
  const isDayIncluded = term.counting === 'day-included'
  const days = { earliest: firstDay(start), latest: lastDay(start) }
  return { basis: { from: 'start', start: days, months: term.months, isDayIncluded }, ...ruleParts(term, renewal) }
}

/** The clock that an end named as a date starts: written in the text, or the new end of an extension. */
export function clockUntil(end: TermEnd, term: Term, renewal: Renewal): TermClock {
  return { basis: { from: 'day', end }, ...ruleParts(term, renewal) }
}

/**
 * The last day of `months` from `start`. With the first day included, the day before the one that corresponds to it, unless
 * the month lacks that day: then its last day, since nothing is left to subtract from.
 */
function endOfMonths(start: CalendarDay, months: number, isDayIncluded: boolean): CalendarDay {
  const end = addMonths(start, months)
  return isDayIncluded && !isMonthShortened(start, months) ? addDays(end, -1) : end
}

/** The end after renewal `k` by the text alone, whatever notice was given. */
function textEndOf(clock: TermClock, k: number): TermEnd | undefined {
  const { basis } = clock
  if (basis.from === 'nothing') return undefined
  const more = k * (clock.everyMonths ?? 0)
  if (basis.from === 'day') {
    return { earliest: addMonths(basis.end.earliest, more), latest: addMonths(basis.end.latest, more) }
  }
  const { start, months, isDayIncluded } = basis
  return {
    earliest: endOfMonths(start.earliest, months + more, isDayIncluded),
    latest: endOfMonths(start.latest, months + more, isDayIncluded)
  }
}

/**
 * The end after renewal `k` (0: the first end), always counted from the beginning so that month ends don't drift; undefined
 * for a term without end. Takes no notice of how many renewals there may be.
 */
export function endOf(clock: TermClock, k: number): TermEnd | undefined {
  const end = textEndOf(clock, k)
  const { cut, last } = clock
  if (!cut || k !== last) return end
  if (!end) return cut
  return { earliest: earlierDay(end.earliest, cut.earliest), latest: earlierDay(end.latest, cut.latest) }
}

/** How many renewals there will be at most, a notice counted. */
export function lastRenewal(clock: TermClock): number {
  return Math.min(clock.atMost, clock.last ?? Number.POSITIVE_INFINITY)
}

/** The end after which nothing runs by itself; undefined where none is in sight. */
export function finalEnd(clock: TermClock): TermEnd | undefined {
  const last = lastRenewal(clock)
  return last === Number.POSITIVE_INFINITY ? undefined : endOf(clock, last)
}

/** The first `k` from `from` on for which `isReached` holds of its end, or undefined past the last renewal. */
function firstRenewal(
  clock: TermClock,
  limit: number,
  day: CalendarDay,
  reached: (k: number) => boolean
): number | undefined {
  const first = textEndOf(clock, 0)
  const every = clock.everyMonths
  if (!first) return undefined
  let k = every === undefined ? 0 : Math.max(0, Math.floor(monthsBetween(first.latest, day) / every) - 1)
  while (k <= limit) {
    if (reached(k)) return k
    k += 1
    if (textEndOf(clock, k)?.earliest === textEndOf(clock, k - 1)?.earliest) return undefined
  }
  return undefined
}

/** Which renewal runs on `day` (0: the first term); undefined once the term has ended. For a term without end, 0. */
export function renewalOn(clock: TermClock, day: CalendarDay): number | undefined {
  if (clock.basis.from === 'nothing') return clock.cut && day > clock.cut.latest ? undefined : 0
  return firstRenewal(clock, lastRenewal(clock), day, (k) => day <= (endOf(clock, k)?.latest ?? day))
}

/**
 * The last day on which a notice, received by the other side, stops the renewal after end `k`; undefined where no renewal
 * follows or the text names no notice. Where the end is uncertain it is counted from the earliest it may be.
 */
export function noticeDateOf(clock: TermClock, k: number): CalendarDay | undefined {
  const end = endOf(clock, k)
  if (!end || clock.notice === undefined || k >= lastRenewal(clock)) return undefined
  return noticeBefore(end.earliest, clock.notice)
}

/**
 * The renewal after which a notice received on `day` ends the term: the first whose notice date has not passed. Without a
 * notice period in the text, the notice must be there by the end itself.
 */
function renewalEndedByNotice(clock: TermClock, day: CalendarDay): number | undefined {
  const deadline = (k: number) => noticeDateOf(clock, k) ?? endOf(clock, k)?.earliest ?? day
  return firstRenewal(clock, lastRenewal(clock), day, (k) => day <= deadline(k))
}

/**
 * The clock after a notice that was there by `day`: it stops the renewals, and where the text lets a side withdraw at any time,
 * it ends the term when that period, counted from between the two days of `received`, is over, whichever comes first.
 * Undefined where it changes nothing.
 */
export function clockAfterNotice(clock: TermClock, day: CalendarDay, received: TermEnd): TermClock | undefined {
  const candidates: TermClock[] = []
  const stopped = clock.everyMonths === undefined ? undefined : renewalEndedByNotice(clock, day)
  if (stopped !== undefined) candidates.push({ ...clock, last: stopped })
  const { withdrawal } = clock
  if (withdrawal) {
    const cut = {
      earliest: noticeAfter(received.earliest, withdrawal),
      latest: noticeAfter(received.latest, withdrawal)
    }
    const running = renewalOn(clock, cut.latest)
    if (running !== undefined) candidates.push({ ...clock, last: running, cut })
  }
  const endsOn = (one: TermClock) => finalEnd(one)?.latest ?? '9999-12-31'
  const [first] = candidates.toSorted((a, b) => (endsOn(a) < endsOn(b) ? -1 : endsOn(a) > endsOn(b) ? 1 : 0))
  return first && endsOn(first) < endsOn(clock) ? first : undefined
}

/** The end of an extension until `until`, which never brings an end forward. */
export function extendedEnd(current: TermEnd | undefined, until: PartialDate): TermEnd {
  const earliest = firstDay(until)
  return { earliest: current ? laterDay(earliest, current.earliest) : earliest, latest: lastDay(until) }
}

import { addDays, compareDays, laterDay, type CalendarDay } from './calendar-day'
import { firstDay, lastDay, type PartialDate } from './partial-date'
import { isDeparture, termEventProblem, type DatedVersion, type TermEvent } from './term'
import {
  clockAfterNotice,
  clockOfTerm,
  clockUntil,
  endOf,
  extendedEnd,
  finalEnd,
  lastRenewal,
  renewalOn,
  type TermClock,
  type TermEnd
} from './term-clock'

/**
 * Days with one and the same clock: from `from` until the next stretch begins, or for good. `act` is what set it; `withdrawn`
 * the notice whose withdrawal brought it back.
 * `termsBefore` counts the terms that were over when the clock's first one began: an extension numbers its renewals anew, and
 * makes the running term longer.
 */
export type Stretch = {
  readonly from: CalendarDay
  readonly clock: TermClock
  readonly termsBefore: number
  readonly act?: TermEvent | undefined
  readonly withdrawn?: TermEvent | undefined
}

/** Days, both inclusive, for which something was stated; without `until` they have no end. */
export type StatedDays = {
  readonly from: CalendarDay
  readonly until?: CalendarDay | undefined
  readonly event: TermEvent
}

/** All that is known of one version, in the order of the days on which it works. */
export type TermHistory = {
  readonly version: DatedVersion
  /** As recorded; absent for a draft and for a version without any date, which are never effective. */
  readonly start?: PartialDate | undefined
  readonly startsOn?: CalendarDay | undefined
  readonly stretches: readonly Stretch[]
  readonly suspensions: readonly StatedDays[]
  readonly practice: readonly StatedDays[]
  readonly departures: readonly Departure[]
  readonly termination?: EndingEvent | undefined
  /** A version of another agreement takes its place. */
  readonly replacement?: EndingEvent | undefined
}

/** A city leaves a text that goes on between the others: `last` is its last day in it, `knownFrom` the first on which that is known. */
export type Departure = {
  readonly city: string
  readonly last: CalendarDay
  readonly knownFrom: CalendarDay
  readonly event: TermEvent
}

/** An event that ends a version before its term does; `from` is the first day without it. */
export type EndingEvent = { readonly from: CalendarDay; readonly event: TermEvent }

export function coversDay(days: StatedDays, day: CalendarDay): boolean {
  return days.from <= day && (days.until === undefined || day <= days.until)
}

export function stretchOn(history: TermHistory, day: CalendarDay): Stretch | undefined {
  return history.stretches.findLast((stretch) => stretch.from <= day) ?? history.stretches[0]
}

/** Whether the version's own term, renewals and extensions included, is past its end on `day`. */
export function isPastEnd(history: TermHistory, day: CalendarDay): boolean {
  const stretch = stretchOn(history, day)
  return stretch !== undefined && renewalOn(stretch.clock, day) === undefined
}

function statedDays(events: readonly TermEvent[], kind: 'suspended' | 'continuing'): StatedDays[] {
  return events.flatMap((event) => {
    if (event.kind !== kind || event.from === undefined) return []
    return [{ from: firstDay(event.from), until: event.until === undefined ? undefined : lastDay(event.until), event }]
  })
}

/** An extension works from the earlier of its two dates, a notice from the last day on which it may have been received. */
function actDay(event: TermEvent): CalendarDay {
  if (event.kind === 'notice') return lastDay(event.receivedOn ?? '9999')
  const signed = firstDay(event.signedOn ?? '9999')
  const effective = firstDay(event.effectiveFrom ?? event.signedOn ?? '9999')
  return signed < effective ? signed : effective
}

/** A practice without an end bridges one gap: once an extension has the text in force again, it is over. */
function practiceOf(events: readonly TermEvent[], stretches: readonly Stretch[]): StatedDays[] {
  return statedDays(events, 'continuing').flatMap((stated) => {
    if (stated.until !== undefined) return [stated]
    const next = stretches.find(
      ({ act, withdrawn, from }) => act?.kind === 'extended' && withdrawn === undefined && from >= stated.from
    )
    if (next?.from === stated.from) return []
    return [{ ...stated, until: next && addDays(next.from, -1) }]
  })
}

/** The end that is current on `day`: of the renewal that runs, or the one that has passed. */
function currentEnd(clock: TermClock, day: CalendarDay): TermEnd | undefined {
  const running = renewalOn(clock, day)
  return running === undefined ? finalEnd(clock) : endOf(clock, running)
}

/**
 * An extension starts the clock anew from its end, the numbering of tacit renewals and an earlier notice included. It never
 * brings an end forward, and after a lapse it works from its signature, or from `effectiveFrom` where it says so.
 */
function afterExtension(
  before: Stretch,
  event: TermEvent,
  day: CalendarDay,
  version: DatedVersion
): Stretch | undefined {
  const { until } = event
  const isWithoutEnd = before.clock.basis.from === 'nothing' && before.clock.cut === undefined
  if (until === undefined || isWithoutEnd) return undefined
  const current = currentEnd(before.clock, day)
  const effective = firstDay(event.effectiveFrom ?? event.signedOn ?? day)
  const leavesGap = current !== undefined && effective > addDays(current.latest, 1)
  const from = laterDay(before.from, leavesGap ? effective : day)
  const end = extendedEnd(current, until)
  if (end.latest < from || (current && end.latest <= current.latest)) return undefined
  const running = renewalOn(before.clock, from) ?? lastRenewal(before.clock) + 1
  const termsBefore = before.termsBefore + running
  return { from, act: event, clock: clockUntil(end, version.term, version.renewal), termsBefore }
}

/** On a lapsed version, or after the last end's notice date with no right to withdraw, a notice works for nothing. */
function afterNotice(before: Stretch, event: TermEvent, day: CalendarDay, start: PartialDate): Stretch | undefined {
  const received = {
    earliest: laterDay(firstDay(event.receivedOn ?? day), firstDay(start)),
    latest: laterDay(day, lastDay(start))
  }
  const clock = clockAfterNotice(before.clock, day, received)
  return clock && { from: laterDay(before.from, day), act: event, clock, termsBefore: before.termsBefore }
}

type Act = { readonly event: TermEvent; readonly day: CalendarDay; readonly withdraws?: boolean }

function afterAct(before: Stretch, { event, day }: Act, version: DatedVersion, start: PartialDate) {
  if (event.kind === 'notice') return afterNotice(before, event, day, start)
  return afterExtension(before, event, day, version)
}

/**
 * What would hold without the notice, from the day of its withdrawal on: undefined where the text had ended by then, or where
 * the notice works no more, since an extension came after it or it never did.
 */
function afterWithdrawal(
  before: readonly Stretch[],
  { event, day }: Act,
  others: readonly Act[],
  version: DatedVersion,
  start: PartialDate
): Stretch | undefined {
  const [first] = before
  const current = before.at(-1)
  if (!first || current?.act?.id !== event.id || renewalOn(current.clock, day) === undefined) return undefined
  const without = others.reduce((stretch, act) => afterAct(stretch, act, version, start) ?? stretch, first)
  return { ...without, from: laterDay(current.from, day), withdrawn: event }
}

/** Of one day a notice counts before an extension, and what withdraws a notice last. */
const ranks = (act: Act) => (act.withdraws ? 2 : act.event.kind === 'notice' ? 0 : 1)

function stretchesOf(version: DatedVersion, start: PartialDate, events: readonly TermEvent[]): Stretch[] {
  const clock = clockOfTerm(start, version.term, version.renewal)
  const stretches: Stretch[] = [{ from: firstDay(start), clock, termsBefore: 0 }]
  const acts = events
    .filter((event) => event.kind === 'notice' || event.kind === 'extended')
    .flatMap((event): Act[] => {
      const act = { event, day: actDay(event) }
      if (event.kind !== 'notice' || event.withdrawnOn === undefined) return [act]
      return [act, { event, day: laterDay(firstDay(event.withdrawnOn), act.day), withdraws: true }]
    })
    .toSorted((a, b) => compareDays(a.day, b.day) || ranks(a) - ranks(b))
  const withdrawn = new Set<string>()
  acts.forEach((act, index) => {
    const current = stretches.at(-1)
    if (!current) return
    if (act.withdraws) withdrawn.add(act.event.id)
    const earlier = acts.slice(0, index).filter(({ event, withdraws }) => !withdraws && !withdrawn.has(event.id))
    const next = act.withdraws
      ? afterWithdrawal(stretches, act, earlier, version, start)
      : afterAct(current, act, version, start)
    if (next) stretches.push(next)
  })
  return stretches
}

/** What a notice or termination for its giver alone does: that city's last day, by the same rules as for all; earliest first. */
function departuresOf(events: readonly TermEvent[], stretches: readonly Stretch[], start: PartialDate): Departure[] {
  const found = events.flatMap((event): Departure[] => {
    const { givenBy: city } = event
    if (city === undefined) return []
    const day = event.kind === 'notice' ? actDay(event) : lastDay(event.effectiveFrom ?? '9999')
    const stretch = stretches.findLast(({ from }) => from <= day) ?? stretches[0]
    if (!stretch) return []
    if (event.kind === 'terminated') {
      const last = addDays(day, -1)
      if (day <= firstDay(start) || renewalOn(stretch.clock, last) === undefined) return []
      return [{ city, last, knownFrom: firstDay(event.signedOn ?? last), event }]
    }
    const after = afterNotice(stretch, event, day, start)
    const last = after && finalEnd(after.clock)?.latest
    return last === undefined ? [] : [{ city, last, knownFrom: day, event }]
  })
  return found.toSorted((a, b) => compareDays(a.last, b.last) || compareDays(a.event.id, b.event.id))
}

/** The day from which a city's notice counts no more: its withdrawal, where the city was still bound by then. */
export function takenBackOn({ last, event, knownFrom }: Departure): CalendarDay | undefined {
  if (event.withdrawnOn === undefined) return undefined
  const day = laterDay(firstDay(event.withdrawnOn), knownFrom)
  return day <= last ? day : undefined
}

/**
 * The cities that leave, as known on `date`, each once by its earliest last day. `end` is the text's own last day, where it has one:
 * whoever stays until then doesn't leave the others.
 */
export function departuresOn(
  { departures }: TermHistory,
  date: CalendarDay,
  end: CalendarDay | undefined
): readonly Departure[] {
  const known = departures.filter((one) => {
    const back = takenBackOn(one)
    return one.knownFrom <= date && (back === undefined || back > date) && (end === undefined || one.last < end)
  })
  return known.filter(({ city }, index) => known.findIndex((one) => one.city === city) === index)
}

/** The cities of `sides` that stay once all has come about that is recorded: a text with fewer than two binds nobody. */
export function stayingSides(sides: readonly string[], { departures }: TermHistory): readonly string[] {
  const left = new Set(departures.filter((one) => takenBackOn(one) === undefined).map(({ city }) => city))
  return sides.filter((side) => !left.has(side))
}

/**
 * A termination needs something that runs: the term, or a practice in its place. On a version that had lapsed the day before
 * it is without effect ("lapsed since" stays). Before the effective day it keeps the version from ever taking effect. A
 * partial date is read as its last day, so that it doesn't narrow the term. The earliest that works counts.
 */
function endingOf(
  history: TermHistory,
  events: readonly TermEvent[],
  isWanted: (event: TermEvent) => boolean
): EndingEvent | undefined {
  const { startsOn } = history
  if (startsOn === undefined) return undefined
  const runsOn = (day: CalendarDay) => !isPastEnd(history, day) || history.practice.some((days) => coversDay(days, day))
  return events
    .filter((event) => event.kind === 'terminated' && isWanted(event))
    .map((event) => ({ event, from: lastDay(event.effectiveFrom ?? '9999') }))
    .toSorted((a, b) => compareDays(a.from, b.from) || compareDays(a.event.id, b.event.id))
    .find(({ from }) => from <= startsOn || runsOn(addDays(from, -1)))
}

/** Reads the version and those of `events` that are its own; an event that lacks what its kind needs is left out. */
export function historyOf(version: DatedVersion, events: readonly TermEvent[]): TermHistory {
  const recorded = events
    .filter((event) => event.version === version.id && termEventProblem(event) === undefined)
    .toSorted((a, b) => compareDays(a.id, b.id))
  const own = recorded.filter((event) => !isDeparture(event))
  const start = version.status === 'signed' ? (version.effectiveFrom ?? version.signedOn) : undefined
  if (start === undefined) return { version, stretches: [], suspensions: [], practice: [], departures: [] }
  const stretches = stretchesOf(version, start, own)
  const history: TermHistory = {
    version,
    start,
    startsOn: firstDay(start),
    stretches,
    suspensions: statedDays(own, 'suspended'),
    practice: practiceOf(own, stretches),
    departures: departuresOf(recorded.filter(isDeparture), stretches, start)
  }
  return {
    ...history,
    termination: endingOf(history, own, ({ replacedBy }) => replacedBy === undefined),
    replacement: endingOf(history, own, ({ replacedBy }) => replacedBy !== undefined)
  }
}

/** A version that was terminated or replaced on or before its first day never takes effect: it supersedes nothing. */
export function takesEffect(history: TermHistory): boolean {
  const { startsOn, termination, replacement } = history
  return startsOn !== undefined && [termination, replacement].every((one) => one === undefined || one.from > startsOn)
}

/**
 * The day by which versions of one agreement follow each other: the later text prevails, so the day of signature, the effective
 * day choosing within a partial one ("2017", effective 2017-09-01: that day).
 */
function orderDay(history: TermHistory): CalendarDay {
  const { signedOn } = history.version
  const startsOn = history.startsOn ?? '9999-12-31'
  if (signedOn === undefined) return startsOn
  const earliest = firstDay(signedOn)
  const latest = lastDay(signedOn)
  return startsOn < earliest ? earliest : startsOn > latest ? latest : startsOn
}

/** Earlier text first; equal dates by effective day, then by id, so that every copy of the data has the same order. */
export function compareHistories(a: TermHistory, b: TermHistory): number {
  return (
    compareDays(orderDay(a), orderDay(b)) ||
    compareDays(a.startsOn ?? '9999-12-31', b.startsOn ?? '9999-12-31') ||
    compareDays(a.version.id, b.version.id)
  )
}

/** What takes a version's place, and from which day. */
export type Successor = {
  readonly from: CalendarDay
  /** As recorded. */
  readonly start: PartialDate
  readonly version: string
  readonly signedOn?: PartialDate | undefined
}

/**
 * What supersedes the version first: the later version of the same agreement from its own first day (a partial date's first),
 * or the version of another agreement that an event names; of several that start on one day the latest text, in whatever order
 * they are given. What comes after is history: when that version ends, the earlier
 * one isn't revived. A draft has no successor.
 */
export function successorOf(history: TermHistory, others: readonly TermHistory[]): Successor | undefined {
  const { replacement } = history
  if (history.startsOn === undefined) return undefined
  let first: Successor | undefined
  for (const other of others.toSorted((a, b) => compareHistories(b, a))) {
    const isLater = other.version.agreement === history.version.agreement && compareHistories(history, other) < 0
    if (!isLater || other.startsOn === undefined || !takesEffect(other)) continue
    if (first && first.from <= other.startsOn) continue
    const { id: version, signedOn } = other.version
    first = { from: other.startsOn, start: other.start ?? other.startsOn, version, signedOn }
  }
  if (!replacement || (first && first.from <= replacement.from)) return first
  const { effectiveFrom, replacedBy = '', signedOn } = replacement.event
  return { from: replacement.from, start: effectiveFrom ?? replacement.from, version: replacedBy, signedOn }
}

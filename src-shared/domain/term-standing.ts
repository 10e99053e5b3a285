import { addDays, earlierDay, type CalendarDay } from './calendar-day'
import { firstDay, type PartialDate } from './partial-date'
import type { DatedVersion, TermEvent } from './term'
import { endOf, finalEnd, lastRenewal, noticeDateOf, renewalOn, type TermEnd } from './term-clock'
import { laterTermOn, type LaterTerm } from './later-term'
import { explainStanding, type Explanation } from './term-explanation'
import { departuresOn, historyOf, stretchOn, successorOf, type Stretch, type TermHistory } from './term-history'
import { momentOn, sinceWhen, type Standing, type Timeline } from './term-timeline'

/** Where a version stands on a day. All days are inclusive; a field that has nothing to say is absent. */
export type VersionStanding = {
  readonly version: string
  readonly date: CalendarDay
  readonly standing: Standing
  /** Which tacit renewal runs (1 is the first), under a suspension too. */
  readonly renewal?: number | undefined
  /** Which term of the version runs, or ran last, 0 the first: as `renewal`, but counted on across extensions. */
  readonly termNumber: number
  readonly signedOn?: PartialDate | undefined
  /** The first day, as recorded. */
  readonly startsOn?: PartialDate | undefined
  /** The first of the unbroken days with this standing. */
  readonly since?: CalendarDay | undefined
  /** The term that runs, under a suspension too, or in which the text ended; absent in its first. */
  readonly laterTerm?: LaterTerm | undefined
  /**
   * The last day in force: of the current term as it stands on the date, or of the one that has ended. A termination or a
   * later text already signed brings it forward.
   */
  readonly endsOn?: CalendarDay | undefined
  /** Where a later text takes the place by the end of the current term: that end by itself. */
  readonly ownEndsOn?: CalendarDay | undefined
  /** A termination, or a notice of a right to withdraw, known on the date, ends it before its own term would. */
  readonly endsEarly?: true | undefined
  /** As things stand, a tacit renewal follows on the current end. */
  readonly renews?: boolean | undefined
  /** Where a notice came too late for the current end: the later end for which it works. */
  readonly stopsOn?: CalendarDay | undefined
  /** The term may have ended from this day on, since a partial date leaves it open; `endsOn` is the last it may be. */
  readonly endUncertainFrom?: CalendarDay | undefined
  /** The last day for a notice against the current end to be received; it may have passed. Absent once one was received. */
  readonly noticeDate?: CalendarDay | undefined
  /**
   * The next day, on or after the date, by which someone has to decide: the notice date where the term renews tacitly (the
   * next end's, once the current one has passed), otherwise the last day itself, by which a successor must be signed. Absent
   * where nothing is to decide: no end in sight, or a termination or a successor already signed.
   */
  readonly decideBy?: CalendarDay | undefined
  /** When the notice that ends, or ended, the term was received. */
  readonly noticeReceivedOn?: PartialDate | undefined
  /** Superseded versions: since when the version had lapsed by then, if it had. */
  readonly lapsedSince?: CalendarDay | undefined
  readonly supersededBy?: string | undefined
  /** Known on the date but still to come. */
  readonly announced?:
    | { readonly kind: 'termination'; readonly from: CalendarDay }
    | { readonly kind: 'successor'; readonly from: CalendarDay; readonly version: string }
    | undefined
  /** Cities for which alone the text ends or ended, each with its last day in it; absent where all stay. */
  readonly departures?: readonly { readonly city: string; readonly last: CalendarDay }[] | undefined
  /** Suspended or continuing: the event that says so. */
  readonly event?: TermEvent | undefined
  readonly steps: Explanation
}

function isKnown(signedOn: PartialDate | undefined, date: CalendarDay): boolean {
  return signedOn === undefined || firstDay(signedOn) <= date
}

function announcedOn({ history, successor }: Timeline, date: CalendarDay): VersionStanding['announced'] {
  const { termination } = history
  const isTerminating = termination && termination.from > date && isKnown(termination.event.signedOn, date)
  if (successor && successor.from > date && isKnown(successor.signedOn, date)) {
    const isFirst = !isTerminating || successor.from < termination.from
    if (isFirst) return { kind: 'successor', from: successor.from, version: successor.version }
  }
  return isTerminating ? { kind: 'termination', from: termination.from } : undefined
}

function nextDecision({ clock }: Stretch, k: number, date: CalendarDay): CalendarDay | undefined {
  const candidates = clock.last !== undefined ? [clock.last] : k < clock.atMost ? [k, k + 1] : [k]
  for (const candidate of candidates) {
    const end = endOf(clock, candidate)
    const deadline = clock.last === undefined ? noticeDateOf(clock, candidate) : undefined
    const day = deadline ?? end?.earliest
    if (day !== undefined && day >= date) return day
  }
  const end = endOf(clock, candidates.at(-1) ?? k)
  return end && end.latest >= date ? end.latest : undefined
}

function endFields(end: TermEnd | undefined): Pick<VersionStanding, 'endsOn' | 'endUncertainFrom'> {
  if (!end) return {}
  return { endsOn: end.latest, endUncertainFrom: end.earliest < end.latest ? end.earliest : undefined }
}

function noticeOf(stretch: Stretch): PartialDate | undefined {
  return stretch.act?.kind === 'notice' ? stretch.act.receivedOn : undefined
}

/** Not yet effective, in force, renewed or suspended: the end to come and what leads to it. */
function outlook(timeline: Timeline, stretch: Stretch, date: CalendarDay): Partial<VersionStanding> {
  const k = renewalOn(stretch.clock, date) ?? 0
  const end = endOf(stretch.clock, k)
  const announced = announcedOn(timeline, date)
  const common = { announced, noticeReceivedOn: noticeOf(stretch), laterTerm: laterTermOn(timeline.history, date) }
  if (announced?.kind === 'termination') {
    const endsOn = addDays(announced.from, -1)
    const written = timeline.history.termination?.event.effectiveFrom
    const earliest = written === undefined ? endsOn : addDays(firstDay(written), -1)
    return { ...common, ...endFields({ earliest: earlierDay(earliest, endsOn), latest: endsOn }), endsEarly: true }
  }
  if (announced && (end === undefined || announced.from <= addDays(end.latest, 1))) {
    const latest = addDays(announced.from, -1)
    return {
      ...common,
      ...endFields({ earliest: earlierDay(end?.earliest ?? latest, latest), latest }),
      ownEndsOn: end?.latest
    }
  }
  const stopsOn = stretch.clock.last === undefined ? undefined : finalEnd(stretch.clock)?.latest
  return {
    ...common,
    ...endFields(end),
    endsEarly: stretch.clock.cut === undefined ? undefined : true,
    renews: k < lastRenewal(stretch.clock),
    stopsOn: stopsOn === end?.latest ? undefined : stopsOn,
    noticeDate: stretch.clock.last === undefined ? noticeDateOf(stretch.clock, k) : undefined,
    decideBy: nextDecision(stretch, k, date)
  }
}

/** Those of `sides` that the text still binds on the day of the standing, while it runs. */
export function sidesBound(sides: readonly string[], { departures = [], date }: VersionStanding): readonly string[] {
  return sides.filter((side) => !departures.some(({ city, last }) => city === side && last < date))
}

/** Whether somebody ended it, by a termination or by notice; what ran out unasked, or was superseded, is none of these. */
export function isEndedOnPurpose({ standing, noticeReceivedOn }: VersionStanding): boolean {
  return standing === 'terminated' || (standing === 'lapsed' && noticeReceivedOn !== undefined)
}

/** Which renewal a text that is over ended in, as far as its own last day says so. */
function endedIn({ clock }: Stretch): number {
  return finalEnd(clock) === undefined ? 0 : lastRenewal(clock)
}

/** Lapsed, continuing, terminated or superseded: the last day the version was in force, as far as it ever was. */
function lookBack(
  timeline: Timeline,
  stretch: Stretch,
  standing: Standing,
  since: CalendarDay,
  date: CalendarDay
): Partial<VersionStanding> {
  if (standing === 'lapsed' || standing === 'continuing') {
    const announced = announcedOn(timeline, date)
    const isTold = standing === 'continuing' || announced?.kind === 'successor'
    const end = finalEnd(stretch.clock)
    return {
      ...endFields(end),
      laterTerm: end && laterTermOn(timeline.history, end.latest),
      noticeReceivedOn: noticeOf(stretch),
      announced: isTold ? announced : undefined
    }
  }
  const dayBefore = addDays(since, -1)
  const before = momentOn(timeline, dayBefore).standing
  const supersededBy = standing === 'superseded' ? timeline.successor?.version : undefined
  if (before === 'not-yet-effective') return { supersededBy }
  if (before !== 'lapsed' && before !== 'continuing') return { supersededBy, endsOn: dayBefore }
  const lapsedSince = before === 'lapsed' ? sinceWhen(timeline, dayBefore) : undefined
  return { supersededBy, lapsedSince, ...endFields(finalEnd(stretch.clock)) }
}

/** The last day of all, as known: before what is announced, or after the last renewal; undefined where none is in sight. */
function lastDayOf({ announced }: Partial<VersionStanding>, stretch: Stretch | undefined): CalendarDay | undefined {
  return announced ? addDays(announced.from, -1) : stretch && finalEnd(stretch.clock)?.latest
}

/** The standing of a version whose timeline has been read already; `standingOn` reads it first. */
export function standingInTimeline(timeline: Timeline, date: CalendarDay): VersionStanding {
  const { history } = timeline
  const moment = momentOn(timeline, date)
  const { standing } = moment
  const since = sinceWhen(timeline, date)
  const hasEnded = standing === 'terminated' || standing === 'superseded'
  const isPast = hasEnded || standing === 'lapsed' || standing === 'continuing'
  const stretch = stretchOn(history, hasEnded && since !== undefined ? addDays(since, -1) : date)
  const told = (at: Stretch) =>
    isPast ? lookBack(timeline, at, standing, since ?? date, date) : outlook(timeline, at, date)
  const outcome = stretch ? told(stretch) : {}
  const left = departuresOn(history, date, isPast ? outcome.endsOn : lastDayOf(outcome, stretch))
  const bare = {
    version: history.version.id,
    date,
    standing,
    renewal: moment.renewal,
    termNumber: (stretch?.termsBefore ?? 0) + (moment.renewal ?? (isPast && stretch ? endedIn(stretch) : 0)),
    signedOn: history.version.signedOn,
    startsOn: history.start,
    since,
    departures: left.length > 0 ? left.map(({ city, last }) => ({ city, last })) : undefined,
    event: standing === 'suspended' || standing === 'continuing' ? moment.event : undefined,
    ...outcome
  }
  return { ...bare, steps: explainStanding(timeline, bare, left) }
}

export function timelineOf(
  version: DatedVersion,
  events: readonly TermEvent[],
  others: readonly DatedVersion[]
): Timeline {
  const history = historyOf(version, events)
  const histories: TermHistory[] = others
    .filter((other) => other.id !== version.id && other.agreement === version.agreement)
    .map((other) => historyOf(other, events))
  return { history, successor: successorOf(history, histories) }
}

/**
 * Where `version` stands on `date`, with the arithmetic behind it. `events` may hold those of other versions too, and
 * `otherVersions` earlier ones and other agreements': what concerns the version is picked out. Only events that have been recorded
 * can be counted; an end is told as it stands on the date, so a later extension doesn't show before its day.
 */
export function standingOn(
  version: DatedVersion,
  events: readonly TermEvent[],
  otherVersions: readonly DatedVersion[],
  date: CalendarDay
): VersionStanding {
  return standingInTimeline(timelineOf(version, events, otherVersions), date)
}

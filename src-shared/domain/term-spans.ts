import { addDays, daysBetween, earlierDay, laterDay, type CalendarDay } from './calendar-day'
import type { DatedVersion, TermEvent } from './term'
import { compareHistories, historyOf, successorOf, type TermHistory } from './term-history'
import { isSameMoment, momentOn, turnsUntil, type Standing, type Timeline } from './term-timeline'

/** Days with one standing, both inclusive, for a time axis. */
export type TermSpan = {
  readonly version: string
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly standing: Standing
  readonly renewal?: number | undefined
}

/**
 * Days on which no text of the agreement is in force, both inclusive, between two versions or after the last one. Without `to`
 * nothing follows yet. `practiceDays` are those of them that somebody stated as continuing by practice.
 */
export type TermGap = {
  readonly agreement: string
  readonly from: CalendarDay
  readonly to?: CalendarDay | undefined
  readonly days?: number | undefined
  readonly practiceDays: number
  readonly after: string
  readonly before?: string | undefined
}

export type DrawnTerms = { readonly spans: readonly TermSpan[]; readonly gaps: readonly TermGap[] }

/** The spans of one version from `from` to `to`: they follow each other without hole or overlap, whatever happened. */
export function spansOf(timeline: Timeline, from: CalendarDay, to: CalendarDay): TermSpan[] {
  const turns = turnsUntil(timeline, to).filter((day) => day > from)
  const spans: TermSpan[] = []
  let start = from
  let moment = momentOn(timeline, from)
  const close = (end: CalendarDay) => {
    const { standing, renewal } = moment
    spans.push({ version: timeline.history.version.id, from: start, to: end, standing, renewal })
  }
  for (const turn of turns) {
    const next = momentOn(timeline, turn)
    if (isSameMoment(next, moment)) continue
    close(addDays(turn, -1))
    start = turn
    moment = next
  }
  close(to)
  return spans
}

const withText: readonly Standing[] = ['in-force', 'tacit-renewal', 'suspended']

function gapsOf(timelines: readonly Timeline[], from: CalendarDay, to: CalendarDay): TermGap[] {
  const first = timelines.reduce((day, { history }) => earlierDay(day, history.startsOn ?? day), from)
  const spans = timelines.flatMap((timeline) => spansOf(timeline, first, to))
  const covered = spans
    .filter((span) => withText.includes(span.standing))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const agreement = timelines[0]?.history.version.agreement ?? ''
  const gaps: TermGap[] = []
  let last: TermSpan | undefined
  const note = (after: TermSpan, before: TermSpan | undefined) => {
    const start = addDays(after.to, 1)
    const end = before ? addDays(before.from, -1) : undefined
    const practiceDays = spans
      .filter((span) => span.standing === 'continuing' && span.to >= start && span.from <= (end ?? to))
      .reduce((sum, span) => sum + daysBetween(laterDay(span.from, start), earlierDay(span.to, end ?? to)) + 1, 0)
    const days = end === undefined ? undefined : daysBetween(start, end) + 1
    gaps.push({ agreement, from: start, to: end, days, practiceDays, after: after.version, before: before?.version })
  }
  for (const span of covered) {
    if (last && span.from > addDays(last.to, 1)) note(last, span)
    if (!last || span.to > last.to) last = span
  }
  const end = last
  const replaced = end && timelines.find(({ history }) => history.version.id === end.version)?.history.replacement
  if (end && end.to < to && (!replaced || replaced.from > addDays(end.to, 1))) note(end, undefined)
  return gaps.filter((gap) => gap.to === undefined || gap.to >= from)
}

/** Reads the versions of one agreement together; earlier texts first, drafts and undated versions left out. */
export function timelinesOf(versions: readonly DatedVersion[], events: readonly TermEvent[]): Timeline[] {
  const histories: TermHistory[] = versions.map((version) => historyOf(version, events)).toSorted(compareHistories)
  const dated = histories.filter((history) => history.startsOn !== undefined)
  return dated.map((history) => ({ history, successor: successorOf(history, dated) }))
}

/**
 * Everything a time axis from `from` to `to` (both inclusive) draws of one agreement: the spans of each version, not yet
 * effective and superseded days included, and the gaps. A gap that reaches past `to` has no end there.
 */
export function termSpans(
  versions: readonly DatedVersion[],
  events: readonly TermEvent[],
  from: CalendarDay,
  to: CalendarDay
): DrawnTerms {
  const timelines = timelinesOf(versions, events)
  return { spans: timelines.flatMap((timeline) => spansOf(timeline, from, to)), gaps: gapsOf(timelines, from, to) }
}

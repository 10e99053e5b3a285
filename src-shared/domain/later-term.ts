import { addDays, type CalendarDay } from './calendar-day'
import { endOf, finalEnd, lastRenewal, renewalOn } from './term-clock'
import type { Stretch, TermHistory } from './term-history'

/** A term that is not the first of a text: its first day and, where a tacit renewal began it, which. */
export type LaterTerm = { readonly from: CalendarDay; readonly renewal?: number | undefined }

function termIn(stretches: readonly Stretch[], index: number, renewal: number): LaterTerm | undefined {
  const stretch = stretches[index]
  const previous = stretches[index - 1]
  const before = stretch && renewal > 0 ? endOf(stretch.clock, renewal - 1) : undefined
  if (before) return { from: addDays(before.latest, 1), renewal }
  if (!stretch || !previous) return undefined
  if (stretch.act?.kind !== 'extended' || stretch.withdrawn) return termIn(stretches, index - 1, 0)
  const end = finalEnd(previous.clock)
  const isAtEnd = end !== undefined && addDays(end.latest, 1) === stretch.from
  const running = renewalOn(previous.clock, stretch.from) ?? (isAtEnd ? lastRenewal(previous.clock) : undefined)
  return running === undefined ? { from: stretch.from } : termIn(stretches, index - 1, running)
}

/**
 * The term that runs on `day`, a day within it; undefined for the first. An extension lengthens the term in which it was made;
 * where the text had lapsed before, it begins one.
 */
export function laterTermOn({ stretches }: TermHistory, day: CalendarDay): LaterTerm | undefined {
  const index = stretches.findLastIndex(({ from }) => from <= day)
  const stretch = stretches[index]
  return stretch && termIn(stretches, index, renewalOn(stretch.clock, day) ?? 0)
}

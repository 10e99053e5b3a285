import { addDays, addMonths, daysBetween, monthsBetween, type CalendarDay } from './calendar-day'
import { firstDay, lastDay } from './partial-date'
import type { DatedVersion, Renewal, Term } from './term'

export type ProposedTerm = {
  /** The day after the present end; absent where there is none. */
  readonly effectiveFrom?: CalendarDay | undefined
  readonly term: Term
  readonly renewal: Renewal
}

/** Whole months from `from` until the day before `after`, days left over dropped. */
function wholeMonths(from: CalendarDay, after: CalendarDay): number {
  const months = monthsBetween(from, after)
  return addMonths(from, months) <= after ? months : months - 1
}

/**
 * The term to start from for the version after this one: as long as this text's own term, in whole months, from the day after
 * `endsOn`, the end that holds today with extensions and renewals. A proposal: what the cities agree on is typed over it.
 */
export function proposedTerm(
  version: Pick<DatedVersion, 'signedOn' | 'effectiveFrom' | 'term' | 'renewal'>,
  endsOn: CalendarDay | undefined
): ProposedTerm {
  const { term, renewal } = version
  const effectiveFrom = endsOn === undefined ? undefined : addDays(endsOn, 1)
  const begun = version.effectiveFrom ?? version.signedOn
  if (term.kind !== 'written' || begun === undefined || effectiveFrom === undefined)
    return { effectiveFrom, term, renewal }
  const start = firstDay(begun)
  const last = lastDay(term.endsOn)
  if (last < start) return { effectiveFrom, term, renewal }
  const months = wholeMonths(start, addDays(last, 1))
  const end =
    months > 0 ? addDays(addMonths(effectiveFrom, months), -1) : addDays(effectiveFrom, daysBetween(start, last))
  return { effectiveFrom, term: { kind: 'written', endsOn: end }, renewal }
}

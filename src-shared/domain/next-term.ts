import { addDays, addMonths, daysBetween, monthsBetween, type CalendarDay } from './calendar-day'
import { pacesTexts, type CycleTemplate } from './cycle-templates'
import { firstDay, lastDay } from './partial-date'
import type { DatedVersion, Renewal, Term } from './term'

type ProposedTerm = {
  /** The day after the present end; absent where there is none. */
  readonly effectiveFrom?: CalendarDay | undefined
  readonly term: Term
  readonly renewal: Renewal
  /** The cycle whose length it has; absent where it is as long as the present text. */
  readonly paced?: CycleTemplate | undefined
}

/** Whole months from `from` until the day before `after`, days left over dropped. */
function wholeMonths(from: CalendarDay, after: CalendarDay): number {
  const months = monthsBetween(from, after)
  return addMonths(from, months) <= after ? months : months - 1
}

/**
 * The term to start from for the version after this one, from the day after `endsOn`, the end that holds today with extensions
 * and renewals. After a written end it is as long as the cycle that the partnership has chosen, or else as this text's own term,
 * in whole months; a duration stays. A proposal: what the cities agree on is typed over it.
 */
export function proposedTerm(
  version: Pick<DatedVersion, 'signedOn' | 'effectiveFrom' | 'term' | 'renewal'>,
  endsOn: CalendarDay | undefined,
  chosen?: CycleTemplate
): ProposedTerm {
  const { term, renewal } = version
  const effectiveFrom = endsOn === undefined ? undefined : addDays(endsOn, 1)
  if (term.kind !== 'written' || effectiveFrom === undefined) return { effectiveFrom, term, renewal }
  if (chosen && pacesTexts(chosen)) {
    const end = addDays(addMonths(effectiveFrom, chosen.cycleMonths), -1)
    return { effectiveFrom, term: { kind: 'written', endsOn: end }, renewal, paced: chosen }
  }
  const begun = version.effectiveFrom ?? version.signedOn
  if (begun === undefined) return { effectiveFrom, term, renewal }
  const start = firstDay(begun)
  const last = lastDay(term.endsOn)
  if (last < start) return { effectiveFrom, term, renewal }
  const months = wholeMonths(start, addDays(last, 1))
  const end =
    months > 0 ? addDays(addMonths(effectiveFrom, months), -1) : addDays(effectiveFrom, daysBetween(start, last))
  return { effectiveFrom, term: { kind: 'written', endsOn: end }, renewal }
}

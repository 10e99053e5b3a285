import { compareDays, type CalendarDay } from './calendar-day'
import type { CycleClosing, CycleEvidence } from './cycle-milestones'
import { closingOfTerm, type PartnershipStanding, type TermRecords } from './partnership-standing'
import { laterTermOn } from './later-term'
import type { TermHistory } from './term-history'
import { spansOf, timelinesOf, type TermSpan } from './term-spans'

/** A term of a working agreement that is over, and how its cycle closed. */
export type PastCycle = {
  readonly agreement: string
  readonly version: string
  /** First and last day in force, inclusive. */
  readonly start: CalendarDay
  readonly end: CalendarDay
  readonly closed:
    | { readonly by: 'evaluation'; readonly evidence: CycleEvidence }
    | { readonly by: 'reason'; readonly closing: CycleClosing }
    | { readonly by: 'nothing' }
}

type Term = Pick<PastCycle, 'start' | 'end'>

const withText: readonly TermSpan['standing'][] = ['in-force', 'tacit-renewal', 'suspended']

/** The terms of one version: its first, then each tacit renewal, and each that an extension began after a lapse. */
function termsOf(history: TermHistory, spans: readonly TermSpan[]): Term[] {
  const byStart = new Map<string, Term>()
  for (const { from, to, standing } of spans) {
    if (!withText.includes(standing)) continue
    const key = laterTermOn(history, from)?.from ?? ''
    byStart.set(key, { start: byStart.get(key)?.start ?? from, end: to })
  }
  return [...byStart.values()].toSorted((a, b) => compareDays(a.start, b.start))
}

/** An evaluation belongs to the term in which it was held; of the last term, also one that was held later. */
function closedOf(
  records: TermRecords,
  version: string,
  term: Term,
  nextStart: CalendarDay | undefined,
  date: CalendarDay
) {
  const evaluation = records.evaluations
    .filter(({ version: of, kind, heldOn }) => of === version && kind === 'evaluation' && term.start <= heldOn)
    .filter(({ heldOn }) => heldOn <= date && (nextStart === undefined || heldOn < nextStart))
    .toSorted((a, b) => compareDays(a.heldOn, b.heldOn) || compareDays(a.id, b.id))[0]
  if (evaluation) return { by: 'evaluation' as const, evidence: { record: evaluation.id, on: evaluation.heldOn } }
  const closing = closingOfTerm(records.closings, version, term)
  return closing && closing.on <= date ? { by: 'reason' as const, closing } : { by: 'nothing' as const }
}

/**
 * The cycles of the working agreements that are over on `date`, the newest first. The term whose cycle `standing` tells is left
 * out, also when it is past its end.
 */
export function pastCycles(records: TermRecords, { renewal }: PartnershipStanding, date: CalendarDay): PastCycle[] {
  return records.agreements
    .filter(({ layer }) => layer === 'working')
    .flatMap((agreement) => {
      const versions = records.versions.filter((version) => version.agreement === agreement.id)
      return timelinesOf(versions, records.events).flatMap((timeline): PastCycle[] => {
        const { startsOn, version } = timeline.history
        if (startsOn === undefined || startsOn > date) return []
        const terms = termsOf(timeline.history, spansOf(timeline, startsOn, date))
        return terms.flatMap((term, index): PastCycle[] => {
          const isTold =
            renewal?.version === version.id && renewal.input.start <= term.end && term.start <= renewal.input.end
          if (isTold || term.end >= date) return []
          const closed = closedOf(records, version.id, term, terms[index + 1]?.start, date)
          return [{ agreement: agreement.id, version: version.id, ...term, closed }]
        })
      })
    })
    .toSorted((a, b) => compareDays(b.end, a.end) || compareDays(a.version, b.version))
}

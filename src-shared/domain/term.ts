import { z } from 'zod'
import { optionalLine, optionalText, recordId, source } from './field'
import { noticeEndField, noticeFields } from './notice-period'
import { firstDay, lastDay, partialDateSchema, type PartialDate } from './partial-date'

/** A hundred years; a longer period is a slip of the keyboard. */
const months = z.number().int().min(1).max(1_200)
const withdrawal = { ...noticeFields, noticeTo: noticeEndField }

/**
 * How long a version runs.
 * - `written`: the text names the last day; it wins over any arithmetic.
 * - `duration`: months from the effective day. `day-excluded` (default; EU Regulation 1182/71, art. 3(1)): three years from
 *   2013-01-01 end with 2016-01-01. `day-included` (texts that begin with the start of a day): the day before, 2015-12-31.
 *   Art. 3(4), the move off Sundays and holidays, is for deadlines and is not applied to the end of an agreement.
 * - `open`: no end.
 * The notice fields say how either side may end it at any time: the period runs from the day after receipt. Without them the
 * text says nothing of it and only a termination ends it early. Notice against a renewal is the renewal's own.
 */
export const termSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('written'), endsOn: partialDateSchema, ...withdrawal }),
  z.object({
    kind: z.literal('duration'),
    months,
    counting: z.enum(['day-excluded', 'day-included']).optional(),
    ...withdrawal
  }),
  z.object({ kind: z.literal('open'), ...withdrawal })
])
export type Term = Readonly<z.infer<typeof termSchema>>

/**
 * What happens at the end. `express`: nothing by itself, an extension has to be signed. `tacit`: goes on for
 * `everyMonths`, again and again or `atMost` times, unless notice is received so many months or days before the current end.
 */
export const renewalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('express') }),
  z.object({
    kind: z.literal('tacit'),
    everyMonths: months,
    atMost: z.number().int().min(1).max(1_200).optional(),
    ...noticeFields
  })
])
export type Renewal = Readonly<z.infer<typeof renewalSchema>>

export const termEventKinds = ['extended', 'notice', 'terminated', 'suspended', 'continuing'] as const
export type TermEventKind = (typeof termEventKinds)[number]

/**
 * What happened to a version after it was signed. The shape is flat because records are; `termEventProblem` says which kind
 * needs which field, and an event with a problem is without effect:
 * - `extended`: `signedOn`, `until`; `effectiveFrom` where it reaches back or starts later than its signature.
 * - `notice`: `receivedOn` (the day the other side had it; the day it was written counts for nothing); `withdrawnOn` where
 *   both sides agreed, while the text still ran, to leave it without effect: from that day on (a partial date's first).
 * - `terminated`: `effectiveFrom`, the first day on which the version is no longer in force; `signedOn` where known. With
 *   `replacedBy`, a version of another agreement, it is superseded from that day instead (an older app reads "terminated").
 * - `suspended`: `from`; `until` is its last day, absent where nobody set one.
 * - `continuing`: `from` and `reason` (a person's statement for days without a text in force); `until` as above.
 *
 * A notice or termination with `isForGiverOnly` ends a text of three or more cities for `givenBy` alone; it goes on between the
 * others (an older app reads that it ends for all).
 */
export const termEventFields = z.object({
  version: recordId,
  kind: z.enum(termEventKinds),
  signedOn: partialDateSchema.optional(),
  receivedOn: partialDateSchema.optional(),
  withdrawnOn: partialDateSchema.optional(),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
  effectiveFrom: partialDateSchema.optional(),
  replacedBy: recordId.optional(),
  givenBy: recordId.optional(),
  isForGiverOnly: z.boolean().optional(),
  decision: recordId.optional(),
  reason: optionalText,
  document: optionalLine,
  source
})
export type TermEventFields = z.infer<typeof termEventFields>
export type TermEvent = Readonly<TermEventFields> & { readonly id: string }

/** Whether one city leaves and the text goes on between the others. */
export function isDeparture({
  kind,
  givenBy,
  isForGiverOnly
}: Pick<TermEvent, 'kind' | 'givenBy' | 'isForGiverOnly'>): boolean {
  return isForGiverOnly === true && givenBy !== undefined && (kind === 'notice' || kind === 'terminated')
}

export type TermEventProblem =
  | 'signed-on-missing'
  | 'received-on-missing'
  | 'from-missing'
  | 'until-missing'
  | 'effective-from-missing'
  | 'reason-missing'
  | 'ends-before-start'
  | 'withdrawn-before-received'

/** The first thing wrong with the combination of fields, or undefined; partial dates are read at their widest. */
export function termEventProblem(
  event: Readonly<
    Pick<
      TermEventFields,
      'kind' | 'signedOn' | 'receivedOn' | 'withdrawnOn' | 'from' | 'until' | 'effectiveFrom' | 'reason'
    >
  >
): TermEventProblem | undefined {
  switch (event.kind) {
    case 'extended': {
      if (event.signedOn === undefined) return 'signed-on-missing'
      if (event.until === undefined) return 'until-missing'
      return lastDay(event.until) < firstDay(event.effectiveFrom ?? event.signedOn) ? 'ends-before-start' : undefined
    }
    case 'notice':
      if (event.receivedOn === undefined) return 'received-on-missing'
      return event.withdrawnOn !== undefined && lastDay(event.withdrawnOn) < firstDay(event.receivedOn)
        ? 'withdrawn-before-received'
        : undefined
    case 'terminated':
      return event.effectiveFrom === undefined ? 'effective-from-missing' : undefined
    case 'suspended':
    case 'continuing':
      if (event.from === undefined) return 'from-missing'
      if (event.until !== undefined && lastDay(event.until) < firstDay(event.from)) return 'ends-before-start'
      return event.kind === 'continuing' && !event.reason?.trim() ? 'reason-missing' : undefined
  }
}

/** What the term rules need of an agreement version. Without a date, or as a draft, a version is not yet effective. */
export type DatedVersion = {
  readonly id: string
  readonly agreement: string
  readonly status: 'draft' | 'signed'
  readonly signedOn?: PartialDate | undefined
  /** Absent: the day of signature. Before it: in force retroactively. */
  readonly effectiveFrom?: PartialDate | undefined
  readonly term: Term
  readonly renewal: Renewal
}

export type TermProblem = 'no-date' | 'ends-before-start' | 'tacit-without-end' | 'tacit-notice-longer-than-term'

/** What a form should say of a signed version's dates before it is saved; the engine reads such a version all the same. */
export function termProblem(version: Omit<DatedVersion, 'id' | 'agreement'>): TermProblem | undefined {
  const start = version.effectiveFrom ?? version.signedOn
  if (version.status === 'signed' && start === undefined) return 'no-date'
  const { term, renewal } = version
  if (start !== undefined && term.kind === 'written' && lastDay(term.endsOn) < firstDay(start))
    return 'ends-before-start'
  if (renewal.kind !== 'tacit') return undefined
  if (term.kind === 'open') return 'tacit-without-end'
  const length = renewal.noticeMonths ?? (renewal.noticeDays ?? 0) / 31
  const isTooLong = term.kind === 'duration' && length > term.months
  return isTooLong ? 'tacit-notice-longer-than-term' : undefined
}

import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { contentHashSchema, partHashSchema } from './content-hash'
import { line, namingPerson, optionalLine, optionalText, recordId, source } from './field'

/** Who approved: the office agrees on the wording, the mayor or the administration, the council or one of its committees. */
export const approvalKinds = ['office', 'executive', 'council'] as const
export type ApprovalKind = (typeof approvalKinds)[number]

/**
 * One side's approval of exactly one text of a version, which `contentHash` names. Whether it still counts is derived: the
 * text may have changed since.
 */
export const approvalSchema = z.object({
  version: recordId,
  city: recordId,
  kind: z.enum(approvalKinds),
  /** The post or body that approved. */
  body: line,
  personName: namingPerson('name', optionalLine),
  approvedOn: calendarDaySchema,
  contentHash: contentHashSchema,
  /** The hash of each part of the text, for saying what has changed since. */
  parts: z.record(z.string().max(120), partHashSchema).optional(),
  decision: recordId.optional(),
  /** The receipt as it came, to the letter: the proof. */
  receipt: namingPerson('receipt', optionalText),
  /** The day on which the receipt went because a person whom it named was erased. */
  receiptRemovedOn: calendarDaySchema.optional(),
  source
})
export type ApprovalFields = z.infer<typeof approvalSchema>

const approvalStages = ['drafted', 'approved-by-some', 'approved-by-all', 'signed'] as const
export type ApprovalStage = (typeof approvalStages)[number]

export type SideApproval<A> = {
  readonly city: string
  /** Of the text as it is now, newest first. */
  readonly current: readonly A[]
  /** Of an earlier text, newest first. */
  readonly earlier: readonly A[]
  /** Those that what is kept with them does not prove, newest first; they count for nothing. */
  readonly disproved: readonly A[]
}

export type ApprovalStanding<A> = { readonly stage: ApprovalStage; readonly sides: readonly SideApproval<A>[] }

/**
 * The stages from draft to signature, in order. A text may be signed without approvals that were recorded: then those stages are
 * left out. What was approved is the text that was signed, also where it was corrected since.
 */
export function stagesShown<A extends Pick<ApprovalFields, 'contentHash'>>(
  { stage, sides }: ApprovalStanding<A>,
  signedHash: string | undefined
): readonly ApprovalStage[] {
  if (stage !== 'signed') return approvalStages
  const approved = sides.filter(
    ({ current, earlier }) => current.length > 0 || earlier.some(({ contentHash }) => contentHash === signedHash)
  ).length
  return approvalStages.filter(
    (one) => (one !== 'approved-by-some' || approved > 0) && (one !== 'approved-by-all' || approved === sides.length)
  )
}

type Approved = Pick<ApprovalFields, 'city' | 'approvedOn' | 'contentHash'>

/** The sides that approved an earlier text and not the one as it is now. */
export function lapsedSides<A>({ sides }: ApprovalStanding<A>): readonly SideApproval<A>[] {
  return sides.filter(({ current, earlier }) => current.length === 0 && earlier.length > 0)
}

/** Where a text stands between draft and signature; an approval counts for the very text that it names and for no other. */
export function approvalStanding<A extends Approved>(
  status: 'draft' | 'signed',
  cities: readonly string[],
  approvals: readonly A[],
  hash: string,
  isDisproved: (approval: A) => boolean = () => false
): ApprovalStanding<A> {
  const newestFirst = approvals.toSorted((a, b) =>
    a.approvedOn < b.approvedOn ? 1 : a.approvedOn > b.approvedOn ? -1 : 0
  )
  const sides = cities.map((city) => {
    const own = newestFirst.filter((approval) => approval.city === city)
    const sound = own.filter((approval) => !isDisproved(approval))
    return {
      city,
      current: sound.filter((approval) => approval.contentHash === hash),
      earlier: sound.filter((approval) => approval.contentHash !== hash),
      disproved: own.filter(isDisproved)
    }
  })
  const approved = sides.filter(({ current }) => current.length > 0).length
  const stage = approved === 0 ? 'drafted' : approved < sides.length ? 'approved-by-some' : 'approved-by-all'
  return { stage: status === 'signed' ? 'signed' : stage, sides }
}

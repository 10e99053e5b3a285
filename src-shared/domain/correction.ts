import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { contentHashSchema } from './content-hash'
import { line, namingPerson, recordId, source } from './field'

/**
 * A slip in our copy of a signed text, put right against the paper. While `after` is absent it is under way, and the text
 * can be edited.
 */
export const correctionSchema = z.object({
  version: recordId,
  reason: z.string().trim().min(1).max(5_000),
  openedOn: calendarDaySchema,
  openedBy: namingPerson('name', line),
  before: contentHashSchema,
  after: contentHashSchema.optional(),
  source
})
export type CorrectionFields = z.infer<typeof correctionSchema>

/**
 * - `draft`: not signed.
 * - `no-hash`: signed, entered without a hash, so nothing proves that it did not change.
 * - `as-signed`: the text is to the letter the one that was signed.
 * - `corrected`: it differs, and every difference was made by a correction with its reason.
 * - `under-correction`: a correction is under way.
 * - `differs`: it differs and no correction says why; it may have come with a file.
 */
export type SignedTextState = 'draft' | 'no-hash' | 'as-signed' | 'corrected' | 'under-correction' | 'differs'

type Corrected = Pick<CorrectionFields, 'before' | 'after'>

export function signedTextState(
  version: { readonly status: 'draft' | 'signed'; readonly signedHash?: string | undefined },
  corrections: readonly Corrected[],
  hash: string
): SignedTextState {
  const { status, signedHash } = version
  if (status === 'draft') return 'draft'
  if (corrections.some(({ after }) => after === undefined)) return 'under-correction'
  if (signedHash === undefined) return 'no-hash'
  if (signedHash === hash) return 'as-signed'
  return explainedTexts(signedHash, corrections).has(hash) ? 'corrected' : 'differs'
}

/** The texts that corrections lead to from the one that was signed, itself included. */
export function explainedTexts(signedHash: string, corrections: readonly Corrected[]): ReadonlySet<string> {
  const reached = new Set([signedHash])
  for (let grew = true; grew;) {
    grew = false
    for (const { before, after } of corrections)
      if (after !== undefined && reached.has(before) && !reached.has(after)) {
        reached.add(after)
        grew = true
      }
  }
  return reached
}

/** Whether the content may not be edited: it was signed and has a hash, and no correction is under way. */
export function isContentLocked(
  version: { readonly status: 'draft' | 'signed'; readonly signedHash?: string | undefined },
  corrections: readonly Corrected[]
): boolean {
  const isSealed = version.status === 'signed' && version.signedHash !== undefined
  return isSealed && corrections.every(({ after }) => after !== undefined)
}

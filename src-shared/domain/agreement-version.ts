import { z } from 'zod'
import { contentHashSchema } from './content-hash'
import { line, optionalLine, optionalText, recordId, source } from './field'
import { partialDateSchema } from './partial-date'
import { renewalSchema, termSchema } from './term'

export const versionStatuses = ['draft', 'signed'] as const

/** One text of an agreement, as signed or as drafted. A signed version is never edited in place of a new one. */
export const agreementVersionSchema = z.object({
  agreement: recordId,
  label: line,
  status: z.enum(versionStatuses),
  signedOn: partialDateSchema.optional(),
  effectiveFrom: partialDateSchema.optional(),
  term: termSchema,
  renewal: renewalSchema,
  languages: z.array(z.string().min(2).max(35)).max(20).optional(),
  signedAt: optionalLine,
  /** As entered before each side had a filing of its own. */
  originalKeptAt: optionalLine,
  areasAs: optionalText,
  /** What the text was when it was signed; absent where it was entered without one. */
  signedHash: contentHashSchema.optional(),
  source
})
export type AgreementVersionFields = z.infer<typeof agreementVersionSchema>

import { z } from 'zod'
import { line, optionalLine, recordId } from './field'

/** Who signs or signed a version for a side: the post first, since the post stays; the person where the source names one. */
export const signatorySchema = z.object({
  version: recordId,
  city: recordId,
  post: line,
  person: recordId.optional(),
  personName: optionalLine,
  order: z.number().int().min(0).max(1_000)
})
export type SignatoryFields = z.infer<typeof signatorySchema>

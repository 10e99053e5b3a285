import { z } from 'zod'
import { line, namingPerson, optionalLine, recordId } from './field'

/** Who signs or signed a version for a side: the post first, since the post stays; the person where the source names one. */
export const signatorySchema = z.object({
  version: recordId,
  city: recordId,
  post: line,
  person: namingPerson('id', recordId.optional()),
  personName: namingPerson('name', optionalLine),
  order: z.number().int().min(0).max(1_000)
})
export type SignatoryFields = z.infer<typeof signatorySchema>

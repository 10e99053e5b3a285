import { z } from 'zod'
import { optionalLine, recordId, source } from './field'

/**
 * How one side keeps an agreement, or one text of it: under which number of its own, and where the paper original lies. Each
 * side writes its own; either `agreement` or `version` is there.
 */
export const filingSchema = z.object({
  version: recordId.optional(),
  agreement: recordId.optional(),
  city: recordId,
  reference: optionalLine,
  originalKeptAt: optionalLine,
  source
})
export type FilingFields = z.infer<typeof filingSchema>

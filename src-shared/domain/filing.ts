import { z } from 'zod'
import { optionalLine, recordId, source } from './field'

/** How one side keeps a text: under which number of its own, and where its paper original lies. Each side writes its own. */
export const filingSchema = z.object({
  version: recordId,
  city: recordId,
  reference: optionalLine,
  originalKeptAt: optionalLine,
  source
})
export type FilingFields = z.infer<typeof filingSchema>

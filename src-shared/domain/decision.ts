import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { line, optionalText, recordId, source } from './field'

/** A decision of a body of one side: why this city, why this change. */
export const decisionSchema = z.object({
  title: line,
  decidedOn: calendarDaySchema,
  body: line,
  city: recordId.optional(),
  version: recordId.optional(),
  options: optionalText,
  reason: optionalText,
  source
})
export type DecisionFields = z.infer<typeof decisionSchema>

import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { optionalText, recordId, source } from './field'

/** Step (iv) of the cycle, or the yearly joint review on the way to it; evidence for the renewal cycle. */
export const evaluationKinds = ['joint-review', 'evaluation'] as const
export const evaluationSchema = z.object({
  version: recordId,
  kind: z.enum(evaluationKinds),
  heldOn: calendarDaySchema,
  conclusion: optionalText,
  proposals: optionalText,
  source
})
export type EvaluationFields = z.infer<typeof evaluationSchema>

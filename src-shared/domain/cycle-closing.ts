import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { namingPerson, optionalLine, recordId, source } from './field'

/**
 * A cycle that closes without its evaluation: why, who decided so, and when. `cycleStart` is a day of the term, its first as
 * a rule: a version that renews itself has several.
 */
export const cycleClosingSchema = z.object({
  version: recordId,
  cycleStart: calendarDaySchema,
  closedOn: calendarDaySchema,
  reason: z.string().trim().min(1).max(200_000),
  decidedBy: namingPerson('name', optionalLine),
  source
})
export type CycleClosingFields = z.infer<typeof cycleClosingSchema>

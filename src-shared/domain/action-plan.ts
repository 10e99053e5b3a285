import { z } from 'zod'
import type { CalendarDay } from './calendar-day'
import { line, namingPerson, optionalLine, optionalText, recordId, source } from './field'
import { firstDay, lastDay, partialDateSchema } from './partial-date'

/** An action plan of one side, or joint where `city` is absent (paper, step (ii) and the Wuhan–Manchester case). */
export const actionPlanSchema = z.object({
  title: line,
  city: recordId.optional(),
  version: recordId.optional(),
  startsOn: partialDateSchema.optional(),
  endsOn: partialDateSchema.optional(),
  adoptedOn: partialDateSchema.optional(),
  priorities: optionalText,
  study: optionalText,
  source
})
export type ActionPlanFields = z.infer<typeof actionPlanSchema>

export const activityStatuses = ['planned', 'under-way', 'done', 'paused', 'dropped'] as const
export type ActivityStatus = (typeof activityStatuses)[number]

/** One activity of a plan; `city` is the side that leads it, absent where both do. */
export const activitySchema = z.object({
  plan: recordId,
  title: line,
  area: recordId.optional(),
  city: recordId.optional(),
  status: z.enum(activityStatuses),
  startsOn: partialDateSchema.optional(),
  endsOn: partialDateSchema.optional(),
  responsible: namingPerson('name', optionalLine),
  organisation: recordId.optional(),
  description: optionalText,
  result: optionalText,
  source
})
export type ActivityFields = z.infer<typeof activitySchema>

/** Late means: past the last possible day of its end and neither done nor dropped. */
export function isActivityLate(activity: Pick<ActivityFields, 'status' | 'endsOn'>, date: CalendarDay): boolean {
  if (activity.status === 'done' || activity.status === 'dropped' || activity.endsOn === undefined) return false
  return lastDay(activity.endsOn) < date
}

/** An activity or plan may not end before it starts, read at the widest its partial dates allow. */
export function periodProblem(
  startsOn: string | undefined,
  endsOn: string | undefined
): 'ends-before-start' | undefined {
  if (startsOn === undefined || endsOn === undefined) return undefined
  return lastDay(endsOn) < firstDay(startsOn) ? 'ends-before-start' : undefined
}

import { z } from 'zod'
import { activityStatuses, periodProblem } from '@shared/domain/action-plan'
import { isPartialDate } from '@shared/domain/partial-date'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'
import type { FieldsOf } from '@shared/domain/record-registry'
import type { Activity, Plan } from './plan-facts'

/** Stands in a list for "no area" or "both cities"; in the record the field is then absent. */
export const none = 'none'

const text = z.string().optional()
const title = z.string().trim().min(1, 'plans.error.title').max(500)
const date = z
  .string()
  .refine((value) => value === '' || isPartialDate(value), 'ui.error.partial-date')
  .optional()

const endsAfterStart = (values: { readonly startsOn?: string | undefined; readonly endsOn?: string | undefined }) =>
  !periodProblem(values.startsOn || undefined, values.endsOn || undefined)
const endsBeforeStart = { path: ['endsOn'], message: 'plans.error.ends-before-start' }

export const planFormSchema = z
  .object({
    title,
    city: text,
    version: text,
    startsOn: date,
    endsOn: date,
    adoptedOn: date,
    priorities: text,
    study: text,
    source: text
  })
  .refine(endsAfterStart, endsBeforeStart)
export type PlanFormValues = z.infer<typeof planFormSchema>

export const activityFormSchema = z
  .object({
    plan: z.string().min(1, 'plans.error.plan'),
    title,
    area: text,
    city: text,
    status: z.enum(activityStatuses),
    startsOn: date,
    endsOn: date,
    responsible: text,
    organisation: text,
    description: text,
    result: text,
    source: text
  })
  .refine(endsAfterStart, endsBeforeStart)
export type ActivityFormValues = z.infer<typeof activityFormSchema>

export function planFormValues(plan: Plan | undefined): PlanFormValues {
  return {
    title: plan?.title ?? '',
    city: plan?.city ?? none,
    version: plan?.version ?? none,
    startsOn: plan?.startsOn ?? '',
    endsOn: plan?.endsOn ?? '',
    adoptedOn: plan?.adoptedOn ?? '',
    priorities: plan?.priorities ?? '',
    study: plan?.study ?? '',
    source: plan?.source ?? ''
  }
}

export function activityFormValues(activity: Partial<Activity>): ActivityFormValues {
  return {
    plan: activity.plan ?? '',
    title: activity.title ?? '',
    area: activity.area ?? none,
    city: activity.city ?? none,
    status: activity.status ?? 'planned',
    startsOn: activity.startsOn ?? '',
    endsOn: activity.endsOn ?? '',
    responsible: activity.responsible ?? '',
    organisation: activity.organisation ?? none,
    description: activity.description ?? '',
    result: activity.result ?? '',
    source: activity.source ?? ''
  }
}

/** What the form says as the fields of a record; fields that the form doesn't show keep what they had. */
export function planFields(values: PlanFormValues, before: Plan | undefined): FieldsOf<'action-plan'> {
  return withoutEmpty({ ...before, ...withoutNone(values) }) as FieldsOf<'action-plan'>
}

export function activityFields(values: ActivityFormValues, before: Activity | undefined): FieldsOf<'activity'> {
  return withoutEmpty({ ...before, ...withoutNone(values) }) as FieldsOf<'activity'>
}

function withoutNone(values: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === none ? '' : value]))
}

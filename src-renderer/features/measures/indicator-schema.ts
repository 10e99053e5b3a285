import { z } from 'zod'
import { indicatorDirections, indicatorFrequencies, indicatorKinds } from '@shared/domain/indicator'
import type { FieldsOf } from '@shared/domain/record-registry'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'
import type { Indicator } from './measure-facts'

/** Stands in a list for "each side" or "no area"; in the record the field is then absent. */
export const none = 'none'

const text = z.string().optional()

export const indicatorFormSchema = z.object({
  name: z.string().trim().min(1, 'measures.error.name').max(500),
  definition: text,
  unit: text,
  city: text,
  area: text,
  direction: z.enum(indicatorDirections),
  frequency: z.enum(indicatorFrequencies),
  kind: z.enum(indicatorKinds),
  source: text
})
export type IndicatorFormValues = z.infer<typeof indicatorFormSchema>

/** The words of the catalogue are shown translated: only what was changed in the form goes into the record. */
export function indicatorFields(
  values: IndicatorFormValues,
  shown: IndicatorFormValues,
  before: Indicator | undefined
): FieldsOf<'indicator'> {
  const changed = Object.entries(values).filter(([field, value]) => value !== shown[field as keyof IndicatorFormValues])
  const fields = Object.entries({ ...(before ?? values), ...Object.fromEntries(changed) })
  return withoutEmpty(
    Object.fromEntries(fields.map(([field, value]) => [field, value === none ? '' : value]))
  ) as FieldsOf<'indicator'>
}

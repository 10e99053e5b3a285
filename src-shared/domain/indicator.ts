import { z } from 'zod'
import { line, optionalLine, optionalText, recordId, source } from './field'

export const indicatorDirections = ['more-is-better', 'less-is-better', 'no-direction'] as const
export const indicatorFrequencies = ['monthly', 'quarterly', 'half-yearly', 'yearly', 'per-cycle'] as const
export const indicatorKinds = ['quantitative', 'qualitative'] as const

/** What is measured. `city` is the side it is measured for; absent where each side has its own readings. */
export const indicatorSchema = z.object({
  name: line,
  catalogueKey: optionalLine,
  definition: optionalText,
  unit: optionalLine,
  city: recordId.optional(),
  area: recordId.optional(),
  direction: z.enum(indicatorDirections),
  frequency: z.enum(indicatorFrequencies),
  kind: z.enum(indicatorKinds),
  source
})
export type IndicatorFields = z.infer<typeof indicatorSchema>

/** Did the partnership cause the value, enable it, or do the two only coincide. */
export const contributionGrades = ['caused', 'enabled', 'coincident'] as const

/** A period: a year, a half-year, a quarter or a month. */
export const periodSchema = z.string().regex(/^\d{4}(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)

/** A value for a period, or the reason why there is none. A qualitative value is a grade from 1 to 5 with a quotation. */
export const readingSchema = z.object({
  indicator: recordId,
  city: recordId,
  period: periodSchema,
  value: z.number().optional(),
  quotation: optionalText,
  notCollectedBecause: optionalLine,
  contribution: z.enum(contributionGrades).optional(),
  notes: optionalText,
  source
})
export type ReadingFields = z.infer<typeof readingSchema>

/** A reading says either a value, a quotation, or why nothing was collected. */
export function readingProblem(
  reading: Pick<ReadingFields, 'value' | 'quotation' | 'notCollectedBecause'>,
  kind: IndicatorFields['kind']
): 'nothing-said' | 'both-said' | 'grade-out-of-scale' | undefined {
  const says = reading.value !== undefined || Boolean(reading.quotation)
  if (!says && !reading.notCollectedBecause) return 'nothing-said'
  if (says && reading.notCollectedBecause) return 'both-said'
  if (kind === 'qualitative' && reading.value !== undefined && ![1, 2, 3, 4, 5].includes(reading.value))
    return 'grade-out-of-scale'
  return undefined
}

import { z } from 'zod'
import { contributionGrades, readingProblem, type IndicatorFields, type ReadingFields } from '@shared/domain/indicator'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'
import type { FieldsOf } from '@shared/domain/record-registry'
import type { Reading } from './measure-facts'

/** Stands in a list for "nothing said"; in the record the field is then absent. */
export const none = 'none'

const text = z.string().optional()
const shape = z.object({
  value: z.number().nullable().optional(),
  grade: z.enum([none, '1', '2', '3', '4', '5']),
  quotation: text,
  notCollectedBecause: text,
  contribution: z.enum([none, ...contributionGrades]),
  notes: text,
  source: text
})
export type ReadingFormValues = z.infer<typeof shape>

const problemAt = {
  'nothing-said': { message: 'measures.error.nothing-said' },
  'both-said': { path: 'notCollectedBecause', message: 'measures.error.both-said' },
  'grade-out-of-scale': { path: 'grade', message: 'measures.error.grade' }
} as const

/** A reading says a value or a quotation, or why there is none; never both, never nothing. */
export function readingFormSchema(kind: IndicatorFields['kind']) {
  return shape.superRefine((values, context) => {
    const fields: Pick<ReadingFields, 'value' | 'quotation' | 'notCollectedBecause'> = {
      value: valueOf(values, kind),
      quotation: values.quotation?.trim(),
      notCollectedBecause: values.notCollectedBecause?.trim()
    }
    const problem = readingProblem(fields, kind)
    if (!problem) return
    const { message } = problemAt[problem]
    const field = kind === 'qualitative' ? 'grade' : 'value'
    const path = problem === 'nothing-said' ? field : problemAt[problem].path
    context.addIssue({ code: 'custom', path: [path], message })
  })
}

function valueOf(values: ReadingFormValues, kind: IndicatorFields['kind']): number | undefined {
  if (kind === 'quantitative') return values.value ?? undefined
  return values.grade === none ? undefined : Number(values.grade)
}

export function readingFormValues(
  reading: Reading | undefined,
  kind: IndicatorFields['kind'],
  lastSource = ''
): ReadingFormValues {
  const grade = kind === 'qualitative' && reading?.value !== undefined ? String(reading.value) : none
  return {
    value: kind === 'quantitative' ? (reading?.value ?? null) : null,
    grade: shape.shape.grade.safeParse(grade).data ?? none,
    quotation: reading?.quotation ?? '',
    notCollectedBecause: reading?.notCollectedBecause ?? '',
    contribution: reading?.contribution ?? none,
    notes: reading?.notes ?? '',
    source: reading?.source ?? lastSource
  }
}

/** What stays the same while a reading is edited: whose it is. */
export type ReadingPlace = Pick<ReadingFields, 'indicator' | 'city' | 'period'>

export function readingFields(
  values: ReadingFormValues,
  place: ReadingPlace,
  kind: IndicatorFields['kind']
): FieldsOf<'reading'> {
  const { grade: _grade, contribution, ...rest } = values
  const value = valueOf(values, kind)
  return withoutEmpty({
    ...place,
    ...rest,
    value,
    contribution: contribution === none ? '' : contribution
  }) as FieldsOf<'reading'>
}

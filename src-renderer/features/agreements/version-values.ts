import { z } from 'zod'
import { agreementVersionSchema, versionStatuses } from '@shared/domain/agreement-version'
import { line } from '@shared/domain/field'
import { isPartialDate } from '@shared/domain/partial-date'
import type { FieldsOf } from '@shared/domain/record-registry'
import { termProblem, type DatedVersion, type TermProblem } from '@shared/domain/term'
import {
  missingTermFields,
  newTermValues,
  renewalOf,
  termOf,
  termShape,
  termValues,
  tooLongTermFields
} from './term-values'

const text = z.string().max(200_000).optional()
const oneLine = z.string().trim().max(500).optional()
const date = z.string().refine(isPartialDate, 'ui.error.partial-date').optional()

const shape = z.object({
  label: line,
  status: z.enum(versionStatuses),
  signedOn: date,
  effectiveFrom: date,
  ...termShape,
  languages: oneLine,
  signedAt: oneLine,
  originalKeptAt: oneLine,
  areasAs: text,
  source: z.string().trim().max(2_000).optional(),
  carriesAreas: z.boolean(),
  carriesClauses: z.boolean()
})
export type VersionValues = z.infer<typeof shape>

const fieldOfProblem: Readonly<Record<TermProblem, keyof VersionValues>> = {
  'no-date': 'signedOn',
  'ends-before-start': 'endsOn',
  'tacit-without-end': 'renewalKind',
  'tacit-notice-longer-than-term': 'noticeMonths'
}

/** The form of a version; what its kind of term needs, and what the term engine objects to, stands next to the field. */
export const versionFormSchema = shape.superRefine((values, context) => {
  const missing = missingTermFields(values)
  for (const path of missing) context.addIssue({ code: 'custom', path: [path], message: 'ui.error.missing' })
  const tooLong = tooLongTermFields(values)
  for (const path of tooLong) context.addIssue({ code: 'custom', path: [path], message: 'ui.error.too-big' })
  if (missing.length > 0 || tooLong.length > 0) return
  const problem = termProblem(datedVersion(values))
  if (problem)
    context.addIssue({
      code: 'custom',
      path: [fieldOfProblem[problem]],
      message: `agreements.version.problem.${problem}`
    })
})

function datedVersion(values: VersionValues): Omit<DatedVersion, 'id' | 'agreement'> {
  return {
    status: values.status,
    signedOn: values.signedOn || undefined,
    effectiveFrom: values.effectiveFrom || undefined,
    term: termOf(values),
    renewal: renewalOf(values)
  }
}

/**
 * What the term engine can read of a form that is being typed in; undefined while something it needs is missing, and
 * `ends-before-start` where the dates typed so far can mean nothing.
 */
export function versionSoFar(
  values: VersionValues
): Omit<DatedVersion, 'id' | 'agreement'> | 'ends-before-start' | undefined {
  if (missingTermFields(values).length > 0) return undefined
  const dated = datedVersion(values)
  const read = agreementVersionSchema.pick({ signedOn: true, effectiveFrom: true, term: true, renewal: true })
  if (!read.safeParse(dated).success) return undefined
  return termProblem(dated) === 'ends-before-start' ? 'ends-before-start' : dated
}

export const newVersionValues: VersionValues = {
  label: '',
  status: 'draft',
  signedOn: '',
  effectiveFrom: '',
  ...newTermValues,
  languages: '',
  signedAt: '',
  originalKeptAt: '',
  areasAs: '',
  source: '',
  carriesAreas: false,
  carriesClauses: false
}

type VersionFields = FieldsOf<'agreement-version'>

/** `languages` is how the languages read on the screen, since the form holds them as one line. */
export function versionValues(version: VersionFields, languages: string): VersionValues {
  return {
    ...newVersionValues,
    ...termValues(version),
    label: version.label,
    status: version.status,
    signedOn: version.signedOn ?? '',
    effectiveFrom: version.effectiveFrom ?? '',
    languages,
    signedAt: version.signedAt ?? '',
    originalKeptAt: version.originalKeptAt ?? '',
    areasAs: version.areasAs ?? '',
    source: version.source ?? ''
  }
}

/** The next text after `version`: its rules and languages, none of its dates; a written end has to be agreed anew. */
export function nextVersionValues(
  version: VersionFields,
  languages: string,
  has: { readonly areas: boolean; readonly clauses: boolean }
): VersionValues {
  const carries = { carriesAreas: has.areas, carriesClauses: has.clauses }
  return { ...newVersionValues, ...termValues(version), endsOn: '', languages, ...carries }
}

export function versionFields(
  values: VersionValues,
  agreement: string,
  languages: readonly string[]
): FieldsOf<'agreement-version'> {
  return {
    agreement,
    label: values.label,
    ...datedVersion(values),
    languages: languages.length > 0 ? [...languages] : undefined,
    signedAt: values.signedAt || undefined,
    originalKeptAt: values.originalKeptAt || undefined,
    areasAs: values.areasAs || undefined,
    source: values.source || undefined
  }
}

import { z } from 'zod'
import { formLine, formSource, formText } from '@renderer/records/form-values'
import {
  areaVerdicts,
  titlesOf,
  verdictProblem,
  type AreaVerdict,
  type VerdictProblem
} from '@shared/domain/area-verdict'
import type { FieldsOf } from '@shared/domain/record-registry'
import type { Verdict } from './renewal-records'

const shape = z.object({
  verdict: z.enum(areaVerdicts),
  /** The one title of a rename or a merger. */
  title: formLine,
  /** One per line, of a split or of new areas. */
  titles: formText,
  /** The other areas of a merger. */
  others: z.array(z.string()),
  reason: formText,
  source: formSource
})
export type VerdictValues = z.infer<typeof shape>

/** What may be said of an area that is there. */
export const judgements = ['keep', 'rename', 'split', 'merge', 'drop'] as const satisfies readonly AreaVerdict[]

const fieldOfProblem: Readonly<Record<VerdictProblem, keyof VerdictValues>> = {
  'one-area-needed': 'verdict',
  'no-area-wanted': 'verdict',
  'several-areas-needed': 'verdict',
  'title-missing': 'title',
  'several-titles-needed': 'titles',
  'reason-missing': 'reason'
}

const hasOneTitle = (verdict: AreaVerdict) => verdict === 'rename' || verdict === 'merge'
export const hasSeveralTitles = (verdict: AreaVerdict) => verdict === 'split' || verdict === 'add'

/** The form of a verdict on `area`, absent for a new area; what the verdict lacks stands next to its field. */
export function verdictFormSchema(area: string | undefined) {
  return shape.superRefine((values, context) => {
    const problem = verdictProblem(verdictFields(values, '', area))
    if (!problem) return
    const named = fieldOfProblem[problem]
    const field = named === 'title' && hasSeveralTitles(values.verdict) ? 'titles' : named
    context.addIssue({ code: 'custom', path: [field], message: `renewal.verdict.problem.${problem}` })
  })
}

export function verdictValues(verdict: Verdict | undefined, area: string | undefined): VerdictValues {
  const titles = verdict ? titlesOf(verdict) : []
  return {
    verdict: verdict?.verdict ?? (area === undefined ? 'add' : 'keep'),
    title: verdict && hasOneTitle(verdict.verdict) ? (titles[0] ?? '') : '',
    titles: verdict && hasSeveralTitles(verdict.verdict) ? titles.join('\n') : '',
    others: verdict?.areas.filter((id) => id !== area) ?? [],
    reason: verdict?.reason ?? '',
    source: verdict?.source ?? ''
  }
}

export function verdictFields(
  values: VerdictValues,
  version: string,
  area: string | undefined
): FieldsOf<'area-verdict'> {
  const { verdict, title, titles, others, reason, source } = values
  const written = hasOneTitle(verdict) ? [title ?? ''] : hasSeveralTitles(verdict) ? (titles ?? '').split('\n') : []
  const said = titlesOf({ verdict, titles: written })
  return {
    version,
    verdict,
    titles: said.length > 0 ? said : undefined,
    reason: reason?.trim() || undefined,
    source: source || undefined,
    areas: area === undefined ? [] : verdict === 'merge' ? [...new Set([area, ...others])] : [area]
  }
}

import { z } from 'zod'
import { line, optionalText, recordId, source } from './field'

/** What an evaluation proposes for an area of a version: `add` proposes a new one and is about none. */
export const areaVerdicts = ['keep', 'rename', 'split', 'merge', 'drop', 'add'] as const
export type AreaVerdict = (typeof areaVerdicts)[number]

/**
 * One proposal for the next version. The set `areas` names the areas of `version` it is about: one, several for a merger,
 * none for a new area. `titles` are the titles in the next version; keeping and dropping have none.
 */
export const areaVerdictSchema = z.object({
  version: recordId,
  verdict: z.enum(areaVerdicts),
  titles: z.array(line).max(50).optional(),
  reason: optionalText,
  source
})
export type AreaVerdictFields = z.infer<typeof areaVerdictSchema>

type VerdictLike = Readonly<Pick<AreaVerdictFields, 'verdict' | 'titles' | 'reason'>> & {
  readonly areas: readonly string[]
}

export type VerdictProblem =
  | 'one-area-needed'
  | 'several-areas-needed'
  | 'no-area-wanted'
  | 'title-missing'
  | 'several-titles-needed'
  | 'reason-missing'

const areasWanted: Readonly<Record<AreaVerdict, 'one' | 'several' | 'none'>> = {
  keep: 'one',
  rename: 'one',
  split: 'one',
  merge: 'several',
  drop: 'one',
  add: 'none'
}

function areasProblem({ verdict, areas }: VerdictLike): VerdictProblem | undefined {
  switch (areasWanted[verdict]) {
    case 'one':
      return areas.length === 1 ? undefined : 'one-area-needed'
    case 'several':
      return areas.length > 1 ? undefined : 'several-areas-needed'
    case 'none':
      return areas.length === 0 ? undefined : 'no-area-wanted'
  }
}

/** What a verdict lacks before the next version can be made of it; dropping an area needs its reason. */
export function verdictProblem(verdict: VerdictLike): VerdictProblem | undefined {
  const problem = areasProblem(verdict)
  if (problem) return problem
  const titles = titlesOf(verdict)
  switch (verdict.verdict) {
    case 'keep':
      return undefined
    case 'drop':
      return verdict.reason?.trim() ? undefined : 'reason-missing'
    case 'split':
      return titles.length > 1 ? undefined : 'several-titles-needed'
    default:
      return titles.length > 0 ? undefined : 'title-missing'
  }
}

/** The titles that say something; a rename or a merger has only its first. */
export function titlesOf({ verdict, titles = [] }: Pick<VerdictLike, 'verdict' | 'titles'>): string[] {
  const said = titles.map((title) => title.trim()).filter(Boolean)
  return verdict === 'rename' || verdict === 'merge' ? said.slice(0, 1) : said
}

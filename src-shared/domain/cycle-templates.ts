import { z } from 'zod'
import { line, optionalText, source } from './field'

/**
 * How a renewal cycle is paced, as data; all distances in months. The four phases are those of the paper's Gothenburg–Shanghai
 * case; where the paper gives no distances (everything but the three years), they are this app's proposal and can be edited.
 */
export type CycleTemplate = {
  /** One of `cycleTemplateIds`, or the id of the record of an own template. */
  readonly id: string
  /** Of an own template; the screens name the others. */
  readonly name?: string | undefined
  /** How long the cycle is meant to be; the end itself comes from the agreement. */
  readonly cycleMonths: number
  /** Each side's own action plan, after the start. */
  readonly plansWithin: number
  /** A joint review every so often between the start and the opening of the evaluation; absent: none. */
  readonly reviewEvery?: number | undefined
  /** The evaluation opens so long before the end. */
  readonly evaluationBefore: number
  /** The council's decision on the next version, so long before the end. */
  readonly decisionBefore: number
}

export const cycleTemplateIds = ['three-year', 'yearly-plan', 'five-year'] as const
export type CycleTemplateId = (typeof cycleTemplateIds)[number]

export const cycleTemplates: Readonly<Record<CycleTemplateId, CycleTemplate & { readonly id: CycleTemplateId }>> = {
  'three-year': {
    id: 'three-year',
    cycleMonths: 36,
    plansWithin: 3,
    reviewEvery: 12,
    evaluationBefore: 12,
    decisionBefore: 6
  },
  'yearly-plan': { id: 'yearly-plan', cycleMonths: 12, plansWithin: 1, evaluationBefore: 3, decisionBefore: 1 },
  'five-year': {
    id: 'five-year',
    cycleMonths: 60,
    plansWithin: 3,
    reviewEvery: 12,
    evaluationBefore: 12,
    decisionBefore: 6
  }
}

/** False for the yearly action plan: its year is that of the plans, under a text that may run much longer. */
export function pacesTexts({ id }: Pick<CycleTemplate, 'id'>): boolean {
  return id !== 'yearly-plan'
}

/** The template whose length is nearest to that of the term, the shorter one where two are as near. */
export function templateForMonths(months: number): CycleTemplate {
  const byLength = Object.values(cycleTemplates).toSorted((a, b) => a.cycleMonths - b.cycleMonths)
  return byLength.reduce((best, next) =>
    Math.abs(next.cycleMonths - months) < Math.abs(best.cycleMonths - months) ? next : best
  )
}

/** The template of that id, own or the app's. */
export function templateById(id: string | undefined, own: readonly CycleTemplate[]): CycleTemplate | undefined {
  return [...Object.values(cycleTemplates), ...own].find((template) => template.id === id)
}

const mostMonths = 600
const distance = z.number().int().min(0).max(mostMonths)

/** A template of our office. */
export const cycleTemplateSchema = z.object({
  name: line,
  cycleMonths: z.number().int().min(1).max(mostMonths),
  plansWithin: distance,
  reviewEvery: z.number().int().min(1).max(mostMonths).optional(),
  evaluationBefore: distance,
  decisionBefore: distance,
  about: optionalText,
  source
})
export type CycleTemplateFields = z.infer<typeof cycleTemplateSchema>

/** A template as the cycle needs it, of its record. */
export function ownTemplate(record: Readonly<CycleTemplateFields> & { readonly id: string }): CycleTemplate {
  const { id, name, cycleMonths, plansWithin, reviewEvery, evaluationBefore, decisionBefore } = record
  return { id, name, cycleMonths, plansWithin, reviewEvery, evaluationBefore, decisionBefore }
}

/**
 * What doesn't fit: `decision` comes before the evaluation opens; `evaluation` opens before the action plans are due; `plans`
 * are due after the term; `review` would never be held, since the evaluation opens first.
 */
export type TemplateProblem = 'plans' | 'evaluation' | 'decision' | 'review'

/** The distances that don't fit into a term of so many months, in the order in which a person would mend them. */
export function templateProblems(
  template: Omit<CycleTemplate, 'id' | 'name' | 'cycleMonths'>,
  termMonths: number
): TemplateProblem[] {
  const { plansWithin, reviewEvery, evaluationBefore, decisionBefore } = template
  const opensAfter = termMonths - evaluationBefore
  return [
    ...(plansWithin > termMonths ? (['plans'] as const) : []),
    ...(plansWithin <= termMonths && opensAfter < plansWithin ? (['evaluation'] as const) : []),
    ...(decisionBefore > evaluationBefore ? (['decision'] as const) : []),
    ...(reviewEvery !== undefined && reviewEvery >= opensAfter ? (['review'] as const) : [])
  ]
}

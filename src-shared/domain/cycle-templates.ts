/**
 * How a renewal cycle is paced, as data; all distances in months. The four phases are those of the paper's Gothenburg–Shanghai
 * case; where the paper gives no distances (everything but the three years), they are this app's proposal and can be edited.
 */
export type CycleTemplate = {
  readonly id: CycleTemplateId
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

export const cycleTemplates: Readonly<Record<CycleTemplateId, CycleTemplate>> = {
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

/** The template whose length is nearest to that of the term, the shorter one where two are as near. */
export function templateForMonths(months: number): CycleTemplate {
  const byLength = Object.values(cycleTemplates).toSorted((a, b) => a.cycleMonths - b.cycleMonths)
  return byLength.reduce((best, next) =>
    Math.abs(next.cycleMonths - months) < Math.abs(best.cycleMonths - months) ? next : best
  )
}

import type { ClauseFields } from './clause'

/** What a clause lacks to be specific: the field it serves, who sees to it, by what it is told whether it was done. */
export const craftNeeds = ['area', 'owner', 'measure'] as const
export type CraftNeed = (typeof craftNeeds)[number]

type CraftClause = Pick<ClauseFields, 'general' | 'area' | 'owner' | 'ownerName' | 'indicator' | 'measure'> & {
  readonly id: string
}

/** What is missing in one clause; nothing in a general provision. It hints and never blocks. */
export function craftGaps(clause: CraftClause): CraftNeed[] {
  if (clause.general) return []
  const has: Readonly<Record<CraftNeed, boolean>> = {
    area: clause.area !== undefined,
    owner: clause.owner !== undefined || Boolean(clause.ownerName?.trim()),
    measure: clause.indicator !== undefined || Boolean(clause.measure?.trim())
  }
  return craftNeeds.filter((need) => !has[need])
}

export type CraftSummary = {
  /** Clauses that promise something, general provisions left out. */
  readonly clauses: number
  readonly complete: number
  /** Ids of the clauses that lack it, in their order. */
  readonly lacking: Readonly<Record<CraftNeed, readonly string[]>>
  /** Areas that no clause serves: named in the text, and nothing is agreed under them. */
  readonly emptyAreas: readonly string[]
  /** Owners who carry more than half of at least four clauses, each with how many: perhaps too ambitious. */
  readonly heavyOwners: readonly { readonly owner: string; readonly clauses: number }[]
}

/** The craft of a whole text ("specific, neither too ambitious nor too vague"). `owner` is an id or a name. */
export function craftSummary(clauses: readonly CraftClause[], areas: readonly string[]): CraftSummary {
  const promising = clauses.filter(({ general }) => !general)
  const gaps = new Map(promising.map((clause) => [clause.id, craftGaps(clause)]))
  const lacking = (need: CraftNeed) => promising.filter(({ id }) => gaps.get(id)?.includes(need)).map(({ id }) => id)
  const carried = new Map<string, number>()
  for (const { owner, ownerName } of promising) {
    const name = owner ?? ownerName?.trim()
    if (name) carried.set(name, (carried.get(name) ?? 0) + 1)
  }
  return {
    clauses: promising.length,
    complete: promising.filter(({ id }) => gaps.get(id)?.length === 0).length,
    lacking: { area: lacking('area'), owner: lacking('owner'), measure: lacking('measure') },
    emptyAreas: clauses.length === 0 ? [] : areas.filter((area) => clauses.every((clause) => clause.area !== area)),
    heavyOwners:
      promising.length < 4
        ? []
        : [...carried].flatMap(([owner, count]) => (count * 2 > promising.length ? [{ owner, clauses: count }] : []))
  }
}

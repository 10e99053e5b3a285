import { areSameCities } from '@shared/domain/same-cities'
import { displayedFields, isDeleted } from '@shared/sync/merge'
import type { ImportPlan } from '@shared/sync/plan-import'
import { partnershipHoldProblem, type HoldProblem } from './join-partnership'
import type { Office } from './office'
import { partnershipViews } from './partnerships'
import { recordsOfType } from './records'
import { cityOf, isLiving, statesAfter, type IncomingCity } from './space-states'

/** One of our partnerships that an unknown space may turn out to be. */
export type JoinCandidate = {
  readonly partnership: string
  readonly ourCity?: string
  /** Ours first. */
  readonly cities: readonly IncomingCity[]
  /** It is of the same cities as the space. */
  readonly isSame: boolean
  /** Why its own space can't be given up. */
  readonly problem?: HoldProblem
}

/** A partnership's space that we have no partnership for: the reviewer says what it is here and which of its cities we are. */
export type UnknownSpace = {
  readonly id: string
  readonly title: string
  readonly cities: readonly IncomingCity[]
  /** Those of the same cities first; what others already hold only where it is of the same cities. */
  readonly candidates: readonly JoinCandidate[]
}

/**
 * The partnership spaces of a plan that no partnership record of our office names, one that comes in with it included. One of
 * which nothing is shown yet, or any more, is left out: a later part will ask, and what was joined to another space is over.
 */
export async function spacesWithoutPartnership(office: Office, plan: ImportPlan): Promise<string[]> {
  const named = new Set((await recordsOfType(office, 'partnership', office.space)).map((record) => record.sharedSpace))
  const coming = plan.spaces.find((space) => space.id === office.space)
  for (const state of coming?.states.values() ?? []) {
    const shared = state.type === 'partnership' && !isDeleted(state) ? displayedFields(state)['sharedSpace'] : undefined
    if (typeof shared === 'string') named.add(shared)
  }
  const unknown: string[] = []
  for (const { id, role } of plan.spaces)
    if (role === 'partnership' && !named.has(id) && (await statesAfter(office, plan, id)).some(isLiving))
      unknown.push(id)
  return unknown
}

export async function unknownSpaces(office: Office, plan: ImportPlan): Promise<UnknownSpace[]> {
  const ids = new Set(await spacesWithoutPartnership(office, plan))
  const found: UnknownSpace[] = []
  for (const { id, title } of plan.spaces.filter((space) => ids.has(space.id))) {
    const cities = (await statesAfter(office, plan, id)).filter(isLiving).flatMap(cityOf)
    found.push({ id, title, cities, candidates: await candidatesFor(office, cities, plan) })
  }
  return found
}

async function candidatesFor(
  office: Office,
  theirs: readonly IncomingCity[],
  plan: ImportPlan
): Promise<JoinCandidate[]> {
  const coming = new Set(plan.spaces.map(({ id }) => id))
  const found: JoinCandidate[] = []
  for (const { partnership, space, cities } of await partnershipViews(office)) {
    if (coming.has(space)) continue
    const isSame = areSameCities(cities, theirs)
    const problem = await partnershipHoldProblem(office, space)
    if (problem && !isSame) continue
    const ours = cities.map(({ id, latinName, nativeName, country }) => ({
      id,
      latinName,
      country,
      ...(nativeName === undefined ? {} : { nativeName })
    }))
    found.push({
      partnership: partnership.id,
      cities: ours,
      isSame,
      ...(partnership.ourCity === undefined ? {} : { ourCity: partnership.ourCity }),
      ...(problem ? { problem } : {})
    })
  }
  return found.toSorted((a, b) => Number(b.isSame) - Number(a.isSame))
}

import { newId } from '@renderer/platform/ids'
import { pairCities, type CityPair } from '@shared/domain/same-cities'
import { fail, ok, type Result } from '@shared/domain/result'
import { planSpaceJoin, type DifferingValue, type ShownRecord, type SpaceJoin } from '@shared/sync/join-space'
import { displayedFields, isDeleted } from '@shared/sync/merge'
import type { ImportPlan } from '@shared/sync/plan-import'
import { rowsOfSpace, type RecordRow } from './database'
import type { Office } from './office'
import { recordById, recordsOfType } from './records'
import { cityOf, isLiving, statesAfter } from './space-states'
import type { Edit } from './write'

/** Why a partnership's own space can't be given up: a file with it is out, or somebody else has written in it. */
export type HoldProblem =
  { readonly code: 'sent'; readonly at: string; readonly to: string } | { readonly code: 'others' }

/** Which partnership of ours a space that came in belongs to, and which of the space's cities we are. */
export type JoinChoice = { readonly space: string; readonly partnership: string; readonly ourCity: string }

export type JoinProblem = { readonly code: 'not-joinable'; readonly message: string }

/** What joining would do, in numbers, before anybody decides. */
export type JoinPreview = {
  /** Records of ours that are written into the space joined, cities that are there already not counted. */
  readonly carried: number
  /** Records of ours that were deleted: they stay only in the log of the space that is given up. */
  readonly left: number
  /** Values of ours that give way to theirs. */
  readonly differing: readonly DifferingValue[]
}

/** Undefined where nobody but this computer has ever held the space: no file with it was made, nothing in it is another's. */
export async function partnershipHoldProblem(office: Office, space: string): Promise<HoldProblem | undefined> {
  const { db, device } = office
  const sent = (await db.exchanges.where('direction').equals('sent').toArray())
    .filter(({ spaces }) => spaces.some(({ id }) => id === space))
    .at(-1)
  if (sent) return { code: 'sent', at: sent.at, to: sent.office }
  const row = await db.spaces.get(space)
  const isOthers = Object.keys(row?.vector ?? {}).some((writer) => writer !== device)
  const isHeld = (await db.peers.toArray()).some(({ holds }) => Object.hasOwn(holds, space))
  return isOthers || isHeld || (await db.waiting.where('space').equals(space).count()) > 0
    ? { code: 'others' }
    : undefined
}

export async function joinPreview(office: Office, plan: ImportPlan, choice: JoinChoice): Promise<JoinPreview> {
  const { join, left, pairs } = await plannedJoin(office, plan, choice)
  const there = new Set(pairs.map(({ theirs }) => theirs))
  return { carried: join.carried.filter(({ id }) => !there.has(id)).length, left, differing: join.differing }
}

/**
 * What makes our partnership stand for the space that came in, as edits beside the import: our records are written there in
 * their present state, taken out of the space that we give up, and our partnership points there. Call it as the one writer.
 */
export async function joinEdits(
  office: Office,
  plan: ImportPlan,
  choice: JoinChoice
): Promise<Result<readonly Edit[], JoinProblem>> {
  const own = await recordById(office, 'partnership', choice.partnership)
  if (!own) return fail({ code: 'not-joinable', message: 'the partnership is not there any more' })
  const problem = await partnershipHoldProblem(office, own.sharedSpace)
  if (problem) return fail({ code: 'not-joinable', message: `its space is held by others too (${problem.code})` })
  const { join } = await plannedJoin(office, plan, choice)
  const { space, ourCity } = choice
  return ok([
    { space, ops: join.carried },
    { space: own.sharedSpace, ops: join.removed },
    { space: office.space, ops: join.rewritten },
    {
      space: office.space,
      ops: [{ op: 'put', type: 'partnership', id: own.id, fields: { sharedSpace: space, ourCity } }]
    }
  ])
}

type PlannedJoin = { readonly join: SpaceJoin; readonly left: number; readonly pairs: readonly CityPair[] }

async function plannedJoin(
  office: Office,
  plan: ImportPlan,
  { space, partnership, ourCity }: JoinChoice
): Promise<PlannedJoin> {
  const own = await recordById(office, 'partnership', partnership)
  if (!own) throw new Error('the partnership is not there any more')
  const theirs = await statesAfter(office, plan, space)
  const rows = await rowsOf(office, own.sharedSpace)
  const cities = await recordsOfType(office, 'city', own.sharedSpace)
  const given = own.ourCity === undefined ? [] : [{ ours: own.ourCity, theirs: ourCity }]
  const pairs = pairCities(cities, theirs.filter(isLiving).flatMap(cityOf), given)
  const join = planSpaceJoin({
    records: rows.filter(isShown).map(shownRecord),
    same: new Map(pairs.map((pair) => [pair.ours, pair.theirs])),
    joined: new Map(theirs.map((state) => [state.id, isDeleted(state) ? {} : displayedFields(state)])),
    office: (await rowsOf(office, office.space)).filter(isShown).map(shownRecord),
    newId
  })
  return { join, pairs, left: rows.filter((row) => row.deleted && !row.erased).length }
}

async function rowsOf(office: Office, space: string): Promise<RecordRow[]> {
  return rowsOfSpace(office.db, space)
}

function isShown({ deleted, erased }: RecordRow): boolean {
  return !deleted && !erased
}

function shownRecord({ id, type, fields }: RecordRow): ShownRecord {
  return { id, type, fields }
}

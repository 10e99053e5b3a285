import type { RecordOf } from '@shared/domain/record-registry'
import { saveRecords, saveEdits, type SaveProblem } from './write'
import type { FieldsOf } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { newId } from '@renderer/platform/ids'
import type { Office } from './office'
import { readingEach, readingTogether, recordById, recordsOfType, useOfficeQuery, type ReadRecords } from './records'

/** A partnership with its member cities as our office sees it; `ours` is absent for a case we only follow. */
export type PartnershipView = {
  readonly partnership: RecordOf<'partnership'>
  readonly space: string
  readonly cities: readonly RecordOf<'city'>[]
  readonly ours: RecordOf<'city'> | undefined
  readonly partners: readonly RecordOf<'city'>[]
}

async function viewOf(read: ReadRecords, partnership: RecordOf<'partnership'>): Promise<PartnershipView> {
  const cities = await read('city', partnership.sharedSpace)
  const ours = cities.find((city) => city.id === partnership.ourCity)
  const inOrder = [...cities].sort(
    (a, b) => Number(b.id === ours?.id) - Number(a.id === ours?.id) || (a.id < b.id ? -1 : 1)
  )
  return {
    partnership,
    space: partnership.sharedSpace,
    cities: inOrder,
    ours,
    partners: inOrder.filter((city) => city !== ours)
  }
}

export async function partnershipViews(office: Office, read = readingTogether(office)): Promise<PartnershipView[]> {
  const partnerships = await recordsOfType(office, 'partnership', office.space)
  return Promise.all(partnerships.map((partnership) => viewOf(read, partnership)))
}

export async function partnershipViewById(office: Office, id: string): Promise<PartnershipView | null> {
  const partnership = await recordById(office, 'partnership', id)
  return partnership ? viewOf(readingEach(office), partnership) : null
}

/** Live: undefined while loading. */
export function usePartnershipViews(): PartnershipView[] | undefined {
  return useOfficeQuery((office) => partnershipViews(office), [])
}

/** Live: undefined while loading, null when there is no such partnership. */
export function usePartnershipView(id: string): PartnershipView | null | undefined {
  return useOfficeQuery((office) => partnershipViewById(office, id), [id])
}

/** The partnership whose space a record lives in; null for records of the office space. */
export function usePartnershipOfSpace(space: string | undefined): PartnershipView | null | undefined {
  return useOfficeQuery(
    async (office) => {
      const all = await recordsOfType(office, 'partnership', office.space)
      const partnership = all.find((candidate) => candidate.sharedSpace === space)
      return partnership ? viewOf(readingEach(office), partnership) : null
    },
    [space]
  )
}

export type NewPartnership = {
  readonly fields: Omit<FieldsOf<'partnership'>, 'sharedSpace' | 'ourCity'>
  /** Ours first. */
  readonly cities: readonly FieldsOf<'city'>[]
}

/** Makes a partnership: its space, its cities there, and our own record of it in the office, as one action. */
export async function createPartnership(
  office: Office,
  { fields, cities }: NewPartnership
): Promise<Result<string, SaveProblem>> {
  const space = newId()
  const cityIds = cities.map(() => newId())
  const title = cities.map((city) => city.latinName).join(' – ')
  const id = newId()
  const saved = await saveRecords(
    office,
    [
      ...cities.map((city, index) => ({ type: 'city' as const, space, id: cityIds[index] ?? newId(), fields: city })),
      {
        type: 'partnership',
        space: office.space,
        id,
        fields: { ...fields, sharedSpace: space, ...(cityIds[0] ? { ourCity: cityIds[0] } : {}) }
      }
    ],
    [{ id: space, role: 'partnership', title, partnership: id, vector: {} }]
  )
  return saved.ok ? ok(id) : fail(saved.error)
}

/** Deletes our record of a partnership; its space and what both cities wrote stay until they are deleted themselves. */
export async function deletePartnership(office: Office, id: string) {
  return saveEdits(office, [
    { space: office.space, ops: [{ op: 'put', type: 'partnership', id, fields: { deleted: true } }] }
  ])
}

import { displayedFields, isDeleted, type RecordState } from '@shared/sync/merge'
import type { ImportPlan } from '@shared/sync/plan-import'
import { rowsOfSpace } from './database'
import type { Office } from './office'
import { rowToState } from './record-row'

export type IncomingCity = {
  readonly id: string
  readonly latinName: string
  readonly nativeName?: string
  readonly country: string
}

/** Every record of a space as it will be after the import. */
export async function statesAfter(office: Office, plan: ImportPlan, space: string): Promise<RecordState[]> {
  const coming = plan.spaces.find(({ id }) => id === space)?.states ?? new Map<string, RecordState>()
  const rows = await rowsOfSpace(office.db, space)
  return [...rows.filter((row) => !coming.has(row.id)).map(rowToState), ...coming.values()]
}

export function isLiving(state: RecordState): boolean {
  return !isDeleted(state)
}

export function cityOf(state: RecordState): IncomingCity[] {
  if (state.type !== 'city') return []
  const { latinName, nativeName, country } = displayedFields(state)
  const city = { id: state.id, latinName: textOf(latinName), country: textOf(country) }
  return [typeof nativeName === 'string' ? { ...city, nativeName } : city]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

import type { JsonValue } from '@shared/sync/change-set'
import { commonAncestor } from '@shared/sync/common-ancestor'
import type { Write } from '@shared/sync/merge'
import { rowKey, type RecordRow } from './database'
import type { Office } from './office'
import { conflictsOf, rowToState } from './record-row'
import { useOfficeQuery } from './records'
import { saveEdits } from './write'

/** A value of a field in conflict, with who wrote it. */
export type RivalValue = {
  readonly value: JsonValue
  readonly at: string
  readonly by: string
  readonly device: string
}

/** One field that two sides wrote differently and nobody has settled. */
export type OpenConflict = {
  readonly space: string
  readonly type: string
  readonly id: string
  readonly field: string
  readonly fields: Readonly<Record<string, JsonValue>>
  readonly values: readonly RivalValue[]
  /** What two rival texts both started from; absent for other fields, and where they share nothing. */
  readonly ancestor?: string
}

/** Every open conflict, of one record or of the whole office. */
export async function openConflicts(
  office: Office,
  record?: { readonly space: string; readonly id: string }
): Promise<OpenConflict[]> {
  const { db } = office
  const rows = record
    ? [await db.records.get(rowKey(record.space, record.id))].flatMap((row) => row ?? [])
    : await db.records.where('[conflicted+space]').between([1, ''], [1, '\uffff']).toArray()
  const found: OpenConflict[] = []
  for (const row of rows)
    for (const field of conflictsOf(row)) {
      const writes = field === 'deleted' ? deletionRivals(row) : (row.rivals?.[field] ?? [])
      const values = await Promise.all(writes.map((write) => rivalValue(office, row.space, write)))
      const ancestor = await ancestorOf(office, row, field, writes)
      found.push({
        space: row.space,
        type: row.type,
        id: row.id,
        field,
        fields: row.fields,
        values,
        ...(ancestor === undefined ? {} : { ancestor })
      })
    }
  return found
}

async function ancestorOf(
  office: Office,
  { space, id }: RecordRow,
  field: string,
  writes: readonly Write[]
): Promise<string | undefined> {
  const [a, b] = writes
  if (!a || !b || writes.length > 2 || typeof a.value !== 'string' || typeof b.value !== 'string') return undefined
  const rows = await office.db.changes.where('records').equals(id).toArray()
  const changeSets = rows.filter((row) => row.space === space).map((row) => row.changeSet)
  const ancestor = commonAncestor(id, field, changeSets, [a, b])
  return typeof ancestor === 'string' ? ancestor : undefined
}

/** The deletion against the newest edit of the record, which stands for keeping it. */
function deletionRivals(row: RecordRow): Write[] {
  const state = rowToState(row)
  if (!('fields' in state)) return []
  const deletions = (state.fields['deleted'] ?? []).filter((write) => write.value === true)
  const edits = Object.keys(state.fields).flatMap((name) => (name === 'deleted' ? [] : (state.fields[name] ?? [])))
  const newest = edits.reduce<Write | undefined>(
    (best, write) => (!best || Date.parse(write.at) > Date.parse(best.at) ? write : best),
    undefined
  )
  return newest ? [...deletions, { ...newest, value: false }] : deletions
}

async function rivalValue(office: Office, space: string, { device, seq, at, value }: Write): Promise<RivalValue> {
  const written = await office.db.changes.get([space, device, seq])
  return { value, at, device, by: written?.changeSet.by.name ?? '' }
}

export function useOpenConflicts(record?: { readonly space: string; readonly id: string }): OpenConflict[] | undefined {
  return useOfficeQuery((office) => openConflicts(office, record), [record?.space, record?.id])
}

/** Settles a conflict with a value: an ordinary write that has seen the rivals, so it replaces them in every copy. */
export async function settleConflict(office: Office, { space, type, id, field }: OpenConflict, value: JsonValue) {
  return saveEdits(office, [{ space, ops: [{ op: 'put', type, id, fields: { [field]: value } }] }])
}

import { isRecordType, recordDefinitions, type RecordOf, type RecordType } from '@shared/domain/record-registry'
import type { JsonValue } from '@shared/sync/change-set'
import {
  displayedWrite,
  isConflict,
  isDeleted,
  isDeletionContested,
  type RecordState,
  type Write
} from '@shared/sync/merge'
import { untilOf, type RecordRow, type Stamp } from './database'

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export function stateToRow(space: string, state: RecordState): RecordRow {
  const { id, type } = state
  if (!('fields' in state)) return { space, id, type, fields: {}, refs: [], deleted: 1, until: '', erased: 1 }

  const fields: Record<string, JsonValue> = {}
  const stamps: Record<string, Stamp> = {}
  const rivals: Record<string, readonly Write[]> = {}
  const refs = new Set<string>()
  let conflicted = false
  let stamp: Stamp | undefined
  for (const name of Object.keys(state.fields)) {
    const writes = state.fields[name] ?? []
    const shown = displayedWrite(writes)
    fields[name] = shown.value
    if (writes.length > 1 || shown.seen) {
      rivals[name] = writes
      conflicted ||= isConflict(writes)
    } else {
      stamp ??= [shown.device, shown.seq, shown.at]
      if (stamp[0] !== shown.device || stamp[1] !== shown.seq) stamps[name] = [shown.device, shown.seq, shown.at]
    }
    if (typeof shown.value === 'string' && guid.test(shown.value)) refs.add(shown.value)
    else if (shown.value === true && name.includes('/')) refs.add(name.slice(name.indexOf('/') + 1))
  }
  const deleted = isDeleted(state) ? 1 : 0
  const row: RecordRow = {
    space,
    id,
    type,
    fields,
    refs: [...refs],
    deleted,
    until: untilOf({ type, fields, deleted })
  }
  if (conflicted) row.conflicted = 1
  if (isDeletionContested(state)) {
    row.contested = 1
    row.conflicted = 1
  }
  if (stamp) row.stamp = stamp
  if (Object.keys(stamps).length > 0) row.stamps = stamps
  if (Object.keys(rivals).length > 0) row.rivals = rivals
  return row
}

export function rowToState(row: RecordRow): RecordState {
  if (row.erased) return { id: row.id, type: row.type, erased: true }
  const fields: Record<string, readonly Write[]> = {}
  for (const name of Object.keys(row.fields)) {
    const rivals = row.rivals?.[name]
    const stamp = row.stamps?.[name] ?? row.stamp
    if (rivals) fields[name] = rivals
    else if (stamp) fields[name] = [{ device: stamp[0], seq: stamp[1], at: stamp[2], value: row.fields[name] ?? null }]
  }
  return { id: row.id, type: row.type, fields }
}

/** The fields that two sides wrote differently, in the order of the row. */
export function conflictsOf(row: RecordRow): string[] {
  if (!row.conflicted) return []
  const rivals = row.rivals ?? {}
  const names = Object.keys(rivals).filter((name) => name !== 'deleted' && isConflict(rivals[name] ?? []))
  return row.contested ? [...names, 'deleted'] : names
}

/** Field names and values as screens use them: sets as sorted arrays, cleared fields absent. */
export function displayedFields(
  type: RecordType,
  fields: Readonly<Record<string, JsonValue>>
): Record<string, unknown> {
  const shown: Record<string, unknown> = {}
  const sets: Record<string, string[]> = {}
  for (const set of recordDefinitions[type].sets) sets[set] = []
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    const slash = name.indexOf('/')
    const set = slash > 0 ? sets[name.slice(0, slash)] : undefined
    if (set) {
      if (value === true) set.push(name.slice(slash + 1))
    } else if (value !== null && name !== 'deleted') shown[name] = value
  }
  for (const set of Object.keys(sets)) shown[set] = sets[set]?.sort()
  return shown
}

/** A record as screens see it, or undefined for another type, a deleted or an erased record. */
export function rowToRecord<T extends RecordType>(row: RecordRow | undefined, type: T): RecordOf<T> | undefined {
  if (!row || row.erased || row.deleted || row.type !== type || !isRecordType(row.type)) return undefined
  // The write path and the bundle reader have checked every field against the type's schema.
  return {
    ...displayedFields(type, row.fields),
    id: row.id,
    space: row.space,
    type,
    conflicts: conflictsOf(row)
  } as unknown as RecordOf<T>
}

/**
 * The put that turns one set of displayed fields into another: only what differs, cleared fields as null, set elements one
 * by one. Empty when nothing changed.
 */
export function changedFields(
  type: RecordType,
  before: Readonly<Record<string, unknown>> | undefined,
  after: Readonly<Record<string, unknown>>
): Record<string, JsonValue> {
  const definition = recordDefinitions[type]
  const sets: readonly string[] = definition.sets
  const changed: Record<string, JsonValue> = {}
  for (const name of Object.keys(definition.schema.shape)) {
    const old = normal(before?.[name])
    const now = normal(after[name])
    if (JSON.stringify(old) !== JSON.stringify(now)) changed[name] = now
  }
  for (const set of sets) {
    const old = new Set((before?.[set] as readonly string[] | undefined) ?? [])
    const now = new Set((after[set] as readonly string[] | undefined) ?? [])
    for (const id of now) if (!old.has(id)) changed[`${set}/${id}`] = true
    for (const id of old) if (!now.has(id)) changed[`${set}/${id}`] = false
  }
  return changed
}

function normal(value: unknown): JsonValue {
  if (value === undefined || value === '') return null
  return value as JsonValue
}

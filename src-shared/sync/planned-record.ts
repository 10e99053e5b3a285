import { changeSetKey, type ChangeSet, type JsonValue } from './change-set'
import {
  displayedFields,
  displayedValue,
  displayedWrite,
  isConflict,
  isDeleted,
  isDeletionContested,
  writesOf,
  type RecordState,
  type Write
} from './merge'

export type PlannedStatus = 'new' | 'changed' | 'conflicting' | 'deleted' | 'erased' | 'restored'

export type PlannedField = {
  readonly field: string
  /** What our screens showed before; null where the field was never written. */
  readonly before: JsonValue
  /** What they will show. */
  readonly after: JsonValue
  readonly conflict: boolean
  /** All writes that stand after the import. */
  readonly writes: readonly Write[]
  /** Author, instant and device of the newest imported write. */
  readonly by: ChangeSet['by'] | undefined
  readonly at: string
  readonly device: string
}

/**
 * What an import does to one record. The last three are worked out when asked for, since most records of a large import are
 * never looked at; a structured clone holds them as plain data.
 */
export type PlannedRecord = {
  readonly space: string
  readonly id: string
  readonly type: string
  readonly status: PlannedStatus
  readonly fields: readonly PlannedField[]
  readonly display: Readonly<Record<string, JsonValue>>
  readonly displayBefore: Readonly<Record<string, JsonValue>>
}

export type RecordChange = {
  readonly space: string
  readonly before: RecordState | undefined
  readonly after: RecordState
  /** The fields that imported change-sets wrote. */
  readonly touched: Iterable<string>
  readonly imported: ReadonlyMap<string, ChangeSet>
}

/** The planned record, or undefined when the import leaves everything as the screens show it. */
export function planRecord(change: RecordChange): PlannedRecord | undefined {
  const { space, before, after } = change
  const status = statusOf(change)
  if (status === undefined) return undefined
  let fields: readonly PlannedField[] | undefined
  return {
    space,
    id: after.id,
    type: after.type,
    status,
    get fields() {
      fields ??= plannedFields(change)
      return fields
    },
    get display() {
      return displayedFields(after)
    },
    get displayBefore() {
      return displayedFields(before)
    }
  }
}

function statusOf({ before, after, touched }: RecordChange): PlannedStatus | undefined {
  if ('erased' in after) return before && 'erased' in before ? undefined : 'erased'
  if (!before) {
    if (isDeletionContested(after)) return 'conflicting'
    for (const field of touched) if (isConflict(writesOf(after, field))) return 'conflicting'
    return isDeleted(after) ? 'deleted' : 'new'
  }
  let isChanged = false
  for (const field of touched) {
    const writes = writesOf(after, field)
    if (isConflict(writes)) return 'conflicting'
    isChanged ||= isConflict(writesOf(before, field)) || !sameValue(displayedValue(before, field), writes)
  }
  if (isDeletionContested(after)) return 'conflicting'
  if (isDeleted(after) !== isDeleted(before)) return isDeleted(after) ? 'deleted' : 'restored'
  return isChanged ? 'changed' : undefined
}

/** Compares as a conflict would; a field never written equals nothing. */
function sameValue(before: JsonValue | undefined, writes: readonly Write[]): boolean {
  const shown = displayedWrite(writes)
  return before !== undefined && !isConflict([shown, { ...shown, value: before }])
}

function plannedFields({ before, after, touched, imported }: RecordChange): readonly PlannedField[] {
  if ('erased' in after) return []
  const fields: PlannedField[] = []
  for (const field of touched) {
    const writes = writesOf(after, field)
    const conflict = isConflict(writes)
    const wasConflict = isConflict(writesOf(before, field))
    const shownBefore = displayedValue(before, field)
    if (!conflict && !wasConflict && sameValue(shownBefore, writes)) continue
    const incoming = writes.filter((write) => imported.has(changeSetKey(write.device, write.seq)))
    const newest = displayedWrite(incoming.length > 0 ? incoming : writes)
    fields.push({
      field,
      before: shownBefore ?? null,
      after: displayedWrite(writes).value,
      conflict,
      writes,
      by: imported.get(changeSetKey(newest.device, newest.seq))?.by,
      at: newest.at,
      device: newest.device
    })
  }
  return fields
}

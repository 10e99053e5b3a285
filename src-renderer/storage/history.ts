import { isRecordType, type RecordType } from '@shared/domain/record-registry'
import { changeSetKey, type ChangeSet } from '@shared/sync/change-set'
import { recordHistory, sortCausally, type HistoryEntry } from '@shared/sync/history'
import { applyOp, isConflict, knew, writesOf, type RecordState } from '@shared/sync/merge'
import type { Office } from './office'
import { useOfficeQuery } from './records'

/** One action on a record; `settles` names the fields in which it chose between values that stood against each other. */
export type RecordChange = HistoryEntry & { readonly settles: readonly string[] }

/** Who changed a record, when, before and after; oldest first. */
export async function historyOf(office: Office, space: string, id: string): Promise<RecordChange[]> {
  const rows = await office.db.changes.where('records').equals(id).toArray()
  const changeSets = rows.filter((row) => row.space === space).map((row) => row.changeSet)
  const settled = settledFields(id, changeSets)
  return recordHistory(id, changeSets).map((entry) => ({
    ...entry,
    settles: settled.get(changeSetKey(entry.device, entry.seq)) ?? []
  }))
}

/** By change-set, the fields whose author saw more than one value and wrote one. */
function settledFields(id: string, changeSets: readonly ChangeSet[]): ReadonlyMap<string, readonly string[]> {
  const settled = new Map<string, readonly string[]>()
  let state: RecordState | undefined
  for (const changeSet of sortCausally(changeSets)) {
    const op = changeSet.ops.find((candidate) => candidate.id === id)
    if (!op || (op.op !== 'put' && op.op !== 'erase')) continue
    if (op.op === 'put') {
      const before = state
      const fields = Object.keys(op.fields).filter((field) =>
        isConflict(writesOf(before, field).filter((write) => knew(changeSet, write)))
      )
      settled.set(changeSetKey(changeSet.device, changeSet.seq), fields)
    }
    state = applyOp(state, op, changeSet)
  }
  return settled
}

export function useHistory(space: string, id: string): RecordChange[] | undefined {
  return useOfficeQuery((office) => historyOf(office, space, id), [space, id])
}

/** The newest change-sets of a space, newest first by their time; for "Lately" and the history of a partnership. */
export async function latestChanges(office: Office, space: string, count: number): Promise<ChangeSet[]> {
  const rows = await office.db.changes
    .where('[space+device+seq]')
    .between([space, '', 0], [space, '\uffff', Infinity])
    .toArray()
  return rows
    .map((row) => row.changeSet)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq)
    .slice(0, count)
}

export function useLatestChanges(space: string, count: number) {
  return useOfficeQuery((office) => latestChanges(office, space, count), [space, count])
}

export type DeletedRecord = { readonly space: string; readonly type: RecordType; readonly id: string }

/** What was deleted in a space and can be brought back; erased records can't. */
export async function deletedRecords(office: Office, space: string): Promise<DeletedRecord[]> {
  const rows = await office.db.records.where('[space+id]').between([space, ''], [space, '\uffff']).toArray()
  return rows.flatMap(({ id, type, deleted, erased }) =>
    deleted && !erased && isRecordType(type) ? [{ space, type, id }] : []
  )
}

export function useDeletedRecords(space: string): DeletedRecord[] | undefined {
  return useOfficeQuery((office) => deletedRecords(office, space), [space])
}

import { isRecordType, type RecordType } from '@shared/domain/record-registry'
import { changeSetKey, type ChangeSet } from '@shared/sync/change-set'
import { recordHistory, sortCausally, type HistoryEntry } from '@shared/sync/history'
import { applyOp, isConflict, knew, writesOf, type RecordState } from '@shared/sync/merge'
import { rowsOfSpace } from './database'
import { formerSpaces, isLeaving } from './former-spaces'
import type { Office } from './office'
import { useOfficeQuery } from './records'

/** One action on a record; `settles` names the fields in which it chose between values that stood against each other. */
export type RecordChange = HistoryEntry & { readonly settles: readonly string[] }

/** Who changed a record, when, before and after; oldest first. Its past in a space that was joined to this one is told too. */
export async function historyOf(office: Office, space: string, id: string): Promise<RecordChange[]> {
  const rows = await office.db.changes.where('records').equals(id).toArray()
  const changes = changesOf(
    id,
    rows.filter((row) => row.space === space).map((row) => row.changeSet)
  )
  if (rows.every((row) => row.space === space)) return changes
  const past = (await formerSpaces(office, space)).flatMap((former) => {
    const there = rows.filter((row) => row.space === former.space).map((row) => row.changeSet)
    return changesOf(
      id,
      there.filter((changeSet) => !isLeaving(changeSet, former))
    )
  })
  return [...past, ...changes]
}

function changesOf(id: string, changeSets: readonly ChangeSet[]): RecordChange[] {
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

/**
 * The newest change-sets of a space and of those that were joined to it, newest first by their time; for "Lately" and the
 * history of a partnership.
 */
export async function latestChanges(office: Office, space: string, count: number): Promise<ChangeSet[]> {
  const changeSets = await changeSetsIn(office, space)
  for (const former of await formerSpaces(office, space))
    for (const changeSet of await changeSetsIn(office, former.space))
      if (!isLeaving(changeSet, former)) changeSets.push(changeSet)
  return changeSets.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.seq - a.seq).slice(0, count)
}

async function changeSetsIn(office: Office, space: string): Promise<ChangeSet[]> {
  const rows = await office.db.changes
    .where('[space+device+seq]')
    .between([space, '', 0], [space, '\uffff', Infinity])
    .toArray()
  return rows.map((row) => row.changeSet)
}

export function useLatestChanges(space: string, count: number) {
  return useOfficeQuery((office) => latestChanges(office, space, count), [space, count])
}

export type DeletedRecord = { readonly space: string; readonly type: RecordType; readonly id: string }

/** What was deleted in a space and can be brought back; erased records can't. */
export async function deletedRecords(office: Office, space: string): Promise<DeletedRecord[]> {
  const rows = await rowsOfSpace(office.db, space)
  return rows.flatMap(({ id, type, deleted, erased }) =>
    deleted && !erased && isRecordType(type) ? [{ space, type, id }] : []
  )
}

export function useDeletedRecords(space: string): DeletedRecord[] | undefined {
  return useOfficeQuery((office) => deletedRecords(office, space), [space])
}

import { recordHistory, type HistoryEntry } from '@shared/sync/history'
import type { Office } from './office'
import { useOfficeQuery } from './records'

/** Who changed a record, when, before and after; oldest first. */
export async function historyOf(office: Office, space: string, id: string): Promise<HistoryEntry[]> {
  const rows = await office.db.changes.where('records').equals(id).toArray()
  return recordHistory(
    id,
    rows.filter((row) => row.space === space).map((row) => row.changeSet)
  )
}

export function useHistory(space: string, id: string): HistoryEntry[] | undefined {
  return useOfficeQuery((office) => historyOf(office, space, id), [space, id])
}

/** The newest change-sets of a space, newest first by their time; for "Lately" and the history of a partnership. */
export async function latestChanges(office: Office, space: string, count: number) {
  const rows = await office.db.changes
    .where('[space+device+seq]')
    .between([space, '', 0], [space, '\uffff', Infinity])
    .toArray()
  return rows
    .map((row) => row.changeSet)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
    .slice(0, count)
}

export function useLatestChanges(space: string, count: number) {
  return useOfficeQuery((office) => latestChanges(office, space, count), [space, count])
}

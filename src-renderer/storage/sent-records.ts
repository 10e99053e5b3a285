import type { ChangeSet } from '@shared/sync/change-set'
import { changeSetKey } from '@shared/sync/change-set'
import { recordHistory, type HistoryEntry } from '@shared/sync/history'
import type { OutgoingSpace } from './exchange-out'
import type { Office } from './office'

/** What a bundle does to one record, all of its changes together. */
export type SentRecord = {
  readonly space: string
  readonly type: string
  readonly id: string
  readonly kind: HistoryEntry['kind']
  /** Of the last change. */
  readonly at: string
  readonly by: string
  /** `before` is what stood before the first of the changes. */
  readonly fields: HistoryEntry['fields']
}

export type SentRecords = {
  readonly records: readonly SentRecord[]
  /** How many further records the bundle touches. */
  readonly left: number
}

/** The first `atMost` records of what would leave, with the values before and after; spaces in their order, types together. */
export async function sentRecords(
  office: Office,
  outgoing: readonly OutgoingSpace[],
  atMost: number
): Promise<SentRecords> {
  const all = outgoing.flatMap((space) =>
    space.records
      .toSorted((a, b) => (a.type === b.type ? 0 : a.type < b.type ? -1 : 1))
      .map((record) => ({ ...record, space }))
  )
  const told = all.slice(0, atMost)
  const ids = told.map(({ id }) => id)
  const rows = await office.db.changes.where('records').anyOf(ids).distinct().toArray()
  const byRecord = new Map<string, ChangeSet[]>()
  for (const { space, records, changeSet } of rows)
    for (const id of records) {
      const key = `${space} ${id}`
      const changeSets = byRecord.get(key)
      if (changeSets) changeSets.push(changeSet)
      else byRecord.set(key, [changeSet])
    }
  const leaving = new Map(
    outgoing.map(({ space, changeSets }) => [
      space.id,
      new Set(changeSets.map(({ device, seq }) => changeSetKey(device, seq)))
    ])
  )
  const records = told.flatMap(({ id, type, space: { space } }): SentRecord[] => {
    const entries = recordHistory(id, byRecord.get(`${space.id} ${id}`) ?? []).filter(({ device, seq }) =>
      leaving.get(space.id)?.has(changeSetKey(device, seq))
    )
    const last = entries.at(-1)
    return last ? [{ space: space.id, type, id, ...together(entries, last) }] : []
  })
  return { records, left: all.length - told.length }
}

function together(entries: readonly HistoryEntry[], last: HistoryEntry): Omit<SentRecord, 'space' | 'type' | 'id'> {
  const fields = new Map<string, HistoryEntry['fields'][number]>()
  for (const entry of entries)
    for (const change of entry.fields)
      fields.set(change.field, { ...change, before: fields.get(change.field)?.before ?? change.before })
  const isNew = entries[0]?.kind === 'created' && last.kind !== 'deleted' && last.kind !== 'erased'
  return {
    kind: isNew ? 'created' : last.kind,
    at: last.at,
    by: last.by.name,
    fields: [...fields.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
  }
}

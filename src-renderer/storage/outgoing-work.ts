import { isRecordType, personFieldsOf, type PersonField } from '@shared/domain/record-registry'
import { changeSetKey, type ChangeSet } from '@shared/sync/change-set'
import { recordHistory, type HistoryEntry } from '@shared/sync/history'
import { personInReceipt } from '@shared/sync/receipt'
import type { VersionVector } from '@shared/sync/version-vector'
import { rowKey, type OfficeDatabase, type PaperCount, type RecordRow, type SpaceRow } from './database'
import { changeSetsBetween } from './export-work'
import { papersToSend } from './paper-exchange'
import { rowToRecord } from './record-row'

/**
 * What would leave of one space: all that `after`, what the recipients are known to hold, doesn't cover, and the files of papers
 * that were missing when what names them left.
 */
export type OutgoingRange = {
  readonly space: SpaceRow
  readonly after: VersionVector
  readonly owed: readonly string[]
}

/** The same in numbers; its records are asked for by type and in pages. */
export type OutgoingSpace = OutgoingRange & {
  /** Change-sets. */
  readonly changes: number
  /** Records that these change-sets write to, all and by type. */
  readonly records: number
  readonly types: readonly { readonly type: string; readonly count: number }[]
  /** The files of papers that go along, and how many of those that the changes name are not here. */
  readonly papers: PaperCount & { readonly missing: number }
}

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

/** A person whose data a bundle would hold; those whom a record names in place have no contacts. */
export type LeavingPerson = { readonly name: string; readonly email?: string | undefined }

async function changeSetsIn(db: OfficeDatabase, { space, after }: OutgoingRange): Promise<ChangeSet[]> {
  return changeSetsBetween(db, space.id, after, space.vector)
}

/** The records that leave with their types, types together. */
function recordsOf(changeSets: readonly ChangeSet[]): readonly { readonly type: string; readonly id: string }[] {
  const types = new Map(changeSets.flatMap(({ ops }) => ops.map((op) => [op.id, op.type] as const)))
  return [...types]
    .map(([id, type]) => ({ type, id }))
    .toSorted((a, b) => (a.type === b.type ? 0 : a.type < b.type ? -1 : 1))
}

export async function outgoingIn(db: OfficeDatabase, range: OutgoingRange): Promise<OutgoingSpace> {
  const changeSets = await changeSetsIn(db, range)
  const counts = new Map<string, number>()
  const records = recordsOf(changeSets)
  for (const { type } of records) counts.set(type, (counts.get(type) ?? 0) + 1)
  const types = [...counts].map(([type, count]) => ({ type, count }))
  const { held, bytes, missing } = await papersToSend(db, range.space.id, changeSets, range.owed)
  const papers = { count: held.length, bytes, missing: missing.length }
  return { ...range, changes: changeSets.length, records: records.length, types, papers }
}

/** The ids of the records of one type that leave, `count` of them from a place on. */
export async function outgoingRecordsIn(
  db: OfficeDatabase,
  range: OutgoingRange,
  type: string,
  from: number,
  count: number
): Promise<string[]> {
  const records = recordsOf(await changeSetsIn(db, range)).filter((record) => record.type === type)
  return records.slice(from, from + count).map(({ id }) => id)
}

/** The first `atMost` records of what would leave, with the values before and after; spaces in their order, types together. */
export async function sentRecordsIn(
  db: OfficeDatabase,
  outgoing: readonly OutgoingRange[],
  atMost: number
): Promise<SentRecords> {
  const told: { space: string; type: string; id: string }[] = []
  const leaving = new Map<string, ReadonlySet<string>>()
  let all = 0
  for (const range of outgoing) {
    const changeSets = await changeSetsIn(db, range)
    const records = recordsOf(changeSets)
    all += records.length
    leaving.set(range.space.id, new Set(changeSets.map(({ device, seq }) => changeSetKey(device, seq))))
    for (const record of records.slice(0, atMost - told.length)) told.push({ ...record, space: range.space.id })
  }
  const byRecord = await changesOfRecords(db, told)
  const records = told.flatMap(({ id, type, space }): SentRecord[] => {
    const entries = recordHistory(id, byRecord.get(`${space} ${id}`) ?? []).filter(({ device, seq }) =>
      leaving.get(space)?.has(changeSetKey(device, seq))
    )
    const last = entries.at(-1)
    return last ? [{ space, type, id, ...together(entries, last) }] : []
  })
  return { records, left: all - told.length }
}

async function changesOfRecords(
  db: OfficeDatabase,
  records: readonly { readonly id: string }[]
): Promise<ReadonlyMap<string, readonly ChangeSet[]>> {
  const wanted = new Set(records.map(({ id }) => id))
  const rows = await db.changes
    .where('records')
    .anyOf([...wanted])
    .distinct()
    .toArray()
  const byRecord = new Map<string, ChangeSet[]>()
  for (const { space, records: ids, changeSet } of rows)
    for (const id of ids) {
      if (!wanted.has(id)) continue
      const key = `${space} ${id}`
      const changeSets = byRecord.get(key)
      if (changeSets) changeSets.push(changeSet)
      else byRecord.set(key, [changeSet])
    }
  return byRecord
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

/** The people whom the records of these spaces name as they stand now, each name once; those of the register come first. */
export async function personsLeavingIn(
  db: OfficeDatabase,
  outgoing: readonly OutgoingRange[]
): Promise<LeavingPerson[]> {
  const persons = new Map<string, LeavingPerson>()
  const named: string[] = []
  for (const range of outgoing) {
    const rows = await rowsNamingPersons(db, range)
    const referred = rows.flatMap((row) => valuesNaming(row, 'id')).map((id) => rowKey(range.space.id, id))
    for (const row of [...rows, ...(await db.records.bulkGet(referred))]) {
      const person = rowToRecord(row, 'person')
      if (person) persons.set(person.name, { name: person.name, email: person.email })
    }
    for (const row of rows) {
      named.push(...valuesNaming(row, 'name'))
      named.push(...valuesNaming(row, 'receipt').flatMap((receipt) => personInReceipt(receipt) ?? []))
    }
  }
  for (const name of named) if (!persons.has(name)) persons.set(name, { name })
  return [...persons.values()]
}

async function rowsNamingPersons(db: OfficeDatabase, range: OutgoingRange): Promise<RecordRow[]> {
  const records = recordsOf(await changeSetsIn(db, range)).filter(
    ({ type }) => isRecordType(type) && personFieldsOf(type).length > 0
  )
  const rows = await db.records.bulkGet(records.map(({ id }) => rowKey(range.space.id, id)))
  return rows.flatMap((row) => (row && !row.deleted ? [row] : []))
}

function valuesNaming({ type, fields }: RecordRow, mark: PersonField['as']): string[] {
  if (!isRecordType(type)) return []
  return personFieldsOf(type).flatMap(({ field, as }) => {
    const value = fields[field]
    return as === mark && typeof value === 'string' && value.trim() ? [value.trim()] : []
  })
}

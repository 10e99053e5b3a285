import Dexie, { type Collection, type Table } from 'dexie'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { openUntil } from '@shared/domain/open-until'
import type { PaperRef } from '@shared/ipc'
import type { ChangeSet, JsonValue } from '@shared/sync/change-set'
import type { Write } from '@shared/sync/merge'
import type { PeerState } from '@shared/sync/peer-trust'
import type { VersionVector } from '@shared/sync/version-vector'

/** [device, seq, at] of the write that a field shows. */
export type Stamp = readonly [string, number, string]

/**
 * One record of one space. `fields` are the displayed values, sets still as `<set>/<id>`. Nearly all fields of a record come
 * from one change-set, so `stamp` holds it once and `stamps` only the exceptions; `rivals` holds all maximal writes of a
 * field that has more than one. `refs` are the ids that the fields name, for finding what hangs on a record.
 */
export type RecordRow = {
  space: string
  id: string
  type: string
  fields: Record<string, JsonValue>
  stamp?: Stamp
  stamps?: Record<string, Stamp>
  rivals?: Record<string, readonly Write[]>
  refs: string[]
  deleted: 0 | 1
  /** See `openUntil`; '' where that is no day and for what is deleted. The end of an index: every row has it. */
  until: string
  /** Absent where nothing is open, so that only conflicts stand in its index. */
  conflicted?: 1
  /** A deletion that somebody edited against, unseen: the record stays until a person decides. */
  contested?: 1
  erased?: 1
}

export type ChangeRow = { space: string; device: string; seq: number; records: string[]; changeSet: ChangeSet }
export type WaitingRow = { space: string; device: string; seq: number; changeSet: ChangeSet }

export type SpaceRow = {
  id: string
  role: 'office' | 'partnership'
  title: string
  /** The sender's partnership record for a space that came in; our own is found by `sharedSpace`. */
  partnership?: string
  vector: VersionVector
}

/** An installation that we have had a bundle or a card from, and per space what it is known to hold. */
export type PeerRow = {
  device: string
  signingKey: string
  /** Its age key, once a card or a bundle told it. */
  encryptionKey?: string
  /** Absent on rows of before there were states: trusted on first use. */
  trust?: PeerState
  /** The device that was known under this name before, where the key changed. */
  insteadOf?: string
  /** The device that vouched for it by a card. */
  endorsedBy?: string
  personId?: string
  office: string
  city: string
  country: string
  person: string
  role: 'colleague' | 'partner'
  firstSeenAt: string
  lastSeenAt: string
  holds: Record<string, VersionVector>
}

export type ExchangeRow = {
  number?: number
  at: string
  direction: 'sent' | 'received'
  kind: 'office' | 'partner' | 'travel' | 'backup'
  bundleId: string
  manifestSha256: string
  file: string
  bytes: number
  device: string
  office: string
  person: string
  /** Absent on rows of before it was kept. */
  personId?: string
  recipients: string[]
  spaces: { id: string; title: string; after: VersionVector; upTo: VersionVector; changeSets: number }[]
  records: { added: number; changed: number; deleted: number; conflicting: number; waiting: number; declined: number }
  undoneAt?: string
  /** The files of papers that it holds; absent on rows of before there were papers. */
  papers?: PaperCount
  /** Of a sent bundle, the files that its changes name and that were not here, so that they go later; and such that it brings. */
  missingPapers?: PaperRef[]
  broughtPapers?: PaperRef[]
  /** Which of several files of one export it is; absent on rows of before parts were logged. */
  part?: { set: string; index: number; count: number }
  /** Spaces that became those of partnerships we had. */
  joined?: string[]
  /** What our decisions wrote in spaces that the bundle is not about, for its undo. */
  besides?: { id: string; after: VersionVector; upTo: VersionVector }[]
}

/** How many files of papers, and their bytes together. */
export type PaperCount = { readonly count: number; readonly bytes: number }

/** That a space holds the file of a paper. The bytes stand apart, so that lists need not read them. */
export type PaperRow = { space: string; sha256: string; bytes: number }
/** The bytes of a paper, and nothing else: they are checked against `sha256` whenever they are read. */
export type PaperContentRow = { space: string; sha256: string; content: Uint8Array<ArrayBuffer> }
/** The file of a paper that was erased: an old bundle must not bring it back. */
export type ErasedPaperRow = { space: string; sha256: string }

export type DraftRow = { key: string; at: string; values: Record<string, unknown> }
export type SettingRow = { key: string; value: JsonValue }

declare const recordKey: unique symbol
/** The primary key of a record's row: the id comes first, so that a record is found in whichever space it is. */
export type RecordKey = [id: string, space: string] & { readonly [recordKey]: true }

export type OfficeDatabase = Dexie & {
  records: Table<RecordRow, RecordKey>
  changes: Table<ChangeRow, [string, string, number]>
  waiting: Table<WaitingRow, [string, string, number]>
  spaces: Table<SpaceRow, string>
  peers: Table<PeerRow, string>
  exchanges: Table<ExchangeRow, number>
  papers: Table<PaperRow, [string, string]>
  paperContents: Table<PaperContentRow, [string, string]>
  erasedPapers: Table<ErasedPaperRow, [string, string]>
  drafts: Table<DraftRow, string>
  settings: Table<SettingRow, string>
}

/** Opens (and on first use creates) the database of an office. Each version of the schema is a diff with a named upgrade. */
export async function openDatabase(name: string): Promise<OfficeDatabase> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as OfficeDatabase
  db.version(1).stores({
    records: '[space+id], id, type, [space+type], *refs, [conflicted+space]',
    changes: '[space+device+seq], *records',
    waiting: '[space+device+seq], space',
    spaces: 'id, role',
    peers: 'device',
    exchanges: '++number, bundleId, direction',
    drafts: 'key',
    settings: 'key'
  })
  // Papers came with version 2; there is nothing of before to upgrade.
  db.version(2).stores({
    papers: '[space+sha256]',
    paperContents: '[space+sha256]',
    erasedPapers: '[space+sha256]'
  })
  // One index for a type in one space and in all, and none of records without a conflict: every write is a quarter cheaper.
  db.version(3)
    .stores({ records: '[space+id], id, [type+space], *refs, [conflicted+space]' })
    .upgrade((transaction) =>
      transaction
        .table<{ conflicted?: 0 | 1 }>('records')
        .filter((row) => row.conflicted === 0)
        .modify((row) => {
          delete row.conflicted
        })
    )
  // The id stands first in the key and the last open day in the index of types: one index less to write, and the Desk reads only
  // what is open. A key can't be changed in place, so the rows move out and back.
  db.version(4)
    .stores({ records: null, movingRecords: '[id+space]' })
    .upgrade((transaction) => moveRows(transaction.table('records'), transaction.table('movingRecords')))
  db.version(5)
    .stores({ movingRecords: null, records: '[id+space], [type+space+until], *refs, [conflicted+space]' })
    .upgrade((transaction) => moveRows(transaction.table('movingRecords'), transaction.table('records')))
  await db.open()
  return db
}

export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name)
}

const rowsPerMove = 2000

async function moveRows(
  from: Table<RecordRow, [string, string]>,
  to: Table<RecordRow, [string, string]>
): Promise<void> {
  const keys = await from.toCollection().primaryKeys()
  for (let first = 0; first < keys.length; first += rowsPerMove) {
    const rows = await from.bulkGet(keys.slice(first, first + rowsPerMove))
    await to.bulkAdd(rows.flatMap((row) => (row ? [{ ...row, until: untilOf(row) }] : [])))
  }
}

/** What stands as the last open day in the index of a row. */
export function untilOf({ type, fields, deleted }: Pick<RecordRow, 'type' | 'fields' | 'deleted'>): string {
  return deleted ? '' : (openUntil(type, fields) ?? '')
}

export function rowKey(space: string, id: string): RecordKey {
  return [id, space] as unknown as RecordKey
}

/** The rows with one of these ids, in whichever spaces, erased ones too. */
export async function rowsById(db: OfficeDatabase, ids: readonly string[]): Promise<RecordRow[]> {
  const byId = db.records.where('[id+space]')
  const found = await Promise.all(
    [...new Set(ids)].map((id) => byId.between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray())
  )
  return found.flat()
}

/** The rows of a type, in one space or in all, deleted and erased ones too. */
export function rowsOfType(db: OfficeDatabase, type: string, space?: string): Collection<RecordRow, RecordKey> {
  const byType = db.records.where('[type+space+until]')
  return space === undefined
    ? byType.between([type, Dexie.minKey], [type, Dexie.maxKey])
    : byType.between([type, space, Dexie.minKey], [type, space, Dexie.maxKey])
}

/** Those rows of a type in a space that are open on `date` or later, in the order of their last open days; never deleted ones. */
export function openRowsOfType(
  db: OfficeDatabase,
  type: string,
  space: string,
  date: CalendarDay
): Collection<RecordRow, RecordKey> {
  return db.records.where('[type+space+until]').between([type, space, date], [type, space, Dexie.maxKey])
}

/** The row of a type in a space whose last open day was the latest before `date`. */
export async function lastRowBefore(
  db: OfficeDatabase,
  type: string,
  space: string,
  date: CalendarDay
): Promise<RecordRow | undefined> {
  // Above '' is any day: what has none and what is deleted stays out.
  return db.records.where('[type+space+until]').between([type, space, ''], [type, space, date], false).last()
}

/** All rows of a space in the order of their ids, deleted and erased ones too. */
export async function rowsOfSpace(db: OfficeDatabase, space: string): Promise<RecordRow[]> {
  const types = await typesHeld(db)
  const rows = (await Promise.all(types.map((type) => rowsOfType(db, type, space).toArray()))).flat()
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Types of which there is a row, those of newer versions of the app too; read by leaping from one to the next. */
async function typesHeld(db: OfficeDatabase): Promise<string[]> {
  const types: string[] = []
  for (;;) {
    const after = types.at(-1) ?? ''
    const next = await db.records.where('[type+space+until]').above([after, Dexie.maxKey]).first()
    if (!next) return types
    types.push(next.type)
  }
}

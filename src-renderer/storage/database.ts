import Dexie, { type Collection, type Table } from 'dexie'
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

export type OfficeDatabase = Dexie & {
  records: Table<RecordRow, [string, string]>
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
  await db.open()
  return db
}

export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name)
}

/** The rows of a type, in one space or in all, deleted and erased ones too. */
export function rowsOfType(db: OfficeDatabase, type: string, space?: string): Collection<RecordRow, [string, string]> {
  const byType = db.records.where('[type+space]')
  return space === undefined ? byType.between([type, Dexie.minKey], [type, Dexie.maxKey]) : byType.equals([type, space])
}

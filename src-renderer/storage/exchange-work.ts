import { transfer } from 'comlink'
import { ok, type Result } from '@shared/domain/result'
import type { PageOfPart } from '@shared/sync/bundle-parts'
import type { ChangeSet } from '@shared/sync/change-set'
import type { Refusal } from '@shared/sync/refusal'
import type { ExchangeRow } from './database'
import { spaceHashIn, writePartsFromDatabase, type OutgoingBundle, type Sign, type WrittenPart } from './export-work'
import type { OnRead } from './import-reading'
import {
  importSession,
  type ImportSession,
  type IncomingConflicts,
  type IncomingDetails,
  type IncomingSummary
} from './import-session'
import { packedRecords, type PackedRecords } from './packed-records'
import type { ImportProblem, Review, Writing } from './import-writing'
import type { JoinChoice, JoinPreview } from './join-partnership'
import { journalEntry } from './journal-entry'
import type { Office, OfficeName } from './office'
import {
  outgoingIn,
  outgoingRecordsIn,
  personsLeavingIn,
  sentRecordsIn,
  type LeavingPerson,
  type OutgoingRange,
  type OutgoingSpace,
  type SentRecords
} from './outgoing-work'
import type { SenderProblem } from './sender-trust'
import { commitTakeOver, readTakeOver, type DeviceNames, type ReadTakeOver, type Taking } from './take-over-work'
import { planUndoIn, undoImportIn, type Undo } from './undo-work'
import type { SaveHost, SaveProblem } from './write'
import type { SavedState } from '@renderer/platform/saved-state'

/** What the worker says once it listens. */
export const workerReady = 'ready'

/** An office as it can be told to a worker, which opens the database itself. */
export type OfficeRef = Omit<Office, 'db'>

/** The window's side of saving: only it has the journal and the screens. */
type WindowHost = {
  readonly appendJournal: (office: OfficeName, bytes: Uint8Array) => Promise<{ readonly kept: boolean }>
  readonly tellSaved: (state: Partial<SavedState>) => unknown
  readonly redactJournal: (office: OfficeName) => Promise<unknown>
  readonly keepPaper: SaveHost['keepPaper']
  readonly removePapers: SaveHost['removePapers']
  readonly keepsJournal: () => boolean | Promise<boolean>
  /** False gives up; asked last of all before anything is written. */
  readonly begin: () => boolean | Promise<boolean>
  readonly onWritten: (done: number, total: number) => unknown
}

/** How a worker saves through the window. */
async function writingThrough(host: WindowHost): Promise<Writing> {
  const keepsJournal = await host.keepsJournal()
  return {
    host: {
      async appendJournal(name, entry) {
        const bytes = keepsJournal ? journalEntry(entry) : new Uint8Array()
        return host.appendJournal(name, transfer(bytes, [bytes.buffer]))
      },
      tellSaved: (state) => void host.tellSaved(state),
      redactJournal: (name) => host.redactJournal(name),
      async keepPaper(name, paper, bytes) {
        if (keepsJournal) await host.keepPaper(name, paper, transfer(bytes, [bytes.buffer]))
      },
      removePapers: (name, papers) => host.removePapers(name, papers)
    },
    begin: () => host.begin(),
    onWritten: (done, total) => void host.onWritten(done, total)
  }
}

/** The heavy half of exchanging files. Arguments and answers are plain data, so that it runs behind a message port. */
export type ExchangeWork = {
  readonly openImport: (
    office: OfficeRef,
    file: string,
    bytes: Uint8Array,
    onRead: OnRead
  ) => Promise<Result<IncomingSummary, Refusal | SenderProblem>>
  readonly records: (from: number, count: number) => Promise<PackedRecords>
  readonly conflicts: () => Promise<IncomingConflicts>
  /** Change-sets that would wait. */
  readonly waiting: (from: number, count: number) => Promise<ChangeSet[]>
  readonly details: (places: readonly number[]) => Promise<IncomingDetails>
  readonly joinPreview: (choice: JoinChoice) => Promise<JoinPreview>
  readonly commitImport: (review: Review, host: WindowHost) => Promise<Result<ExchangeRow, ImportProblem>>
  /** Of a file that is not encrypted, for an installation without an office; `commitTakeOver` writes it. */
  readonly readTakeOver: (names: DeviceNames, bytes: Uint8Array, onRead: OnRead) => Promise<Result<true, Refusal>>
  readonly commitTakeOver: (taking: Taking, host: WindowHost) => Promise<Result<ExchangeRow, SaveProblem>>
  readonly noteImport: () => Promise<void>
  readonly planUndo: (office: OfficeRef, exchange: ExchangeRow) => Promise<Undo>
  readonly undoImport: (
    office: OfficeRef,
    exchange: ExchangeRow,
    host: WindowHost
  ) => Promise<Result<Undo, SaveProblem>>
  /** In parts where it has more bytes than the limit. */
  readonly writeBundle: (
    office: OfficeRef,
    bundle: OutgoingBundle,
    sign: Sign,
    limit: number,
    partPage?: PageOfPart
  ) => Promise<readonly WrittenPart[]>
  readonly planExport: (office: OfficeRef, ranges: readonly OutgoingRange[]) => Promise<OutgoingSpace[]>
  readonly outgoingRecords: (
    office: OfficeRef,
    range: OutgoingRange,
    wanted: { readonly type: string; readonly from: number; readonly count: number }
  ) => Promise<string[]>
  readonly sentRecords: (office: OfficeRef, outgoing: readonly OutgoingRange[], atMost: number) => Promise<SentRecords>
  readonly personsLeaving: (office: OfficeRef, outgoing: readonly OutgoingRange[]) => Promise<LeavingPerson[]>
  readonly spaceHash: (office: OfficeRef, space: string) => Promise<string>
}

export function exchangeWork(open: (office: OfficeRef) => Promise<Office>): ExchangeWork {
  let session: ImportSession | undefined
  let taken: (ReadTakeOver & { readonly size: number }) | undefined

  function current(): ImportSession {
    if (!session) throw new Error('no bundle is open')
    return session
  }

  return {
    async openImport(ref, file, bytes, onRead) {
      session = importSession(await open(ref))
      return session.open(file, bytes, onRead)
    },
    records: async (from, count) => packedRecords(current().records(from, count)),
    conflicts: async () => current().conflicts(),
    waiting: async (from, count) => current().waiting(from, count),
    details: async (places) => current().details(places),
    joinPreview: async (choice) => current().joinPreview(choice),
    commitImport: async (review, host) => current().commit(review, await writingThrough(host)),
    async readTakeOver(names, bytes, onRead) {
      const read = await readTakeOver(names, bytes, onRead)
      if (!read.ok) return read
      taken = { ...read.value, size: bytes.length }
      return ok(true)
    },
    async commitTakeOver(taking, host) {
      if (!taken) throw new Error('no office was read')
      return commitTakeOver(taking, taken, taken.size, await writingThrough(host))
    },
    noteImport: () => current().note(),
    planUndo: async (ref, exchange) => planUndoIn(await open(ref), exchange),
    undoImport: async (ref, exchange, host) =>
      undoImportIn(await open(ref), exchange, (await writingThrough(host)).host),
    async planExport(ref, ranges) {
      const { db } = await open(ref)
      const outgoing: OutgoingSpace[] = []
      for (const range of ranges) outgoing.push(await outgoingIn(db, range))
      return outgoing
    },
    outgoingRecords: async (ref, range, { type, from, count }) =>
      outgoingRecordsIn((await open(ref)).db, range, type, from, count),
    sentRecords: async (ref, outgoing, atMost) => sentRecordsIn((await open(ref)).db, outgoing, atMost),
    personsLeaving: async (ref, outgoing) => personsLeavingIn((await open(ref)).db, outgoing),
    async writeBundle(ref, bundle, sign, limit, partPage) {
      const parts = await writePartsFromDatabase((await open(ref)).db, bundle, sign, { limit, partPage })
      return transfer(
        parts,
        parts.map(({ bytes }) => bytes.buffer)
      )
    },
    spaceHash: async (ref, space) => spaceHashIn((await open(ref)).db, space)
  }
}

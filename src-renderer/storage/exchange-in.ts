import { proxy, transfer } from 'comlink'
import { bridge } from '@renderer/platform/bridge'
import { setSavedState, type SavedState } from '@renderer/platform/saved-state'
import { fail, ok, type Result } from '@shared/domain/result'
import type { ChangeSet } from '@shared/sync/change-set'
import { refusal, type Refusal } from '@shared/sync/refusal'
import { officeRef, startWork, type RunningWork } from './exchange-worker-client'
import type { ExchangeRow } from './database'
import type { IncomingConflicts, IncomingDetails, IncomingRecord, IncomingSummary } from './import-session'
import type { ImportProblem, Review } from './import-writing'
import type { JoinChoice, JoinPreview } from './join-partnership'
import type { Office, OfficeName } from './office'
import { unpackedRecords } from './packed-records'
import { redactJournal } from './redaction'
import type { SenderProblem } from './sender-trust'
import { windowHost } from './write'

export type OnProgress = (done: number, total?: number) => void

export type Committing = {
  /** Told with the records written, of how many. */
  readonly onProgress?: OnProgress
  /** Stops the import as long as nothing is written; it then ends with `stopped`. */
  readonly signal?: AbortSignal
  /** Told when it can no longer be stopped. */
  readonly onBegin?: () => void
}

/** A bundle under review. Nothing of it is in the database yet, and its records stay where it was read until asked for. */
export type Incoming = IncomingSummary & {
  /** In the order of conflicts, deletions, changes, new records. */
  readonly records: (from: number, count: number) => Promise<IncomingRecord[]>
  readonly conflicts: () => Promise<IncomingConflicts>
  /** Change-sets that would wait. */
  readonly waiting: (from: number, count: number) => Promise<ChangeSet[]>
  /** Of the records at these places of the list. */
  readonly details: (places: readonly number[]) => Promise<IncomingDetails>
  /** What joining an unknown space to a partnership of ours would do. */
  readonly joinPreview: (choice: JoinChoice) => Promise<JoinPreview>
  readonly commit: (review: Review, committing?: Committing) => Promise<Result<ExchangeRow, ImportProblem>>
  readonly note: () => Promise<void>
  /** Lets go of the bundle; it can't be used after. */
  readonly close: () => void
}

export type OpenOptions = {
  /** Told with the number of changes read so far. */
  readonly onProgress?: OnProgress
  readonly signal?: AbortSignal
}

/** Reading takes longer than this only where a file was made to take long: ms, and ms for each byte. */
const readingTime = { base: 60_000, perByte: 0.02 }

/**
 * Reads and checks a bundle in a worker and plans its import against what we hold. Nothing is written. The bytes are handed
 * over to the worker. Rejects with the signal's reason when stopped; `too-large` also when reading takes beyond its time.
 */
export async function openIncoming(
  office: Office,
  file: string,
  bytes: Uint8Array,
  { onProgress, signal }: OpenOptions = {}
): Promise<Result<Incoming, Refusal | SenderProblem>> {
  signal?.throwIfAborted()
  const running = await startWork(office)
  const onRead = proxy((done: number) => onProgress?.(done))
  const opened = await withinTime(running, bytes.length, signal, () =>
    running.work.openImport(officeRef(office), file, handedOver(bytes), onRead)
  )
  return opened.ok ? ok(incomingOf(opened.value, running)) : opened
}

/** Bytes for a worker: handed over where they are a buffer of their own, else copied. */
export function handedOver(bytes: Uint8Array): Uint8Array {
  const isWhole = bytes.byteLength === bytes.buffer.byteLength
  return isWhole ? transfer(bytes, [bytes.buffer]) : bytes
}

/** Ends the work where reading is refused, is stopped or takes longer than a file of this size may. */
export async function withinTime<T, P>(
  { failed, end }: RunningWork,
  size: number,
  signal: AbortSignal | undefined,
  reading: () => Promise<Result<T, P>>
): Promise<Result<T, P | Refusal>> {
  const milliseconds = readingTime.base + size * readingTime.perByte
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<Result<never, Refusal>>((resolve) => {
    const detail = `not read after ${Math.round(milliseconds / 1000)} seconds`
    timer = setTimeout(() => resolve(fail(refusal('too-large', detail))), milliseconds)
  })
  const stopped = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  let opened: Result<T, P | Refusal> | undefined
  try {
    opened = await Promise.race([reading(), failed, tooLong, stopped])
  } finally {
    clearTimeout(timer)
    if (!opened?.ok) end()
  }
  return opened
}

/** Saving as a worker asks for it. `begin` may still stop it. */
export async function windowHostForWork(begin: () => boolean, onProgress?: OnProgress) {
  const { journal } = await bridge.info()
  return proxy({
    keepsJournal: () => journal,
    appendJournal: (name: OfficeName, entry: Uint8Array) => bridge.appendJournal(name, entry),
    tellSaved: (state: Partial<SavedState>) => setSavedState(state),
    redactJournal: (name: OfficeName) => redactJournal(name),
    keepPaper: windowHost.keepPaper,
    removePapers: windowHost.removePapers,
    begin,
    onWritten: (done: number, total: number) => onProgress?.(done, total)
  })
}

function incomingOf(summary: IncomingSummary, { work, failed, end }: RunningWork): Incoming {
  const orFailed = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failed])
  return {
    ...summary,
    records: async (from, count) => unpackedRecords(await orFailed(work.records(from, count))),
    conflicts: () => orFailed(work.conflicts()),
    waiting: (from, count) => orFailed(work.waiting(from, count)),
    details: (places) => orFailed(work.details(places)),
    joinPreview: (choice) => orFailed(work.joinPreview(choice)),
    async commit(review, { onProgress, onBegin, signal } = {}) {
      const begin = (): boolean => {
        if (signal?.aborted) return false
        onBegin?.()
        return true
      }
      return orFailed(work.commitImport(review, await windowHostForWork(begin, onProgress)))
    },
    note: () => orFailed(work.noteImport()),
    close: end
  }
}

/** Whether a bundle brings nothing that we don't hold already, what waits included. */
export function bringsNothing({ isKnown }: Incoming): boolean {
  return isKnown
}

import { proxy, transfer } from 'comlink'
import { bridge } from '@renderer/platform/bridge'
import { setSavedState } from '@renderer/platform/saved-state'
import { fail, ok, type Result } from '@shared/domain/result'
import type { ChangeSet } from '@shared/sync/change-set'
import { refusal, type Refusal } from '@shared/sync/refusal'
import { officeRef, startWork, type RunningWork } from './exchange-worker-client'
import type { ExchangeRow } from './database'
import type { IncomingConflicts, IncomingDetails, IncomingRecord, IncomingSummary } from './import-session'
import type { Review } from './import-writing'
import type { JoinChoice, JoinPreview, JoinProblem } from './join-partnership'
import type { Office } from './office'
import { redactJournal } from './redaction'
import type { SaveProblem } from './write'

export type OnProgress = (done: number, total?: number) => void

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
  readonly commit: (
    review: Review,
    onProgress?: OnProgress
  ) => Promise<Result<ExchangeRow, SaveProblem | Refusal | JoinProblem>>
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
): Promise<Result<Incoming, Refusal>> {
  signal?.throwIfAborted()
  const running = await startWork(office)
  const milliseconds = readingTime.base + bytes.length * readingTime.perByte
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<Result<never, Refusal>>((resolve) => {
    const detail = `not read after ${Math.round(milliseconds / 1000)} seconds`
    timer = setTimeout(() => resolve(fail(refusal('too-large', detail))), milliseconds)
  })
  const stopped = new Promise<never>((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
  })
  let opened: Result<IncomingSummary, Refusal> | undefined
  try {
    const isWhole = bytes.byteLength === bytes.buffer.byteLength
    const handed = isWhole ? transfer(bytes, [bytes.buffer]) : bytes
    const onRead = proxy((done: number) => onProgress?.(done))
    const reading = running.work.openImport(officeRef(office), file, handed, onRead)
    opened = await Promise.race([reading, running.failed, tooLong, stopped])
  } finally {
    clearTimeout(timer)
    if (!opened?.ok) running.end()
  }
  return opened.ok ? ok(incomingOf(opened.value, running)) : opened
}

function incomingOf(summary: IncomingSummary, { work, failed, end }: RunningWork): Incoming {
  const orFailed = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, failed])
  return {
    ...summary,
    records: (from, count) => orFailed(work.records(from, count)),
    conflicts: () => orFailed(work.conflicts()),
    waiting: (from, count) => orFailed(work.waiting(from, count)),
    details: (places) => orFailed(work.details(places)),
    joinPreview: (choice) => orFailed(work.joinPreview(choice)),
    async commit(review, onProgress) {
      const { journal } = await bridge.info()
      return orFailed(
        work.commitImport(
          review,
          journal,
          proxy((name, entry) => bridge.appendJournal(name, entry)),
          proxy(setSavedState),
          proxy(redactJournal),
          proxy((done: number, total: number) => onProgress?.(done, total))
        )
      )
    },
    note: () => orFailed(work.noteImport()),
    close: end
  }
}

/** Whether a bundle brings nothing that we don't hold already, what waits included. */
export function bringsNothing({ isKnown }: Incoming): boolean {
  return isKnown
}

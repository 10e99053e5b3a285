import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import { setSavedState, type SavedState } from '@renderer/platform/saved-state'
import {
  recordDefinitions,
  putProblem,
  type FieldsOf,
  type RecordOf,
  type RecordType
} from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import type { ChangeSet, EraseOp, JsonValue, PutOp } from '@shared/sync/change-set'
import { applyOp, type RecordState } from '@shared/sync/merge'
import type { VersionVector } from '@shared/sync/version-vector'
import { rowKey, type ChangeRow, type OfficeDatabase, type SpaceRow } from './database'
import { journalEntry, type JournalEntry } from './journal-entry'
import type { Office, OfficeName } from './office'
import { changedFields, rowToState, stateToRow } from './record-row'
import { redactJournal } from './redaction'

/** What one saved action does in one space. */
export type Edit = { readonly space: string; readonly ops: readonly (PutOp | EraseOp)[] }

export type SaveProblem =
  | { readonly code: 'not-valid'; readonly message: string }
  | { readonly code: 'not-journaled'; readonly message: string }
  | { readonly code: 'journaled-only'; readonly message: string }

/** One writer at a time: a Web Lock over all windows of this profile, and a queue where there are no locks (tests in Node). */
const queues = new Map<string, Promise<unknown>>()
export async function asOnlyWriter<T>(office: { readonly name: string }, work: () => Promise<T>): Promise<T> {
  const lock = `entente-write-${office.name}`
  if (typeof navigator !== 'undefined' && 'locks' in navigator) return navigator.locks.request(lock, work)
  const turn = (queues.get(lock) ?? Promise.resolve()).then(work, work)
  queues.set(
    lock,
    turn.catch(() => undefined)
  )
  return turn
}

/**
 * The one write path: validate, number, append to the journal, then one transaction over log, rows and vectors. "Saved" is
 * reported only after both. Several spaces in one action are several change-sets, journaled and committed together.
 */
export async function saveEdits(
  office: Office,
  edits: readonly Edit[],
  newSpaces: readonly SpaceRow[] = []
): Promise<Result<readonly ChangeSet[], SaveProblem>> {
  const wanted = edits.filter((edit) => edit.ops.length > 0)
  for (const { ops } of wanted)
    for (const op of ops) {
      const problem = (op.op === 'put' ? putProblem(op.type, op.fields) : undefined) ?? sizeProblem(op)
      if (problem) return fail({ code: 'not-valid', message: problem })
    }
  if (wanted.length === 0) return ok([])
  return asOnlyWriter(office, async () => {
    const changeSets = await numberedChangeSets(office, wanted, newSpaces)
    const made = newSpaces.filter((space) => changeSets.some((changeSet) => changeSet.space === space.id))
    return commitChangeSets(office, { spaces: made, changeSets }, async () => {
      await office.db.transaction('rw', [office.db.records, office.db.changes, office.db.spaces], async () => {
        await office.db.spaces.bulkAdd(made)
        await applyToDatabase(office.db, changeSets)
      })
    })
  })
}

/** Where a change is made safe and told of: the window's bridge and its foot, also for a worker that writes. */
export type SaveHost = {
  readonly appendJournal: (office: OfficeName, entry: JournalEntry) => Promise<{ readonly kept: boolean }>
  readonly tellSaved: (state: Partial<SavedState>) => void
  /** Takes what the journal's entries erase out of the others; call it as the one writer. */
  readonly redactJournal: (office: OfficeName) => Promise<unknown>
  /** The folder of papers, in which a file is before anything names it. */
  readonly keepPaper: (office: OfficeName, paper: PaperRef, bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>
  readonly removePapers: (office: OfficeName, papers: readonly PaperRef[]) => Promise<unknown>
}

export const windowHost: SaveHost = {
  appendJournal: (office, entry) => bridge.appendJournal(office, journalEntry(entry)),
  tellSaved: setSavedState,
  redactJournal,
  keepPaper: (office, paper, bytes) => bridge.keepPaper(office, paper, bytes),
  removePapers: (office, papers) => bridge.removePapers(office, papers)
}

/** Journals the change-sets and then runs the transaction; tells apart what failed, since only the journal makes "saved" true. */
export async function commitChangeSets(
  office: Pick<Office, 'name'>,
  { spaces, changeSets }: JournalEntry,
  transaction: () => Promise<void>,
  { appendJournal, tellSaved }: SaveHost = windowHost
): Promise<Result<readonly ChangeSet[], SaveProblem>> {
  let kept: boolean
  try {
    kept = (await appendJournal(office.name, { spaces, changeSets })).kept
  } catch (error) {
    tellSaved({ failing: 'journal' })
    return fail({ code: 'not-journaled', message: String(error) })
  }
  try {
    await transaction()
  } catch (error) {
    tellSaved({ failing: 'database' })
    return fail({ code: kept ? 'journaled-only' : 'not-journaled', message: String(error) })
  }
  tellSaved({ at: nowInstant(), journal: kept, failing: undefined })
  return ok(changeSets)
}

/** A change-set may hold 1 MiB (bundle-format.md, "Limits"); half of it leaves room for what stands around the operations. */
const bytesPerChangeSet = 512 * 1024

function sizeProblem(op: Edit['ops'][number]): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(op)).length
  return bytes > bytesPerChangeSet
    ? `${op.type}: ${Math.ceil(bytes / 1024)} KiB, more than fits into one change`
    : undefined
}

/** One action may be too large for one change-set (a form never is, an import or its undoing may be): then several follow each other. */
function withinLimit({ space, ops }: Edit): Edit[] {
  const edits: { space: string; ops: Edit['ops'][number][] }[] = []
  let room = 0
  for (const op of ops) {
    const size = new TextEncoder().encode(JSON.stringify(op)).length
    const last = edits.at(-1)
    if (last && size <= room) last.ops.push(op)
    else edits.push({ space, ops: [op] })
    room = (last && size <= room ? room : bytesPerChangeSet) - size
  }
  return edits
}

/** Gives each edit its change-set with the device's next `seq` in that space; call it only as the one writer. */
export async function numberedChangeSets(
  office: Pick<Office, 'db' | 'device' | 'person'>,
  edits: readonly Edit[],
  newSpaces: readonly SpaceRow[] = []
): Promise<ChangeSet[]> {
  const at = nowInstant()
  const changeSets: ChangeSet[] = []
  const vectors = new Map<string, VersionVector>(newSpaces.map((space) => [space.id, space.vector]))
  for (const { space, ops } of edits.flatMap(withinLimit)) {
    const vector = vectors.get(space) ?? (await office.db.spaces.get(space))?.vector
    if (!vector) throw new Error(`no space ${space}`)
    const { [office.device]: own = 0, ...seen } = vector
    changeSets.push({
      space,
      device: office.device,
      seq: own + 1,
      at,
      by: { person: office.person.id, name: office.person.name },
      seen,
      ops: [...ops]
    })
    vectors.set(space, { ...vector, [office.device]: own + 1 })
  }
  return changeSets
}

/** Applies change-sets whose causes are all applied. Runs inside a transaction over records, changes and spaces. */
export async function applyToDatabase(db: OfficeDatabase, changeSets: readonly ChangeSet[]): Promise<void> {
  for (const changeSet of changeSets) {
    const ops = changeSet.ops.flatMap((op) => (op.op === 'put' || op.op === 'erase' ? op : []))
    const rows = await db.records.bulkGet(ops.map((op) => rowKey(changeSet.space, op.id)))
    const states = ops.map((op, index): RecordState => {
      const row = rows[index]
      return applyOp(row ? rowToState(row) : undefined, op, changeSet)
    })
    await db.records.bulkPut(states.map((state) => stateToRow(changeSet.space, state)))
    await db.changes.put(changeRow(changeSet))
    const space = await db.spaces.get(changeSet.space)
    if (!space) throw new Error(`no space ${changeSet.space}`)
    await db.spaces.put({ ...space, vector: { ...space.vector, [changeSet.device]: changeSet.seq } })
  }
}

export function changeRow(changeSet: ChangeSet): ChangeRow {
  const { space, device, seq, ops } = changeSet
  return { space, device, seq, records: ops.map((op) => op.id), changeSet }
}

/** What a screen hands in: the record as it was (absent when new) and the fields as they should be. */
export type RecordEdit = {
  readonly [T in RecordType]: {
    readonly type: T
    readonly space: string
    readonly id?: string
    readonly before?: RecordOf<T> | undefined
    readonly fields: FieldsOf<T>
  }
}[RecordType]

export type SavedRecord = { readonly id: string; readonly space: string }

/** Saves records as one action; a required field that is missing or wrong is refused with its name. */
export async function saveRecords(
  office: Office,
  edits: readonly RecordEdit[],
  newSpaces: readonly SpaceRow[] = []
): Promise<Result<readonly SavedRecord[], SaveProblem>> {
  const bySpace = new Map<string, (PutOp | EraseOp)[]>()
  const saved: SavedRecord[] = []
  for (const { type, space, id, before, fields } of edits) {
    const checked = recordDefinitions[type].schema.safeParse(fields)
    if (!checked.success) {
      const issue = checked.error.issues[0]
      return fail({ code: 'not-valid', message: `${type}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}` })
    }
    const recordIdentity = before?.id ?? id ?? newId()
    const changed = changedFields(type, before, { ...fields, ...checked.data })
    saved.push({ id: recordIdentity, space })
    if (before && Object.keys(changed).length === 0) continue
    const filled: Record<string, JsonValue> = before
      ? changed
      : Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== null))
    bySpace.set(space, [...(bySpace.get(space) ?? []), { op: 'put', type, id: recordIdentity, fields: filled }])
  }
  const result = await saveEdits(
    office,
    [...bySpace].map(([space, ops]) => ({ space, ops })),
    newSpaces
  )
  return result.ok ? ok(saved) : result
}

/** Deletes records as one action; they come back with `restoreRecords`. */
export async function deleteRecords(
  office: Office,
  records: readonly { readonly space: string; readonly type: RecordType; readonly id: string }[]
) {
  return saveEdits(office, editsPerSpace(records, true))
}

export async function restoreRecords(
  office: Office,
  records: readonly { readonly space: string; readonly type: RecordType; readonly id: string }[]
) {
  return saveEdits(office, editsPerSpace(records, false))
}

function editsPerSpace(
  records: readonly { readonly space: string; readonly type: RecordType; readonly id: string }[],
  deleted: boolean
): Edit[] {
  const bySpace = new Map<string, (PutOp | EraseOp)[]>()
  for (const { space, type, id } of records)
    bySpace.set(space, [...(bySpace.get(space) ?? []), { op: 'put', type, id, fields: { deleted } }])
  return [...bySpace].map(([space, ops]) => ({ space, ops }))
}

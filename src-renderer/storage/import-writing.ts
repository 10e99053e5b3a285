import { nowInstant } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import type { PaperRef } from '@shared/ipc'
import type { ChangeSet, JsonValue, PutOp } from '@shared/sync/change-set'
import { declinedOps, type Declined } from '@shared/sync/decline'
import type { ImportPlan, SpacePlan } from '@shared/sync/plan-import'
import type { Refusal } from '@shared/sync/refusal'
import { mergeVectors, vectorCovers, type VersionVector } from '@shared/sync/version-vector'
import { keptName } from './authors'
import type { ExchangeRow, SpaceRow } from './database'
import { basisOf, planAgainst, type ReadIncoming } from './import-reading'
import { joinEdits, type JoinProblem } from './join-partnership'
import type { Office } from './office'
import { stateToRow } from './record-row'
import { papersNamedFor } from './paper-erasure'
import { comingPapers } from './paper-exchange'
import { arrivingPapers, dropArriving, keepArriving, putArriving } from './paper-import'
import { erasedNames, redactDatabase, redactedPlan, redactedTables } from './redaction'
import { senderProblem, type SenderProblem } from './sender-trust'
import { spacesWithoutPartnership } from './unknown-spaces'
import {
  applyToDatabase,
  asOnlyWriter,
  changeRow,
  commitChangeSets,
  numberedChangeSets,
  windowHost,
  type Edit,
  type SaveHost,
  type SaveProblem
} from './write'

/** A space new to us: what it is here, one of our partnerships or (without one) a new one, and which of its cities we are. */
export type JoinedSpace = {
  readonly space: string
  readonly ourCity?: string | undefined
  readonly partnership?: string | undefined
}
export type SettledField = {
  readonly space: string
  readonly id: string
  readonly type: string
  readonly field: string
  readonly value: JsonValue
}

/** What the reviewer decided: the changes not taken, the conflicts settled, and who we are in spaces new to us. */
export type Review = {
  readonly declined: readonly Declined[]
  readonly settled: readonly SettledField[]
  readonly joined: readonly JoinedSpace[]
}

/** What is kept of a bundle in the log and about its sender. */
export type Received = Pick<ReadIncoming, 'bundle' | 'bytes' | 'senderRole'> & { readonly file: string }

/** Why an import was not written: what saving may say, what judging or planning it again found, or that the person stopped it. */
export type ImportProblem =
  SaveProblem | Refusal | SenderProblem | JoinProblem | { readonly code: 'stopped'; readonly message: string }

/** `onWritten` is told how many records of how many are written; nothing of it holds before all are. */
export type Writing = {
  readonly host?: SaveHost | undefined
  /** Asked last of all before anything is written; false gives up. From then on an import can't be stopped. */
  readonly begin?: (() => boolean | Promise<boolean>) | undefined
  readonly onWritten?: ((done: number, total: number) => void) | undefined
}

/** A plan with what a person decided about it; `joined` are the spaces that became those of partnerships we had. */
export type Decided = {
  readonly plan: ImportPlan
  readonly edits: readonly Edit[]
  readonly declined: number
  readonly joined?: readonly string[]
}

type Commit = Pick<Office, 'db' | 'name' | 'device' | 'person' | 'space'>

/**
 * Applies a reviewed bundle: foreign change-sets, our decisions as one own change-set a space that has seen them, and our
 * record of each partnership that is new to us; journaled as one entry and committed in one transaction. What was planned for
 * the review is used again where nothing was written since. Nothing is applied of a sender who was blocked in the meantime.
 */
export async function commitRead(
  office: Office,
  incoming: ReadIncoming & Received,
  review: Review,
  writing: Writing = {}
): Promise<Result<ExchangeRow, ImportProblem>> {
  return asOnlyWriter(office, async () => {
    const untrusted = await senderProblem(office, incoming.bundle.manifest)
    if (untrusted) return fail(untrusted)
    const isFresh = (await basisOf(office, incoming.bundle)) === incoming.basis
    const again = isFresh ? ok(incoming.plan) : await planAgainst(office, incoming.bundle)
    if (!again.ok) return again
    const plan = again.value
    const placed = await placingEdits(office, plan, review.joined)
    if (!placed.ok) return placed
    const edits = mergedEdits([
      ...declinedOps(plan, review.declined, putProblem),
      ...review.settled.map(settledEdit),
      ...placed.value
    ])
    const { length: declined } = review.declined
    const joined = review.joined.flatMap(({ space, partnership }) => (partnership ? [space] : []))
    if (writing.begin && !(await writing.begin()))
      return fail({ code: 'stopped', message: 'the person stopped the import' })
    return writeImport(office, incoming, { plan, edits, declined, joined }, writing)
  })
}

/**
 * The database half of an import; call it only as the one writer, with a plan made against what the database holds. Data
 * of records that are erased here or by the import is neither stored nor left in the database.
 */
export async function writeImport(
  office: Commit,
  incoming: Received,
  { plan: reviewed, edits, declined, joined = [] }: Decided,
  { host = windowHost, onWritten }: Omit<Writing, 'begin'> = {}
): Promise<Result<ExchangeRow, SaveProblem>> {
  const { db } = office
  const { plan, erased } = await redactedPlan(db, reviewed)
  for (const { ops } of edits)
    for (const op of ops) {
      const problem = op.op === 'put' ? putProblem(op.type, op.fields) : undefined
      if (problem) return fail({ code: 'not-valid', message: problem })
    }
  const held = new Map((await db.spaces.toArray()).map((space) => [space.id, space]))
  const newSpaces = plan.spaces.filter((space) => !held.has(space.id)).map(newSpaceRow)
  const vectors = new Map(plan.spaces.map((space) => [space.id, space.vector]))
  const own = await numberedChangeSets(
    office,
    edits,
    [...held.values(), ...newSpaces].map((space) => ({ ...space, vector: vectors.get(space.id) ?? space.vector }))
  )
  for (const { space, device, seq } of own) {
    const vector = vectors.get(space)
    if (vector) vectors.set(space, { ...vector, [device]: seq })
  }
  const exchange = receivedRow(incoming, plan, { held, vectors, declined })
  if (joined.length > 0) {
    exchange.joined = [...joined]
    exchange.besides = writtenBesides(own, vectors, held)
  }
  const changeSets = [...plan.spaces.flatMap((space) => space.applied), ...own]
  const total = plan.spaces.reduce((sum, { states }) => sum + states.size, 0)
  let written = 0
  const onPart = (count: number): void => onWritten?.((written += count), total)
  const coming = await comingPapers(db, incoming.bundle)
  exchange.papers = coming.total
  const arriving = await arrivingPapers(db, coming, own, joined)
  const kept = await keepArriving(host, office.name, arriving)
  if (!kept.ok) return kept
  const gone: PaperRef[] = []
  const write = async (): Promise<void> => {
    const names = await erasedNames(db, erased)
    const unkept = [...coming.erased, ...(await papersNamedFor(db, erased))]
    await db.transaction('rw', redactedTables(db), async () => {
      await putArriving(db, kept.value)
      await db.spaces.bulkAdd(newSpaces)
      for (const space of plan.spaces) await writeSpace(db, space, onPart)
      await applyToDatabase(db, own)
      gone.push(...(await redactDatabase(db, erased, names, unkept)))
      exchange.person = await keepPeer(office, incoming)
      exchange.number = await db.exchanges.add(exchange)
    })
  }
  const saved = await commitChangeSets(office, { spaces: newSpaces, changeSets }, write, host)
  if (!saved.ok) {
    if (saved.error.code === 'not-journaled') await dropArriving(host, office.name, arriving)
    return saved
  }
  if (erased.size > 0) await host.redactJournal(office.name)
  if (gone.length > 0) await host.removePapers(office.name, gone).catch(() => undefined)
  return ok(exchange)
}

/** Learns from a bundle that brings nothing new what its sender holds, and logs it the first time. */
export async function noteRead(office: Office, incoming: Received & Pick<ReadIncoming, 'plan'>): Promise<void> {
  const { db } = office
  await db.transaction('rw', [db.records, db.peers, db.exchanges, db.spaces], async () => {
    const person = await keepPeer(office, incoming)
    const { bundleId } = incoming.bundle.manifest
    if ((await db.exchanges.where('bundleId').equals(bundleId).count()) > 0) return
    const held = new Map((await db.spaces.toArray()).map((space) => [space.id, space]))
    const vectors = new Map([...held.values()].map((space) => [space.id, space.vector]))
    await db.exchanges.add({ ...receivedRow(incoming, incoming.plan, { held, vectors, declined: 0 }), person })
  })
}

function newSpaceRow(space: SpacePlan): SpaceRow {
  const { id, role, title, partnership } = space
  return { id, role, title, vector: {}, ...(partnership === undefined ? {} : { partnership }) }
}

/** Rows are made a part at a time, so that they are not all in memory twice. */
const rowsPerPut = 2000

/** Starts each write when the one before the last is done: rows are made while others are being written. */
function writeBehind() {
  let last: Promise<unknown> = Promise.resolve()
  return {
    async put(write: () => PromiseLike<unknown>): Promise<void> {
      const next = Promise.resolve(write())
      // Told when it is waited for: by the next write, or at the end.
      next.catch(() => undefined)
      await last
      last = next
    },
    done: () => last
  }
}

async function writeSpace(db: Office['db'], space: SpacePlan, onPart: (records: number) => void): Promise<void> {
  const behind = writeBehind()
  const { id, states, applied, replaced, waiting, vector } = space
  const redacted = replaced.filter((changeSet) => vectorCovers(vector, changeSet.device, changeSet.seq))
  for (const part of parts([...states.values()])) {
    await behind.put(() => db.records.bulkPut(part.map((state) => stateToRow(id, state))))
    onPart(part.length)
  }
  for (const part of parts([...applied, ...redacted])) await behind.put(() => db.changes.bulkPut(part.map(changeRow)))
  await behind.done()
  await db.waiting.where('space').equals(id).delete()
  await db.waiting.bulkPut(
    waiting.map((changeSet) => ({ space: id, device: changeSet.device, seq: changeSet.seq, changeSet }))
  )
  const row = await db.spaces.get(id)
  if (row) await db.spaces.put({ ...row, vector })
}

function* parts<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += rowsPerPut) yield all.slice(from, from + rowsPerPut)
}

function settledEdit({ space, id, type, field, value }: SettledField): Edit {
  return { space, ops: [{ op: 'put', type, id, fields: { [field]: value } }] }
}

/** What gives each space that is new to us its partnership: one of ours that joins it, or a new record. */
async function placingEdits(
  office: Office,
  plan: ImportPlan,
  joined: readonly JoinedSpace[]
): Promise<Result<readonly Edit[], JoinProblem>> {
  const edits: Edit[] = []
  for (const space of await spacesWithoutPartnership(office, plan)) {
    const { ourCity, partnership } = joined.find((join) => join.space === space) ?? {}
    if (partnership !== undefined && ourCity !== undefined) {
      const join = await joinEdits(office, plan, { space, partnership, ourCity })
      if (!join.ok) return join
      edits.push(...join.value)
    } else {
      const fields = { sharedSpace: space, status: 'active', ...(ourCity ? { ourCity } : {}) }
      edits.push({ space: office.space, ops: [{ op: 'put', type: 'partnership', id: newId(), fields }] })
    }
  }
  return ok(edits)
}

/** The spaces that the bundle is not about and that our own change-sets write in, with what was held before and after. */
function writtenBesides(
  own: readonly ChangeSet[],
  vectors: ReadonlyMap<string, VersionVector>,
  held: ReadonlyMap<string, SpaceRow>
): NonNullable<ExchangeRow['besides']> {
  const besides = new Map<string, { id: string; after: VersionVector; upTo: VersionVector }>()
  for (const { space: id, device, seq } of own) {
    if (vectors.has(id)) continue
    const after = held.get(id)?.vector ?? {}
    besides.set(id, { id, after, upTo: { ...after, [device]: seq } })
  }
  return [...besides.values()]
}

/** One edit a space that names each record once; what comes later in the list wins. */
export function mergedEdits(edits: readonly { readonly space: string; readonly ops: Edit['ops'] }[]): Edit[] {
  const bySpace = new Map<string, Map<string, PutOp>>()
  for (const { space, ops } of edits) {
    const records = bySpace.get(space) ?? new Map<string, PutOp>()
    bySpace.set(space, records)
    for (const op of ops)
      if (op.op === 'put') records.set(op.id, { ...op, fields: { ...records.get(op.id)?.fields, ...op.fields } })
  }
  return [...bySpace].map(([space, records]) => ({ space, ops: [...records.values()] }))
}

/**
 * Keeps what the sender's device is now known to hold; our own bundles teach us nothing about others. Answers the sender's name
 * as it may be kept.
 */
async function keepPeer(
  office: Pick<Office, 'db' | 'device'>,
  { bundle, senderRole }: Pick<Received, 'bundle' | 'senderRole'>
): Promise<string> {
  const { sender, spaces } = bundle.manifest
  const person = await keptName(office.db, sender.person)
  if (sender.device === office.device) return person
  const known = await office.db.peers.get(sender.device)
  const holds: Record<string, VersionVector> = { ...known?.holds }
  for (const space of spaces) holds[space.id] = mergeVectors(holds[space.id] ?? {}, space.upTo)
  await office.db.peers.put({
    ...known,
    device: sender.device,
    signingKey: sender.signingKey,
    ...(sender.encryptionKey === undefined ? {} : { encryptionKey: sender.encryptionKey }),
    personId: sender.person.id,
    office: sender.office,
    city: sender.city,
    country: sender.country,
    person,
    role: senderRole,
    firstSeenAt: known?.firstSeenAt ?? nowInstant(),
    lastSeenAt: nowInstant(),
    holds
  })
  return person
}

type Outcome = {
  readonly held: ReadonlyMap<string, SpaceRow>
  readonly vectors: ReadonlyMap<string, VersionVector>
  readonly declined: number
}

/** In the row of a received bundle `after` and `upTo` are what this copy held before and after the import, for its undo. */
function receivedRow(
  { bundle, file, bytes }: Received,
  plan: ImportPlan,
  { held, vectors, declined }: Outcome
): ExchangeRow {
  const { manifest } = bundle
  const { totals } = plan
  const { set, index, count } = manifest.part
  const part = { set, index, count }
  return {
    at: nowInstant(),
    direction: 'received',
    kind: manifest.kind,
    bundleId: manifest.bundleId,
    manifestSha256: bundle.manifestSha256,
    file,
    bytes,
    device: manifest.sender.device,
    office: manifest.sender.office,
    person: manifest.sender.person.name,
    personId: manifest.sender.person.id,
    recipients: [...manifest.recipients],
    ...(part.count > 1 ? { part } : {}),
    spaces: plan.spaces.map(({ id, title, applied }) => ({
      id,
      title,
      after: held.get(id)?.vector ?? {},
      upTo: vectors.get(id) ?? {},
      changeSets: applied.length
    })),
    records: {
      added: totals.new,
      changed: totals.changed + totals.restored,
      deleted: totals.deleted + totals.erased,
      conflicting: totals.conflicting,
      waiting: totals.waiting,
      declined
    }
  }
}

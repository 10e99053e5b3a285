import { inflateNatively } from '@renderer/platform/inflate'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { recipientProblem, scopeProblem } from '@shared/sync/bundle-checks'
import { readBundle, type ReadBundle } from '@shared/sync/bundle-reader'
import { markedKeys } from '@shared/sync/change-mark'
import { changeSetKey, type ChangeSet, type PutProblem } from '@shared/sync/change-set'
import type { ManifestSpace } from '@shared/sync/manifest'
import { emptyView, planImport, touchedRecords, type ImportPlan, type SpaceView } from '@shared/sync/plan-import'
import type { Refusal } from '@shared/sync/refusal'
import { rowKey, type PeerRow } from './database'
import { ownDevices, type Office } from './office'
import { comingPapers, type ComingPapers } from './paper-exchange'
import { rowToState } from './record-row'
import { recordsOfType } from './records'
import { senderProblem, type SenderProblem } from './sender-trust'
import { unknownSpaces, type UnknownSpace } from './unknown-spaces'

/** A bundle that was read and planned, where the work is done: all of its changes and of what they would do. */
export type ReadIncoming = {
  readonly bundle: ReadBundle
  readonly bytes: number
  readonly plan: ImportPlan
  /** The files of papers that it brings. */
  readonly papers: ComingPapers
  readonly unknownSpaces: readonly UnknownSpace[]
  readonly senderRole: PeerRow['role']
  /** What we knew of the sender's device before; undefined when it was never seen. */
  readonly peer: PeerRow | undefined
  /** Change-sets of these spaces that waited for others before. */
  readonly waitingBefore: number
  /** Change-sets that we hold and that wrote a value now in conflict, by `rivalKey`. */
  readonly rivals: ReadonlyMap<string, ChangeSet>
  /** Tells whether the plan still fits what the database holds. */
  readonly basis: string
}

/** Told with how many of the bundle's changes to records have been read and checked. */
export type OnRead = (done: number) => void
const changesPerReport = 2000

/** The judgement of fields, telling how many were judged. */
export function reportingProblem(judge: PutProblem, onRead?: OnRead): PutProblem {
  let done = 0
  return (type, fields) => {
    done += 1
    if (done % changesPerReport === 0) onRead?.(done)
    return judge(type, fields)
  }
}

/** Reads and checks a bundle and plans its import against what we hold. Of its contents nothing is written. */
export async function readIncoming(
  office: Office,
  bytes: Uint8Array,
  onRead?: OnRead
): Promise<Result<ReadIncoming, Refusal | SenderProblem>> {
  const read = await readBundle<Refusal | SenderProblem>(bytes, {
    putProblem: reportingProblem(putProblem, onRead),
    inflateFast: inflateNatively,
    judge: async (manifest) => (await senderProblem(office, manifest)) ?? recipientProblem(manifest, ownDevices(office))
  })
  if (!read.ok) return read
  const bundle = read.value
  const { sender, spaces } = bundle.manifest
  const peer = await office.db.peers.get(sender.device)
  const senderRole = await roleOf(office, bundle, peer)
  const problem = await outOfScope(office, bundle, senderRole, peer)
  if (problem) return fail(problem)
  const basis = await basisOf(office, bundle)
  const planned = await planAgainst(office, bundle)
  if (!planned.ok) return planned
  const plan = planned.value
  return ok({
    bundle,
    bytes: bytes.length,
    plan,
    papers: await comingPapers(office.db, bundle),
    unknownSpaces: await unknownSpaces(office, plan),
    senderRole,
    peer,
    waitingBefore: await office.db.waiting
      .where('space')
      .anyOf(spaces.map((space) => space.id))
      .count(),
    rivals: await heldRivals(office, plan),
    basis
  })
}

/** What a plan depends on, in short: every write of ours moves a vector, and every import is logged. */
export async function basisOf(office: Office, bundle: ReadBundle): Promise<string> {
  const { db } = office
  const spaces = await db.spaces.bulkGet(bundle.spaces.map(({ id }) => id))
  const last = await db.exchanges.toCollection().reverse().limit(1).primaryKeys()
  return JSON.stringify([spaces.map((space) => space?.vector), last[0], await db.waiting.count()])
}

/** A colleague is who has written in our office's own space, or sends it; a partner stays one until a person says otherwise. */
async function roleOf(office: Office, bundle: ReadBundle, peer: PeerRow | undefined): Promise<PeerRow['role']> {
  const { sender, spaces } = bundle.manifest
  if (peer) return peer.role
  const own = await office.db.spaces.get(office.space)
  const isColleague =
    spaces.some((space) => space.id === office.space) || Object.hasOwn(own?.vector ?? {}, sender.device)
  return isColleague ? 'colleague' : 'partner'
}

/**
 * A partner writes only in a partnership's space: one that we know them from, one that is new to us, or one of whose member
 * cities lies in the sender's country. The office's own space is for colleagues.
 */
async function outOfScope(
  office: Office,
  { manifest }: ReadBundle,
  role: PeerRow['role'],
  peer: PeerRow | undefined
): Promise<Refusal | undefined> {
  const held = new Map((await office.db.spaces.toArray()).map((space) => [space.id, space]))
  const cities = await recordsOfType(office, 'city')
  return scopeProblem(manifest, (space: ManifestSpace) => {
    const known = held.get(space.id)
    if (space.role === 'office') return space.id === office.space && role === 'colleague'
    if (!known) return true
    if (known.role !== 'partnership') return false
    if (role === 'colleague' || Object.hasOwn(peer?.holds ?? {}, space.id)) return true
    const members = cities.filter((city) => city.space === space.id)
    return members.length === 0 || members.some((city) => city.country === manifest.sender.country)
  })
}

/** Plans the import against one consistent state of the database. */
export async function planAgainst(office: Office, bundle: ReadBundle): Promise<Result<ImportPlan, Refusal>> {
  const { db } = office
  return db.transaction('r', [db.records, db.changes, db.waiting, db.spaces], async () => {
    const waiting = new Map<string, readonly ChangeSet[]>()
    for (const { id } of bundle.spaces)
      waiting.set(
        id,
        (await db.waiting.where('space').equals(id).toArray()).map((row) => row.changeSet)
      )
    const touched = touchedRecords(bundle, waiting)
    const views: SpaceView[] = []
    for (const coming of bundle.spaces) {
      const { id, changeSets } = coming
      const space = await db.spaces.get(id)
      const numbers = [...changeSets, ...markedKeys(coming)]
      const held = space ? await heldOf(db, id, [...(touched.get(id) ?? [])], numbers) : emptyView(id)
      views.push({ ...held, id, vector: space?.vector ?? {}, waiting: waiting.get(id) ?? [] })
    }
    return planImport(views, bundle, { ownDevice: office.device })
  })
}

/** Our states of these records and our copies of these change-sets, as far as we have them. */
async function heldOf(
  db: Office['db'],
  space: string,
  ids: readonly string[],
  numbers: readonly Pick<ChangeSet, 'device' | 'seq'>[]
): Promise<Pick<SpaceView, 'states' | 'known'>> {
  const rows = await db.records.bulkGet(ids.map((record) => rowKey(space, record)))
  const held = await db.changes.bulkGet(
    numbers.map(({ device, seq }): [string, string, number] => [space, device, seq])
  )
  return {
    states: new Map(rows.flatMap((row) => (row ? [[row.id, rowToState(row)] as const] : []))),
    known: new Map(held.flatMap((row) => (row ? [[changeSetKey(row.device, row.seq), row.changeSet] as const] : [])))
  }
}

export function rivalKey(space: string, device: string, seq: number): string {
  return `${space} ${changeSetKey(device, seq)}`
}

/** The change-sets here that wrote what now stands against the bundle, so that both sides can be named. */
async function heldRivals(office: Office, plan: ImportPlan): Promise<ReadonlyMap<string, ChangeSet>> {
  const keys = plan.spaces.flatMap((space) =>
    space.records
      .filter((record) => record.status === 'conflicting')
      .flatMap((record) => {
        const state = space.states.get(record.id)
        const fields = state && 'fields' in state ? Object.values(state.fields).flat() : []
        return fields.map(({ device, seq }): [string, string, number] => [space.id, device, seq])
      })
  )
  const rows = await office.db.changes.bulkGet(keys)
  return new Map(
    rows.flatMap((row) => (row ? [[rivalKey(row.space, row.device, row.seq), row.changeSet] as const] : []))
  )
}

import { nowInstant } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import { putProblem } from '@shared/domain/record-registry'
import { fail, ok, type Result } from '@shared/domain/result'
import { readBundle, type ReadBundle } from '@shared/sync/bundle-reader'
import { changeSetKey, type ChangeSet } from '@shared/sync/change-set'
import { declinedOps, planImport, touchedRecords, type ImportPlan, type SpaceView } from '@shared/sync/plan-import'
import { refuse, type Refusal } from '@shared/sync/refusal'
import type { ExchangeRow, PeerRow, SpaceRow } from './database'
import type { Office } from './office'
import { rowToState, stateToRow } from './record-row'
import {
  asOnlyWriter,
  changeRow,
  commitChangeSets,
  applyToDatabase,
  numberedChangeSets,
  type Edit,
  type SaveProblem
} from './write'

/** A bundle under review. Nothing of it is in the database yet. */
export type Incoming = {
  readonly file: string
  readonly bytes: number
  readonly bundle: ReadBundle
  readonly plan: ImportPlan
  /** Spaces that we don't know: the reviewer says which of their cities we are. */
  readonly unknownSpaces: readonly string[]
  readonly senderRole: PeerRow['role']
  readonly senderIsKnown: boolean
}

/** Reads and checks a bundle and plans its import against what we hold. Nothing is written. */
export async function openIncoming(
  office: Office,
  file: string,
  bytes: Uint8Array
): Promise<Result<Incoming, Refusal>> {
  const read = await readBundle(bytes, { putProblem })
  if (!read.ok) return read
  const bundle = read.value
  const { sender, spaces } = bundle.manifest
  const peer = await office.db.peers.get(sender.device)
  const senderRole = spaces.some((space) => space.role === 'office') ? 'colleague' : (peer?.role ?? 'partner')

  for (const space of spaces) {
    const held = await office.db.spaces.get(space.id)
    if (space.role === 'office' && space.id !== office.space)
      return fail(refuse('out-of-scope', `it holds the internal records of another office (${sender.office})`))
    if (held && held.role !== space.role)
      return fail(refuse('out-of-scope', `${space.title} is not shared with this sender`))
  }
  const planned = await planAgainst(office, bundle)
  if (!planned.ok) return planned
  const unknownSpaces: string[] = []
  for (const { id } of spaces) if (!(await office.db.spaces.get(id))) unknownSpaces.push(id)
  return ok({
    file,
    bytes: bytes.length,
    bundle,
    plan: planned.value,
    unknownSpaces,
    senderRole,
    senderIsKnown: peer !== undefined
  })
}

async function planAgainst(office: Office, bundle: ReadBundle): Promise<Result<ImportPlan, Refusal>> {
  const { db } = office
  const views = new Map<string, SpaceView>()
  for (const { id } of bundle.manifest.spaces) {
    const waiting = (await db.waiting.where('space').equals(id).toArray()).map((row) => row.changeSet)
    const incoming = bundle.changeSets.get(id) ?? []
    const touched = [...touchedRecords([...incoming, ...waiting])]
    const rows = await db.records.bulkGet(touched.map((record): [string, string] => [id, record]))
    const held = await db.changes.bulkGet(
      incoming.map(({ device, seq }): [string, string, number] => [id, device, seq])
    )
    views.set(id, {
      id,
      vector: (await db.spaces.get(id))?.vector ?? {},
      waiting,
      states: new Map(rows.flatMap((row) => (row ? [[row.id, rowToState(row)] as const] : []))),
      known: new Map(held.flatMap((row) => (row ? [[changeSetKey(row.device, row.seq), row.changeSet] as const] : [])))
    })
  }
  return planImport(views, bundle, { ownDevice: office.device })
}

export type DeclinedField = { readonly space: string; readonly id: string; readonly field: string }
export type JoinedSpace = { readonly space: string; readonly ourCity?: string | undefined }

/** What the reviewer decided: the changes not taken, values that settle conflicts, and who we are in spaces new to us. */
export type Review = {
  readonly declined: readonly DeclinedField[]
  readonly joined: readonly JoinedSpace[]
}

/**
 * Applies a reviewed bundle: foreign change-sets, the declined fields written back in our name, and our own records of
 * partnerships that are new to us, journaled as one entry and committed in one transaction.
 */
export async function commitIncoming(
  office: Office,
  incoming: Incoming,
  review: Review
): Promise<Result<ExchangeRow, SaveProblem | Refusal>> {
  return asOnlyWriter(office, async () => {
    const again = await planAgainst(office, incoming.bundle)
    if (!again.ok) return again
    const plan = again.value
    const { manifest } = incoming.bundle
    const newSpaces: SpaceRow[] = manifest.spaces
      .filter((space) => incoming.unknownSpaces.includes(space.id))
      .map(({ id, role, title, partnership }) => ({
        id,
        role,
        title,
        vector: {},
        ...(partnership === undefined ? {} : { partnership })
      }))
    const foreign = plan.spaces.flatMap((space) => space.applied)
    const exchange = receivedRow(incoming, plan, review)

    const edits: Edit[] = [...declinedOps(plan, review.declined), ...joinEdits(office, newSpaces, review.joined)]
    let journaled: ChangeSet[] = []
    const vectorsAfter = new Map(plan.spaces.map((space) => [space.id, space.vector]))
    const own = await numberedChangeSets(
      { db: office.db, device: office.device, person: office.person },
      edits,
      await spacesAfter(office, newSpaces, vectorsAfter)
    )
    journaled = [...foreign, ...own]
    const saved = await commitChangeSets(office, { spaces: newSpaces, changeSets: journaled }, async () => {
      const { db } = office
      await db.transaction('rw', [db.records, db.changes, db.waiting, db.spaces, db.peers, db.exchanges], async () => {
        await db.spaces.bulkAdd(newSpaces)
        for (const space of plan.spaces) {
          await db.records.bulkPut([...space.states.values()].map((state) => stateToRow(space.id, state)))
          await db.changes.bulkPut(space.applied.map(changeRow))
          await db.waiting.where('space').equals(space.id).delete()
          await db.waiting.bulkPut(
            space.waiting.map((changeSet) => ({
              space: space.id,
              device: changeSet.device,
              seq: changeSet.seq,
              changeSet
            }))
          )
          await db.spaces.update(space.id, { vector: space.vector })
        }
        await applyToDatabase(db, own)
        await db.peers.put(await peerAfter(office, incoming))
        exchange.number = await db.exchanges.add(exchange)
      })
    })
    return saved.ok ? ok(exchange) : saved
  })
}

async function spacesAfter(
  office: Office,
  newSpaces: readonly SpaceRow[],
  vectors: ReadonlyMap<string, SpaceRow['vector']>
): Promise<SpaceRow[]> {
  const held = await office.db.spaces.bulkGet([...vectors.keys()])
  return [...held.flatMap((space) => space ?? []), ...newSpaces].map((space) => ({
    ...space,
    vector: vectors.get(space.id) ?? space.vector
  }))
}

/** Our own record of each partnership that came in for the first time. */
function joinEdits(office: Office, newSpaces: readonly SpaceRow[], joined: readonly JoinedSpace[]): Edit[] {
  const shared = newSpaces.filter((space) => space.role === 'partnership')
  const wanted = shared.filter((space) => joined.some((join) => join.space === space.id))
  if (wanted.length === 0) return []
  return [
    {
      space: office.space,
      ops: wanted.map((space) => {
        const ourCity = joined.find((join) => join.space === space.id)?.ourCity
        return {
          op: 'put',
          type: 'partnership',
          id: newId(),
          fields: { sharedSpace: space.id, status: 'active', ...(ourCity ? { ourCity } : {}) }
        }
      })
    }
  ]
}

async function peerAfter(office: Office, { bundle, senderRole }: Incoming): Promise<PeerRow> {
  const { sender, spaces } = bundle.manifest
  const known = await office.db.peers.get(sender.device)
  const holds = { ...known?.holds }
  for (const space of spaces) holds[space.id] = space.upTo
  return {
    device: sender.device,
    signingKey: sender.signingKey,
    office: sender.office,
    city: sender.city,
    country: sender.country,
    person: sender.person.name,
    role: senderRole,
    firstSeenAt: known?.firstSeenAt ?? nowInstant(),
    lastSeenAt: nowInstant(),
    holds
  }
}

function receivedRow({ bundle, file, bytes }: Incoming, plan: ImportPlan, review: Review): ExchangeRow {
  const { manifest } = bundle
  const records = plan.spaces.flatMap((space) => space.records)
  const count = (...statuses: string[]) => records.filter((record) => statuses.includes(record.status)).length
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
    recipients: [...manifest.recipients],
    spaces: manifest.spaces.map((space) => ({
      id: space.id,
      title: space.title,
      after: space.after,
      upTo: space.upTo,
      changeSets: plan.spaces.find((planned) => planned.id === space.id)?.applied.length ?? 0
    })),
    records: {
      added: count('new'),
      changed: count('changed', 'restored'),
      deleted: count('deleted', 'erased'),
      conflicting: count('conflicting'),
      waiting: plan.spaces.reduce((sum, space) => sum + space.waiting.length, 0),
      declined: review.declined.length
    }
  }
}

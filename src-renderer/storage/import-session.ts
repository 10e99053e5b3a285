import { changeSetKey, type ChangeSet, type JsonValue } from '@shared/sync/change-set'
import type { Manifest } from '@shared/sync/manifest'
import { isDeletionContested } from '@shared/sync/merge'
import type { ImportTotals } from '@shared/sync/plan-import'
import type { PlannedField, PlannedRecord, PlannedStatus } from '@shared/sync/planned-record'
import type { Refusal } from '@shared/sync/refusal'
import { ok, type Result } from '@shared/domain/result'
import type { ExchangeRow, PaperCount, PeerRow } from './database'
import { readIncoming, rivalKey, type OnRead, type ReadIncoming } from './import-reading'
import { joinPreview, type JoinChoice, type JoinPreview } from './join-partnership'
import { commitRead, noteRead, type ImportProblem, type Review, type Writing } from './import-writing'
import type { Office } from './office'
import { sealedChanges, type SealedChange } from './sealed-changes'
import type { SenderProblem } from './sender-trust'
import type { UnknownSpace } from './unknown-spaces'

/** What a review page needs to know of a bundle at once; its records come in pages. Plain data. */
export type IncomingSummary = {
  readonly file: string
  readonly bytes: number
  readonly bundle: { readonly manifest: Manifest; readonly manifestSha256: string }
  readonly plan: { readonly totals: ImportTotals }
  readonly unknownSpaces: readonly UnknownSpace[]
  readonly senderRole: PeerRow['role']
  /** What we knew of the sender's device before; undefined when it was never seen. */
  readonly peer: PeerRow | undefined
  /** Texts signed here that it would change. */
  readonly sealed: readonly SealedChange[]
  /** The files of papers that it brings, and how many its changes name that are neither in it nor here. */
  readonly papers: PaperCount & { readonly missing: number }
  /** Nothing in it that we don't hold already, what waits and files included. */
  readonly isKnown: boolean
}

/** A record of a bundle under review. `fields` come with a conflict, and otherwise when the record's details are asked for. */
export type IncomingRecord = {
  readonly record: Pick<PlannedRecord, 'space' | 'id' | 'type' | 'status' | 'fields'>
  /** Not here before in any form. */
  readonly isUnknown: boolean
  /** One side deleted it, the other edited it. */
  readonly isContested: boolean
}

/** The change-sets that wrote values now in conflict, by `rivalKey`, and whether they come with the bundle. */
export type IncomingConflicts = ReadonlyMap<string, { readonly changeSet: ChangeSet; readonly isComing: boolean }>

/** Enough of a record to name it. */
export type IncomingName = { readonly type: string; readonly fields: Readonly<Record<string, JsonValue>> }

/** `fields` in the order of the places asked for; `names` of those records and of all coming ones that they name, by id. */
export type IncomingDetails = {
  readonly fields: readonly (readonly PlannedField[])[]
  readonly names: ReadonlyMap<string, IncomingName>
}

/** One bundle from opening to commit, where the work is done: in a worker, or in place where there are none. */
export type ImportSession = {
  readonly open: (
    file: string,
    bytes: Uint8Array,
    onRead?: OnRead
  ) => Promise<Result<IncomingSummary, Refusal | SenderProblem>>
  /** In the order of conflicts, deletions, changes, new records. */
  readonly records: (from: number, count: number) => IncomingRecord[]
  readonly conflicts: () => IncomingConflicts
  readonly waiting: (from: number, count: number) => ChangeSet[]
  /** Of the records at these places of the list. */
  readonly details: (places: readonly number[]) => IncomingDetails
  readonly joinPreview: (choice: JoinChoice) => Promise<JoinPreview>
  readonly commit: (review: Review, writing?: Writing) => Promise<Result<ExchangeRow, ImportProblem>>
  readonly note: () => Promise<void>
}

const order: readonly PlannedStatus[] = ['conflicting', 'deleted', 'erased', 'changed', 'restored', 'new']

export function importSession(office: Office): ImportSession {
  let incoming: (ReadIncoming & { readonly file: string }) | undefined
  let sorted: readonly PlannedRecord[] = []
  let byId = new Map<string, PlannedRecord>()

  function opened(): ReadIncoming & { readonly file: string } {
    if (!incoming) throw new Error('no bundle is open')
    return incoming
  }

  return {
    async open(file, bytes, onRead) {
      const read = await readIncoming(office, bytes, onRead)
      if (!read.ok) return read
      incoming = { ...read.value, file }
      const all = incoming.plan.spaces.flatMap(({ records }) => records)
      sorted = order.flatMap((status) => all.filter((record) => record.status === status))
      byId = new Map(all.map((record) => [record.id, record]))
      return ok({ ...summaryOf(incoming), sealed: await sealedChanges(office, incoming.plan) })
    },
    records(from, count) {
      const states = new Map(opened().plan.spaces.map((space) => [space.id, space.states]))
      return sorted.slice(from, from + count).map((record) => {
        const { space, id, type, status } = record
        const state = states.get(space)?.get(id)
        const fields = status === 'conflicting' ? record.fields : []
        return {
          record: { space, id, type, status, fields },
          isUnknown: status === 'new' || Object.keys(record.displayBefore).length === 0,
          isContested: status === 'conflicting' && state !== undefined && isDeletionContested(state)
        }
      })
    },
    conflicts: () => conflictsIn(opened()),
    waiting: (from, count) =>
      opened()
        .plan.spaces.flatMap(({ waiting }) => waiting)
        .slice(from, from + count),
    details(places) {
      const names = new Map<string, IncomingName>()
      const fields = places.map((place) => {
        const record = sorted[place]
        if (record) addNames(names, byId, record.id)
        return record?.fields ?? []
      })
      return { fields, names }
    },
    joinPreview: (choice) => joinPreview(office, opened().plan, choice),
    commit: (review, writing) => commitRead(office, opened(), review, writing),
    note: () => noteRead(office, opened())
  }
}

function summaryOf(incoming: ReadIncoming & { readonly file: string }): Omit<IncomingSummary, 'sealed'> {
  const { file, bytes, bundle, plan, papers, unknownSpaces, senderRole, peer, waitingBefore } = incoming
  const { applied, waiting } = plan.totals
  return {
    file,
    bytes,
    bundle: { manifest: bundle.manifest, manifestSha256: bundle.manifestSha256 },
    plan: { totals: plan.totals },
    papers: { ...papers.total, missing: papers.missing },
    unknownSpaces,
    senderRole,
    peer,
    isKnown:
      applied === 0 &&
      waiting === waitingBefore &&
      papers.total.count === 0 &&
      plan.spaces.every((space) => space.replaced.length === 0)
  }
}

function conflictsIn({ plan, rivals }: ReadIncoming): IncomingConflicts {
  const writers = new Map<string, { changeSet: ChangeSet; isComing: boolean }>()
  for (const [key, changeSet] of rivals) writers.set(key, { changeSet: { ...changeSet, ops: [] }, isComing: false })
  for (const space of plan.spaces) {
    const coming = new Map(space.applied.map((changeSet) => [changeSetKey(changeSet.device, changeSet.seq), changeSet]))
    const conflicting = space.records.filter(({ status }) => status === 'conflicting')
    for (const { device, seq } of conflicting.flatMap(({ fields }) => fields.flatMap(({ writes }) => writes))) {
      const changeSet = coming.get(changeSetKey(device, seq))
      const key = rivalKey(space.id, device, seq)
      if (changeSet) writers.set(key, { changeSet: { ...changeSet, ops: [] }, isComing: true })
    }
  }
  return writers
}

/** Names a record and the coming ones that its fields name, and what those are named after in turn. */
function addNames(
  names: Map<string, IncomingName>,
  byId: ReadonlyMap<string, PlannedRecord>,
  id: string,
  depth = 2
): void {
  const record = byId.get(id)
  if (!record) return
  const { type, status, display, displayBefore } = record
  const fields = status !== 'erased' && Object.keys(display).length > 0 ? display : displayBefore
  names.set(id, { type, fields })
  if (depth === 0) return
  for (const name of Object.keys(fields)) {
    const value = fields[name]
    const named = value === true ? name.slice(name.indexOf('/') + 1) : value
    if (typeof named === 'string' && !names.has(named)) addNames(names, byId, named, depth - 1)
  }
}

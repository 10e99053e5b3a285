import { fail, ok, type Result } from '@shared/domain/result'
import { ownNameProblem } from './bundle-checks'
import type { BundleSpace } from './bundle-reader'
import { applyInCausalOrder } from './causal-order'
import { otherwiseMarked } from './change-mark'
import { changeSetKey, sameChangeSet, type ChangeSet } from './change-set'
import type { RecordState } from './merge'
import { planRecord, type PlannedRecord, type PlannedStatus } from './planned-record'
import { refusal, type Refusal } from './refusal'
import { seqOf, type VersionVector } from './version-vector'

/** What the importing copy holds of one space, as far as the bundle touches it. */
export type SpaceView = {
  readonly id: string
  readonly vector: VersionVector
  /** Change-sets that arrived earlier and still lack something they had seen. */
  readonly waiting: readonly ChangeSet[]
  /** The records that `touchedRecords` names, as far as they exist. */
  readonly states: ReadonlyMap<string, RecordState>
  /** Our copies, by `changeSetKey`, of those change-sets of the bundle, and that its marks are about, which we already applied. */
  readonly known: ReadonlyMap<string, ChangeSet>
}

export type BundleChanges = { readonly spaces: readonly BundleSpace[] }

export type SpacePlan = {
  readonly id: string
  readonly role: BundleSpace['role']
  readonly title: string
  readonly partnership?: string
  readonly records: readonly PlannedRecord[]
  /** The touched records after the import. */
  readonly states: ReadonlyMap<string, RecordState>
  /** In causal order; what waited before and is now complete included. */
  readonly applied: readonly ChangeSet[]
  /** All that waits after the import, what waited before included. */
  readonly waiting: readonly ChangeSet[]
  /** How many of those that wait this bundle brings. */
  readonly newWaiting: number
  /** Redacted forms that take the place of change-sets which we hold unredacted. */
  readonly replaced: readonly ChangeSet[]
  readonly knownCount: number
  readonly vector: VersionVector
}

export type ImportTotals = Readonly<Record<PlannedStatus, number>> & {
  readonly records: number
  readonly applied: number
  readonly waiting: number
  readonly known: number
}

export type ImportPlan = { readonly spaces: readonly SpacePlan[]; readonly totals: ImportTotals }

/** By space, the ids of all records that the bundle or what waits there writes to; the caller loads their states. */
export function touchedRecords(
  bundle: BundleChanges,
  waiting: ReadonlyMap<string, readonly ChangeSet[]>
): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    bundle.spaces.map((space) => {
      const ids = new Set<string>()
      for (const changeSets of [space.changeSets, waiting.get(space.id) ?? []]) {
        for (const changeSet of changeSets) for (const op of changeSet.ops) ids.add(op.id)
      }
      return [space.id, ids] as const
    })
  )
}

/**
 * Everything an import would do, without doing it. Refuses with `own-name` and `fork`; a space without a view is one that
 * this copy does not know yet.
 */
export function planImport(
  views: readonly SpaceView[],
  bundle: BundleChanges,
  { ownDevice }: { readonly ownDevice?: string }
): Result<ImportPlan, Refusal> {
  const viewById = new Map(views.map((view) => [view.id, view]))
  const plans: SpacePlan[] = []
  for (const space of bundle.spaces) {
    const view = viewById.get(space.id) ?? emptyView(space.id)
    const problem = ownDevice === undefined ? undefined : ownNameProblem(space, view, ownDevice)
    if (problem) return fail(problem)
    const plan = planSpace(view, space)
    if (!plan.ok) return plan
    plans.push(plan.value)
  }
  return ok({ spaces: plans, totals: totalsOf(plans) })
}

export function emptyView(id: string): SpaceView {
  return { id, vector: {}, waiting: [], states: new Map(), known: new Map() }
}

function planSpace(view: SpaceView, space: BundleSpace): Result<SpacePlan, Refusal> {
  const pending = new Map(view.waiting.map((changeSet) => [changeSetKey(changeSet.device, changeSet.seq), changeSet]))
  const waitedBefore = new Set(pending.keys())
  const marked = otherwiseMarked(space, view.known) ?? otherwiseMarked(space, pending)
  if (marked) return fail(refusal('fork', `what is known of device ${marked} in space ${space.id}`))
  const replaced: ChangeSet[] = []
  let knownCount = 0
  for (const changeSet of space.changeSets) {
    const { device, seq } = changeSet
    const key = changeSetKey(device, seq)
    const isApplied = seq <= seqOf(view.vector, device)
    const ours = isApplied ? view.known.get(key) : pending.get(key)
    const kept = ours ? sameChangeSet(ours, changeSet) : changeSet
    if (!kept) return fail(refusal('fork', `change ${seq} of device ${device} in space ${space.id}`))
    if (ours || isApplied) knownCount += 1
    if (ours && kept !== ours) replaced.push(kept)
    if (!isApplied) pending.set(key, kept)
  }
  const states = new Map<string, RecordState>()
  const order = applyInCausalOrder(view.vector, pending.values(), view.states, states)
  return ok({
    id: space.id,
    role: space.role,
    title: space.title,
    ...(space.role === 'partnership' ? { partnership: space.partnership } : {}),
    records: planRecords(space.id, view.states, states, order.applied),
    states,
    applied: order.applied,
    waiting: order.waiting,
    newWaiting: order.waiting.filter(({ device, seq }) => !waitedBefore.has(changeSetKey(device, seq))).length,
    replaced,
    knownCount,
    vector: order.vector
  })
}

function planRecords(
  space: string,
  before: ReadonlyMap<string, RecordState>,
  after: ReadonlyMap<string, RecordState>,
  applied: readonly ChangeSet[]
): readonly PlannedRecord[] {
  const imported = new Map(applied.map((changeSet) => [changeSetKey(changeSet.device, changeSet.seq), changeSet]))
  const touched = touchedFields(before, applied)
  const records: PlannedRecord[] = []
  for (const state of after.values()) {
    const fields = touched.get(state.id) ?? ('erased' in state ? [] : Object.keys(state.fields))
    const record = planRecord({ space, before: before.get(state.id), after: state, touched: fields, imported })
    if (record) records.push(record)
  }
  return records
}

/** By record that was there before, the fields written; of a new record every field is. */
function touchedFields(
  before: ReadonlyMap<string, RecordState>,
  applied: readonly ChangeSet[]
): ReadonlyMap<string, ReadonlySet<string>> {
  const touched = new Map<string, Set<string>>()
  for (const changeSet of applied) {
    for (const op of changeSet.ops) {
      if (op.op !== 'put' || !before.has(op.id)) continue
      const fields = touched.get(op.id) ?? new Set()
      for (const field of Object.keys(op.fields)) fields.add(field)
      touched.set(op.id, fields)
    }
  }
  return touched
}

function totalsOf(plans: readonly SpacePlan[]): ImportTotals {
  const counts: Record<PlannedStatus, number> = {
    new: 0,
    changed: 0,
    conflicting: 0,
    deleted: 0,
    erased: 0,
    restored: 0
  }
  for (const plan of plans) for (const record of plan.records) counts[record.status] += 1
  const sum = (count: (plan: SpacePlan) => number): number => plans.reduce((total, plan) => total + count(plan), 0)
  return {
    ...counts,
    records: sum((plan) => plan.records.length),
    applied: sum((plan) => plan.applied.length),
    waiting: sum((plan) => plan.waiting.length),
    known: sum((plan) => plan.knownCount)
  }
}

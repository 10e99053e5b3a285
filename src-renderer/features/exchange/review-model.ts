import type { Incoming } from '@renderer/storage/exchange-in'
import { rivalKey } from '@renderer/storage/exchange-in'
import type { ChangeSet, JsonValue } from '@shared/sync/change-set'
import { isDeletionContested } from '@shared/sync/merge'
import type { PlannedField, PlannedRecord } from '@shared/sync/planned-record'

export type ReviewKind = 'new' | 'changed' | 'conflicting' | 'deleted'

/** One record of a bundle under review. */
export type ReviewRecord = {
  readonly key: string
  readonly kind: ReviewKind
  readonly record: PlannedRecord
  /** Not here before in any form: taken or declined as a whole. */
  readonly isUnknown: boolean
  /** One side deleted it, the other edited it. */
  readonly isContested: boolean
}

export type WaitingChange = { readonly key: string; readonly changeSet: ChangeSet }

export type ReviewModel = {
  readonly records: readonly ReviewRecord[]
  readonly waiting: readonly WaitingChange[]
  readonly counts: Readonly<Record<ReviewKind | 'waiting', number>>
  /** The change-set that wrote a value, and whether it comes with this bundle. */
  readonly writerOf: (space: string, device: string, seq: number) => Writer | undefined
}

export type Writer = { readonly changeSet: ChangeSet; readonly isComing: boolean }

/** What the review page lists, in the order of conflicts, deletions, changes, new records. */
export function reviewModel({ plan, rivals }: Incoming): ReviewModel {
  const coming = new Map<string, ChangeSet>()
  const records: ReviewRecord[] = []
  const waiting: WaitingChange[] = []
  for (const space of plan.spaces) {
    for (const changeSet of space.applied) coming.set(rivalKey(space.id, changeSet.device, changeSet.seq), changeSet)
    for (const changeSet of space.waiting)
      waiting.push({ key: rivalKey(space.id, changeSet.device, changeSet.seq), changeSet })
    for (const record of space.records) {
      const state = space.states.get(record.id)
      records.push({
        key: `${space.id} ${record.id}`,
        kind: kindOf(record),
        record,
        isUnknown: record.status === 'new' || Object.keys(record.displayBefore).length === 0,
        isContested: state !== undefined && isDeletionContested(state)
      })
    }
  }
  const count = (kind: ReviewKind) => records.filter((record) => record.kind === kind).length
  return {
    records: records.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    waiting,
    counts: {
      new: count('new'),
      changed: count('changed'),
      conflicting: count('conflicting'),
      deleted: count('deleted'),
      waiting: waiting.length
    },
    writerOf: (space, device, seq) => {
      const key = rivalKey(space, device, seq)
      const imported = coming.get(key)
      if (imported) return { changeSet: imported, isComing: true }
      const held = rivals.get(key)
      return held && { changeSet: held, isComing: false }
    }
  }
}

const order: readonly ReviewKind[] = ['conflicting', 'deleted', 'changed', 'new']

function kindOf({ status }: PlannedRecord): ReviewKind {
  if (status === 'erased') return 'deleted'
  return status === 'restored' ? 'changed' : status
}

/** The fields that can be taken or declined one by one; a contested deletion is asked about by itself. */
export function plainFields({ record, isContested }: ReviewRecord): readonly PlannedField[] {
  return record.fields.filter(({ field, conflict }) => !conflict && !(isContested && field === 'deleted'))
}

export function conflictFields({ record }: ReviewRecord): readonly PlannedField[] {
  return record.fields.filter(({ conflict }) => conflict)
}

/** A value of a field in conflict, with the side that it is from. */
export type RivalChoice = {
  readonly value: JsonValue
  readonly side: 'ours' | 'theirs'
  readonly at: string
  readonly device: string
  readonly name: string
}

/** The different values that stand against each other, ours first, equal ones once. */
export function rivalChoices(model: ReviewModel, space: string, field: PlannedField): readonly RivalChoice[] {
  const byValue = new Map<string, RivalChoice>()
  for (const { device, seq, at, value } of field.writes) {
    const writer = model.writerOf(space, device, seq)
    const side = writer?.isComing ? 'theirs' : 'ours'
    const key = JSON.stringify(value)
    if (byValue.get(key)?.side !== 'ours')
      byValue.set(key, { value, side, at, device, name: writer?.changeSet.by.name ?? '' })
  }
  return [...byValue.values()].toSorted((a, b) => Number(a.side === 'theirs') - Number(b.side === 'theirs'))
}

import type { Incoming } from '@renderer/storage/exchange-in'
import { rivalKey } from '@renderer/storage/import-reading'
import type { IncomingRecord } from '@renderer/storage/import-session'
import type { ChangeSet, JsonValue } from '@shared/sync/change-set'
import type { PlannedField, PlannedStatus } from '@shared/sync/planned-record'

export type ReviewKind = 'new' | 'changed' | 'conflicting' | 'deleted'

/** One record of a bundle under review. Its fields are there for a conflict, else once its details have come. */
export type ReviewRecord = IncomingRecord & {
  readonly key: string
  readonly kind: ReviewKind
  /** In the list of the bundle, counted from 0. */
  readonly place: number
}

export type WaitingChange = { readonly key: string; readonly changeSet: ChangeSet }

export type ReviewModel = {
  readonly records: readonly ReviewRecord[]
  /** Those of them that are in conflict. */
  readonly conflicting: readonly ReviewRecord[]
  /** How many of the others there are, and how many of these were here before. */
  readonly plain: { readonly all: number; readonly known: number }
  readonly waiting: readonly WaitingChange[]
  readonly counts: Readonly<Record<ReviewKind | 'waiting', number>>
  /** The change-set that wrote a value in conflict, and whether it comes with this bundle. */
  readonly writerOf: (space: string, device: string, seq: number) => Writer | undefined
}

export type Writer = { readonly changeSet: ChangeSet; readonly isComing: boolean }

/** Few enough that taking one part over from the worker is not felt. */
const atOnce = 1000

async function inParts<T, R>(
  total: number,
  part: (from: number, count: number) => Promise<T[]>,
  made: (item: T, place: number) => R
): Promise<R[]> {
  const all: R[] = []
  while (all.length < total) for (const item of await part(all.length, atOnce)) all.push(made(item, all.length))
  return all
}

/** What the review page lists, in the order of conflicts, deletions, changes, new records. */
export async function reviewModel(incoming: Incoming): Promise<ReviewModel> {
  const { totals } = incoming.plan
  const records = await inParts(totals.records, incoming.records, listed)
  const waiting = await inParts(totals.waiting, incoming.waiting, (changeSet) => ({
    key: rivalKey(changeSet.space, changeSet.device, changeSet.seq),
    changeSet
  }))
  const writers = await incoming.conflicts()
  return {
    records,
    ...outlineOf(records),
    waiting,
    counts: {
      new: totals.new,
      changed: totals.changed + totals.restored,
      conflicting: totals.conflicting,
      deleted: totals.deleted + totals.erased,
      waiting: totals.waiting
    },
    writerOf: (space, device, seq) => writers.get(rivalKey(space, device, seq))
  }
}

export function outlineOf(records: readonly ReviewRecord[]): Pick<ReviewModel, 'conflicting' | 'plain'> {
  const conflicting: ReviewRecord[] = []
  let known = 0
  for (const record of records) {
    if (record.kind === 'conflicting') conflicting.push(record)
    else if (!record.isUnknown) known += 1
  }
  return { conflicting, plain: { all: records.length - conflicting.length, known } }
}

function listed({ record, isUnknown, isContested }: IncomingRecord, place: number): ReviewRecord {
  return { record, isUnknown, isContested, key: `${record.space} ${record.id}`, kind: kindOf(record.status), place }
}

function kindOf(status: PlannedStatus): ReviewKind {
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

import type { Review, SettledField } from '@renderer/storage/import-writing'
import type { UnknownSpace } from '@renderer/storage/unknown-spaces'
import type { JsonValue } from '@shared/sync/change-set'
import type { Declined } from '@shared/sync/decline'
import { conflictFields, plainFields, rivalChoices, type ReviewModel, type ReviewRecord } from './review-model'

/**
 * What the reviewer has decided so far. All is taken unless declined, by record key: the whole record or some fields. A
 * conflict stays open unless `settled` holds its value; the city of a new space is '' for "we only follow", and its
 * partnership '' for a new one.
 */
export type Decisions = {
  readonly declined: ReadonlyMap<string, 'all' | ReadonlySet<string>>
  readonly settled: ReadonlyMap<string, JsonValue>
  readonly cities: ReadonlyMap<string, string>
  readonly partnerships: ReadonlyMap<string, string>
}

export const undecided: Decisions = {
  declined: new Map(),
  settled: new Map(),
  cities: new Map(),
  partnerships: new Map()
}

/** Whether a person has said what a space new to us is here, and which of its cities we are. */
export function isPlaced({ cities, partnerships }: Decisions, { id, candidates }: UnknownSpace): boolean {
  const [city, partnership] = [cities.get(id), partnerships.get(id)]
  if (partnership) return Boolean(city)
  return city !== undefined && (partnership === '' || candidates.length === 0)
}

export function settledKey(record: ReviewRecord, field: string): string {
  return `${record.key} ${field}`
}

export function isTaken({ declined }: Pick<Decisions, 'declined'>, record: ReviewRecord, field?: string): boolean {
  const fields = declined.get(record.key)
  if (fields === undefined) return true
  return fields !== 'all' && field !== undefined && !fields.has(field)
}

/** Whether all of a record is taken, some, or nothing. */
export function takenPart(decisions: Pick<Decisions, 'declined'>, record: ReviewRecord): 'all' | 'some' | 'none' {
  const fields = decisions.declined.get(record.key)
  if (fields === undefined) return 'all'
  return fields === 'all' ? 'none' : 'some'
}

export function takeRecord(decisions: Decisions, record: ReviewRecord, isWanted: boolean): Decisions {
  const declined = new Map(decisions.declined)
  if (isWanted) declined.delete(record.key)
  else if (record.record.status !== 'erased') declined.set(record.key, 'all')
  return { ...decisions, declined }
}

export function takeField(decisions: Decisions, record: ReviewRecord, field: string, isWanted: boolean): Decisions {
  const all = plainFields(record).map((planned) => planned.field)
  const before = decisions.declined.get(record.key)
  const fields = new Set(before === 'all' ? all : before)
  if (isWanted) fields.delete(field)
  else fields.add(field)
  const declined = new Map(decisions.declined)
  if (fields.size === 0) declined.delete(record.key)
  else declined.set(record.key, fields.size === all.length ? 'all' : fields)
  return { ...decisions, declined }
}

/** Settles a field, or leaves it open when the value is undefined. */
export function settleField(
  decisions: Decisions,
  record: ReviewRecord,
  field: string,
  value: JsonValue | undefined
): Decisions {
  const settled = new Map(decisions.settled)
  if (value === undefined) settled.delete(settledKey(record, field))
  else settled.set(settledKey(record, field), value)
  return { ...decisions, settled }
}

/** One answer for everything in the bundle; conflicts go the same way. An erasure can't be declined. */
export function decideAll(decisions: Decisions, model: ReviewModel, side: 'ours' | 'theirs'): Decisions {
  const declined = new Map<string, 'all'>()
  let result: Decisions = { ...decisions, declined, settled: new Map() }
  for (const record of model.records) {
    const hasPlain = record.kind !== 'conflicting' || plainFields(record).length > 0
    if (side === 'ours' && hasPlain && record.record.status !== 'erased') declined.set(record.key, 'all')
    if (record.kind === 'conflicting') result = settleRecord(result, model, record, side)
  }
  return result
}

function settleRecord(
  decisions: Decisions,
  model: ReviewModel,
  record: ReviewRecord,
  side: 'ours' | 'theirs'
): Decisions {
  let result = decisions
  for (const field of conflictFields(record)) {
    const choice = rivalChoices(model, record.record.space, field).find((candidate) => candidate.side === side)
    if (choice) result = settleField(result, record, field.field, choice.value)
  }
  return record.isContested ? settleField(result, record, 'deleted', deletionOf(record, side)) : result
}

/** Leaves a record as it is here: nothing of it is taken, and its conflicts are settled by what stands here. */
export function keepOurs(decisions: Decisions, model: ReviewModel, record: ReviewRecord): Decisions {
  const hasPlain = record.kind !== 'conflicting' || plainFields(record).length > 0
  const declined = hasPlain ? takeRecord(decisions, record, false) : decisions
  return record.kind === 'conflicting' ? settleRecord(declined, model, record, 'ours') : declined
}

/** Whether that is what has been decided. */
export function isKeptOurs(decisions: Decisions, model: ReviewModel, record: ReviewRecord): boolean {
  const kept = keepOurs(decisions, model, record)
  const isSame = ([key, value]: readonly [string, JsonValue]) =>
    JSON.stringify(decisions.settled.get(key)) === JSON.stringify(value)
  return (
    decisions.declined.get(record.key) === kept.declined.get(record.key) &&
    [...kept.settled].every((one) => isSame(one))
  )
}

/** What a side wants of a contested record: to delete it (true) or to keep it. */
export function deletionOf({ record }: ReviewRecord, side: 'ours' | 'theirs'): boolean {
  const comesDeleted = record.fields.some(({ field, after }) => field === 'deleted' && after === true)
  return side === 'theirs' ? comesDeleted : !comesDeleted
}

/** The decisions as storage writes them. */
export function reviewOf(decisions: Decisions, model: ReviewModel): Review {
  const declined: Declined[] = []
  const settled: SettledField[] = []
  for (const item of model.records) {
    const { space, id, type } = item.record
    const fields = decisions.declined.get(item.key)
    if (fields === undefined && item.kind !== 'conflicting') continue
    if (fields === 'all' && (item.isUnknown || item.record.fields.length === 0)) declined.push({ space, id })
    else if (fields === 'all') declined.push(...plainFields(item).map(({ field }) => ({ space, id, field })))
    else for (const field of fields ?? []) declined.push({ space, id, field })
    if (item.kind !== 'conflicting') continue
    for (const field of [...conflictFields(item).map((planned) => planned.field), 'deleted']) {
      const value = decisions.settled.get(settledKey(item, field))
      if (value !== undefined) settled.push({ space, id, type, field, value })
    }
  }
  return {
    declined,
    settled,
    joined: [...decisions.cities].map(([space, ourCity]) => ({
      space,
      ourCity: ourCity || undefined,
      partnership: decisions.partnerships.get(space) || undefined
    }))
  }
}

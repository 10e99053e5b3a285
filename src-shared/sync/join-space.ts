import type { JsonValue, PutOp } from './change-set'

/** A record by what screens show of it: sets as `<set>/<id>`, `deleted` left out or false. */
export type ShownRecord = {
  readonly id: string
  readonly type: string
  readonly fields: Readonly<Record<string, JsonValue>>
}

export type JoinInput = {
  /** The living records of our own space, which is given up. */
  readonly records: readonly ShownRecord[]
  /** Records of ours that are the same thing as one of the space joined, by id: the cities. */
  readonly same: ReadonlyMap<string, string>
  /** Every record of the space joined, deleted ones included; no fields for an erased one. */
  readonly joined: ReadonlyMap<string, ShownRecord['fields']>
  /** The living records of the office, which may name those of our space. */
  readonly office: readonly ShownRecord[]
  readonly newId: () => string
}

/** A value of ours that gives way, since theirs says something else. */
export type DifferingValue = {
  readonly id: string
  readonly type: string
  readonly field: string
  readonly ours: JsonValue
  readonly theirs: JsonValue
}

export type SpaceJoin = {
  /** For the space joined: our records in their present state, and what theirs lack of the same. */
  readonly carried: readonly PutOp[]
  /** For our own space: nothing of it is shown any more; its log stays. */
  readonly removed: readonly PutOp[]
  /** For the office: the same references, to what they are called now. */
  readonly rewritten: readonly PutOp[]
  readonly differing: readonly DifferingValue[]
}

/**
 * What joins our own, never sent space of a partnership to the one in which the partner already writes. Records keep their
 * ids, so that notes go on being about them; one whose id is taken there gets another. Nothing that is shown is lost: each
 * value is carried, is there already, or is listed as differing.
 */
export function planSpaceJoin({ records, same, joined, office, newId }: JoinInput): SpaceJoin {
  const ids = new Map(same)
  for (const { id } of records) if (!ids.has(id) && joined.has(id)) ids.set(id, newId())
  const carried: PutOp[] = []
  const differing: DifferingValue[] = []
  for (const record of records) {
    const { type } = record
    const id = ids.get(record.id) ?? record.id
    const ours = renamed(record.fields, ids)
    const theirs = same.has(record.id) ? (joined.get(id) ?? {}) : {}
    const fields: Record<string, JsonValue> = {}
    for (const [field, value] of Object.entries(ours)) {
      if (field === 'deleted' || value === null || (field.includes('/') && value === false)) continue
      const there = Object.hasOwn(theirs, field) ? (theirs[field] ?? null) : null
      if (there === null || (field.includes('/') && there === false)) fields[field] = value
      else if (JSON.stringify(there) !== JSON.stringify(value))
        differing.push({ id, type, field, ours: value, theirs: there })
    }
    if (!same.has(record.id) || Object.keys(fields).length > 0) carried.push({ op: 'put', type, id, fields })
  }
  return {
    carried,
    removed: records.map(({ type, id }): PutOp => ({ op: 'put', type, id, fields: { deleted: true } })),
    rewritten: office.flatMap((record) => rewrittenPut(record, ids)),
    differing
  }
}

type Ids = ReadonlyMap<string, string>

function renamed(fields: ShownRecord['fields'], ids: Ids): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [nameWith(name, ids), valueWith(value, ids)]))
}

function nameWith(name: string, ids: Ids): string {
  const element = name.indexOf('/') + 1
  return element === 0 ? name : name.slice(0, element) + (ids.get(name.slice(element)) ?? name.slice(element))
}

function valueWith(value: JsonValue, ids: Ids): JsonValue {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((element: JsonValue) => valueWith(element, ids))
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, JsonValue]) => [key, valueWith(inner, ids)])
  )
}

function rewrittenPut({ id, type, fields }: ShownRecord, ids: Ids): PutOp[] {
  const changed: Record<string, JsonValue> = {}
  for (const [name, value] of Object.entries(fields)) {
    const now = nameWith(name, ids)
    if (now !== name) {
      if (value !== true) continue
      changed[name] = false
      changed[now] = true
    } else {
      const rewritten = valueWith(value, ids)
      if (JSON.stringify(rewritten) !== JSON.stringify(value)) changed[name] = rewritten
    }
  }
  return Object.keys(changed).length > 0 ? [{ op: 'put', type, id, fields: changed }] : []
}

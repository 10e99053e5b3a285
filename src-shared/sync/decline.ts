import type { JsonValue, PutOp, PutProblem } from './change-set'
import type { ImportPlan } from './plan-import'
import type { PlannedRecord } from './planned-record'

/** One change that the person does not want; without a field, everything the import does to the record. */
export type Declined = { readonly space: string; readonly id: string; readonly field?: string }

export type SpaceOps = { readonly space: string; readonly ops: readonly PutOp[] }

/**
 * The operations that write the values before back, for one own change-set a space that has seen everything applied. A
 * field that was never written gets null (`deleted` and elements of sets get false); where `putProblem` forbids null, a new
 * record is declined as a whole and an older one keeps the field. Erasures can't be declined.
 */
export function declinedOps(
  plan: ImportPlan,
  declined: readonly Declined[],
  putProblem?: PutProblem
): readonly SpaceOps[] {
  const wanted = new Map<string, Set<string> | 'all'>()
  for (const { space, id, field } of declined) {
    const key = `${space} ${id}`
    const fields = wanted.get(key)
    if (field === undefined) wanted.set(key, 'all')
    else if (fields === undefined) wanted.set(key, new Set([field]))
    else if (fields !== 'all') fields.add(field)
  }
  return plan.spaces.flatMap((space) => {
    const ops = space.records.flatMap((record) => {
      const fields = wanted.get(`${space.id} ${record.id}`)
      const op = fields && declineRecord(record, fields, putProblem)
      return op ? [op] : []
    })
    return ops.length > 0 ? [{ space: space.id, ops }] : []
  })
}

function declineRecord(
  record: PlannedRecord,
  wanted: ReadonlySet<string> | 'all',
  putProblem?: PutProblem
): PutOp | undefined {
  const { type, id, displayBefore, status } = record
  if (status === 'erased') return undefined
  const isUnknownBefore = Object.keys(displayBefore).length === 0
  const wholeRecord: PutOp = { op: 'put', type, id, fields: { deleted: true } }
  if (wanted === 'all' && isUnknownBefore) return wholeRecord
  const fields: Record<string, JsonValue> = {}
  for (const { field } of record.fields) {
    if (wanted !== 'all' && !wanted.has(field)) continue
    const value = Object.hasOwn(displayBefore, field) ? (displayBefore[field] ?? null) : emptyValue(field)
    if (putProblem?.(type, { [field]: value }) === undefined) fields[field] = value
    else if (isUnknownBefore) return wholeRecord
  }
  return Object.keys(fields).length > 0 ? { op: 'put', type, id, fields } : undefined
}

/** What a field holds when it is written back to never having been written. */
export function emptyValue(field: string): JsonValue {
  return field === 'deleted' || field.includes('/') ? false : null
}

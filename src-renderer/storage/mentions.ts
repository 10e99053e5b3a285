import { today } from '@renderer/platform/clock'
import { putProblem } from '@shared/domain/record-registry'
import type { ChangeSet, JsonValue } from '@shared/sync/change-set'
import { rowKey, type RecordKey, type RecordRow } from './database'
import { isTelling, longestFirst, namingIn, takenOut, textWithout, type Naming } from './names-in-text'
import type { Office } from './office'

/** A record that names an erased one, in a field of now or only in its history. */
export type Mention = {
  readonly space: string
  readonly type: string
  readonly id: string
  /** Where it stands now; empty when only the history holds it. */
  readonly fields: readonly { readonly field: string; readonly value: JsonValue }[]
  /** 'perhaps' where the name is only found as a part of other words: a person says whether it is meant. */
  readonly naming: Naming
  /** False when other records hang on it: then its text has to be edited by hand, and its history keeps the name. */
  readonly canBeBlanked: boolean
}

/** By what a person is recognised, in the types of record that are about one. */
const identifyingFields: Readonly<Record<string, readonly string[]>> = {
  person: ['name', 'nativeName', 'email', 'phone'],
  participant: ['name'],
  signatory: ['personName']
}

/** By what words a person's record can be recognised in texts, the values it had before included; longest first. */
export async function namesOf({ db }: Pick<Office, 'db'>, id: string): Promise<string[]> {
  const rows = await db.changes.where('records').equals(id).toArray()
  const names = new Set<string>()
  for (const { changeSet } of rows) for (const name of namesIn(changeSet, (record) => record === id)) names.add(name)
  return longestFirst(names)
}

/** By what words the persons of these records are recognised, as far as one change-set says it. */
export function namesIn({ ops }: ChangeSet, isMeant: (record: string) => boolean): string[] {
  return ops.flatMap((op) => {
    if (op.op !== 'put' || !isMeant(op.id)) return []
    const values = (identifyingFields[op.type] ?? []).map((field) => op.fields[field])
    return values.flatMap((value) => (typeof value === 'string' && isTelling(value.trim()) ? [value.trim()] : []))
  })
}

/** The records whose values, of now or before, name the record by id or in words; `gone` are left out. */
export async function mentionsIn(
  office: Office,
  id: string,
  names: readonly string[],
  gone: ReadonlySet<string>
): Promise<Mention[]> {
  const { db } = office
  const namingOf = (type: string, field: string, value: JsonValue): Naming | undefined => {
    if (value === id || (value === true && field.endsWith(`/${id}`))) return 'surely'
    if (isReceipt(type, field)) return isNamedInReceipt(value, id, names) ? 'surely' : undefined
    return namingIn(value, names)
  }
  const found = new Map<string, RecordKey>()
  const sure = new Set<string>()
  await db.changes.each(({ space, changeSet: { ops } }) => {
    for (const op of ops) {
      if (op.op !== 'put' || op.id === id || gone.has(op.id)) continue
      const namings = Object.entries(op.fields).map(([field, value]) => namingOf(op.type, field, value))
      const key = `${space} ${op.id}`
      if (namings.some(Boolean)) found.set(key, rowKey(space, op.id))
      if (namings.includes('surely')) sure.add(key)
    }
  })
  const rows = await db.records.bulkGet([...found.values()])
  const mentions: Mention[] = []
  for (const row of rows) {
    if (!row || row.erased) continue
    const { space, type, id: mention } = row
    const fields = Object.entries(row.fields).flatMap(([field, value]) =>
      namingOf(type, field, value) ? [{ field, value }] : []
    )
    const naming = sure.has(`${space} ${mention}`) ? 'surely' : 'perhaps'
    mentions.push({ space, type, id: mention, fields, naming, canBeBlanked: await canBeReplaced(office, row, gone) })
  }
  return mentions.toSorted((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : 0))
}

/** A record can be replaced by a copy when nothing but our notes, which follow it, names it. */
async function canBeReplaced(office: Office, row: RecordRow, gone: ReadonlySet<string>): Promise<boolean> {
  if (row.deleted) return true
  const naming = await office.db.records.where('refs').equals(row.id).toArray()
  return naming.every((other) => other.deleted === 1 || other.type === 'note' || gone.has(other.id))
}

/** The fields of an approval that hold its proof, and when it was removed. */
const [receiptField, removedField] = ['receipt', 'receiptRemovedOn'] as const

/**
 * The fields for a copy of a record without the names and without what points at the erased record. A receipt that names the
 * person goes as a whole, since without the name it proves nothing; that it was there is kept with the day.
 */
export function fieldsWithout(
  { type, fields }: Pick<RecordRow, 'type' | 'fields'>,
  id: string,
  names: readonly string[]
): Record<string, JsonValue> {
  const kept: Record<string, JsonValue> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (field === 'deleted' || value === null || value === id || field.endsWith(`/${id}`)) continue
    if (field.includes('/') && value === false) continue
    if (isReceipt(type, field) && isNamedInReceipt(value, id, names)) {
      kept[removedField] = today()
      continue
    }
    const without = valueWithout(value, names)
    if (without !== takenOut || putProblem(type, { [field]: null }) !== undefined) kept[field] = without
  }
  return kept
}

function isReceipt(type: string, field: string): boolean {
  return type === 'approval' && field === receiptField
}

function isNamedInReceipt(value: JsonValue, id: string, names: readonly string[]): boolean {
  return typeof value === 'string' && (value.includes(id) || namingIn(value, names) !== undefined)
}

function valueWithout(value: JsonValue, names: readonly string[]): JsonValue {
  if (typeof value === 'string') return textWithout(value, names)
  if (Array.isArray(value)) return value.map((element: JsonValue) => valueWithout(element, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, valueWithout(inner, names)]))
}

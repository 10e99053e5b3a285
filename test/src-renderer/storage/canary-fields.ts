import { z } from 'zod'
import { newId } from '@renderer/platform/ids'
import type { Office } from '@renderer/storage/office'
import { saveEdits } from '@renderer/storage/write'
import { recordDefinitions, type RecordType } from '@shared/domain/record-registry'
import type { JsonValue } from '@shared/sync/change-set'

/** What no file for a partner may hold, in any of its spellings. */
export const canary = /canary/i

/** Tried in this order, so that a field that takes any text at all gets the canary. */
function candidates(text: string): readonly JsonValue[] {
  const shapes: readonly JsonValue[] = [{ kind: 'open' }, { kind: 'none' }, {}, 'c'.repeat(64)]
  const days = ['2019-01-15', '2019', '09:00']
  return [text, ['canary'], newId(), ...days, 'SE', 'Europe/Stockholm', 1, true, ...shapes]
}

function valueFor(schema: z.ZodType, text: string): JsonValue {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema
  const options = inner instanceof z.ZodEnum ? (inner.options as readonly JsonValue[]) : candidates(text)
  const value = options.find((option) => schema.safeParse(option).success)
  if (value === undefined) throw new Error(`nothing fits the field of ${text}`)
  return value
}

/** Values for every field of a type; those that take free text name the field and the place after the word canary. */
export function canaryFields(type: RecordType, place: string): Record<string, JsonValue> {
  const shape: Readonly<Record<string, z.ZodType>> = recordDefinitions[type].schema.shape
  return Object.fromEntries(
    Object.entries(shape).map(([field, schema]) => [field, valueFor(schema, `canary ${type} ${field} ${place}`)])
  )
}

/** Writes such a record, or into the given one; gives its id. */
export async function saveCanary(office: Office, type: RecordType, space: string, known: Canary = {}): Promise<string> {
  const { id = newId(), fields = {}, without = [] } = known
  const written = { ...canaryFields(type, space === office.space ? 'internal' : 'elsewhere'), ...fields }
  for (const field of without) delete written[field]
  const saved = await saveEdits(office, [{ space, ops: [{ op: 'put', type, id, fields: written }] }])
  if (!saved.ok) throw new Error(saved.error.message)
  return id
}

export type Canary = {
  readonly id?: string
  /** Instead of what would be made up. */
  readonly fields?: Readonly<Record<string, JsonValue>>
  /** Left as they are. */
  readonly without?: readonly string[]
}

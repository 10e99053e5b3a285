import type { z } from 'zod'
import type { RecordType, recordDefinitions } from '../record-registry'
import { sampleId } from './sample-id'

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** Fields as a change-set writes them: an element of a set is `"<set>/<id>": true`. */
export type SampleRecord = {
  readonly type: RecordType
  readonly id: string
  readonly fields: Readonly<Record<string, JsonValue>>
}

/** What the sample says of one partnership: our own view of it, and what both cities see. */
export type SamplePartnership = {
  readonly title: string
  readonly space: string
  readonly own: readonly SampleRecord[]
  readonly shared: readonly SampleRecord[]
}

type Definitions = typeof recordDefinitions
type Elements<T extends RecordType> = Partial<Record<Definitions[T]['sets'][number], readonly string[]>>

/** `key` names the record within the sample; its id is `sampleId(key)`. */
export function sampleRecord<T extends RecordType>(
  type: T,
  key: string,
  fields: z.input<Definitions[T]['schema']>,
  sets: Elements<T> = {}
): SampleRecord {
  const elements = Object.entries<readonly string[] | undefined>(sets).flatMap(([set, ids = []]) =>
    ids.map((id) => [`${set}/${id}`, true] as const)
  )
  return {
    type,
    id: sampleId(key),
    fields: { ...(fields as Record<string, JsonValue>), ...Object.fromEntries(elements) }
  }
}

import type { JsonValue } from './json-value'
import type { VersionVector } from './version-vector'

/** One write that no other write has seen. A deletion carries what it had seen, so that a concurrent edit keeps the record. */
export type Write = {
  readonly device: string
  readonly seq: number
  readonly at: string
  readonly value: JsonValue
  readonly seen?: VersionVector
}

export type LiveRecord = {
  readonly id: string
  readonly type: string
  readonly fields: Readonly<Record<string, readonly Write[]>>
}
export type ErasedRecord = { readonly id: string; readonly type: string; readonly erased: true }
export type RecordState = LiveRecord | ErasedRecord

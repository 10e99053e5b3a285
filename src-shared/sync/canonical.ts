import { sha256 } from '@noble/hashes/sha2.js'
import canonicalize from 'canonicalize'
import { bytesToHex, utf8ToBytes } from './bytes'
import { isKeyed } from './json-value'
import type { RecordState, Write } from './record-state'

/**
 * RFC 8785. Throws for what JSON cannot hold: NaN, infinities, lone surrogates. A value whose keys are already in order,
 * as every line of a bundle is, is written by the platform, which is many times faster.
 */
export function canonicalJson(value: unknown): string {
  if (isOrdered(value)) {
    const text = JSON.stringify(value)
    if (!text.includes('\\ud')) return text
  }
  const text = canonicalize(value)
  if (text === undefined) throw new Error('This value has no JSON form')
  return text
}

/** Whether a line is the canonical form of what it says; so duplicate keys and numbers written oddly are found. */
export function isCanonicalLine(line: string, parsed: unknown): boolean {
  try {
    return canonicalJson(parsed) === line
  } catch {
    return false
  }
}

function isOrdered(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isOrdered)
  if (!isKeyed(value)) return value !== undefined
  let previous: string | undefined
  for (const key of Object.keys(value)) {
    if (previous !== undefined && previous >= key) return false
    previous = key
    const member = value[key]
    if (member !== undefined && !isOrdered(member)) return false
  }
  return true
}

/** A space as it is compared between programs; records in any order. */
export type SpaceState = { readonly id: string; readonly records: Iterable<RecordState> }

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byDeviceThenSeq(a: Write, b: Write): number {
  return byCodeUnits(a.device, b.device) || a.seq - b.seq
}

function canonicalRecord(state: RecordState): string {
  const { id, type } = state
  if ('erased' in state) return canonicalJson({ erased: true, id, type })
  const fields: Record<string, unknown> = {}
  for (const name of Object.keys(state.fields).toSorted()) {
    const writes = state.fields[name] ?? []
    fields[name] = writes.toSorted(byDeviceThenSeq).map(({ device, seq, value }) => ({ device, seq, value }))
  }
  return canonicalJson({ fields, id, type })
}

function* canonicalPieces(spaces: readonly SpaceState[]): Generator<string> {
  yield '{"spaces":['
  let spaceComma = ''
  for (const space of spaces.toSorted((a, b) => byCodeUnits(a.id, b.id))) {
    yield `${spaceComma}{"id":${canonicalJson(space.id)},"records":[`
    let comma = ''
    for (const record of Array.from(space.records).toSorted((a, b) => byCodeUnits(a.id, b.id))) {
      yield comma + canonicalRecord(record)
      comma = ','
    }
    yield ']}'
    spaceComma = ','
  }
  yield ']}'
}

/** The canonical JSON of the state of all spaces, as bundle-format 1.0 defines it. */
export function canonicalState(spaces: readonly SpaceState[]): string {
  return [...canonicalPieces(spaces)].join('')
}

/** SHA-256 of `canonicalState`, hex, made piece by piece so that a large state needs no large text. */
export function stateHash(spaces: readonly SpaceState[]): string {
  const hash = sha256.create()
  for (const piece of canonicalPieces(spaces)) hash.update(utf8ToBytes(piece))
  return bytesToHex(hash.digest())
}

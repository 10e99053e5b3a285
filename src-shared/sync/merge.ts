import { canonicalJson } from './canonical'
import { seqOf } from './version-vector'
import type { ChangeSet, EraseOp, JsonValue, PutOp } from './change-set'
import type { RecordState, Write } from './record-state'

export type { RecordState, Write }

type Author = Pick<ChangeSet, 'device' | 'seq' | 'seen'>

/** Whether the author of a change-set had this write before it (an earlier one of its own device included). */
export function knew(author: Author, write: Pick<Write, 'device' | 'seq'>): boolean {
  return write.device === author.device ? write.seq < author.seq : write.seq <= seqOf(author.seen, write.device)
}

/** A record to which operations are applied one after another, without a copy of it at each. Made by `draftOf`. */
export type RecordDraft = {
  state: RecordState | undefined
  /** The fields of `state`, where they are the draft's own. */
  own?: Record<string, readonly Write[]> | undefined
  /** By field, where many writes stand, these by device; a device has at most one, since it knows its own. */
  crowded?: Map<string, Map<string, Write>> | undefined
}

/** So many writes of a field are looked through at each operation; of more, only those that it has seen. */
const crowd = 16

export function draftOf(state: RecordState | undefined): RecordDraft {
  return { state }
}

/**
 * Applies one operation; `changeSet` must come in causal order. Should two change-sets give the same id different types, the
 * smaller name stays, whatever the order.
 */
export function applyTo(draft: RecordDraft, op: PutOp | EraseOp, changeSet: ChangeSet): void {
  const { state } = draft
  const type = state && state.type < op.type ? state.type : op.type
  if (op.op === 'erase' || (state && 'erased' in state)) {
    draft.state = { id: op.id, type, erased: true }
    draft.own = undefined
    draft.crowded = undefined
    return
  }
  const fields = draft.own ?? { ...state?.fields }
  draft.own = fields
  draft.state = { id: op.id, type, fields }
  const { device, seq, at, seen } = changeSet
  for (const name of Object.keys(op.fields)) {
    const value = op.fields[name] ?? null
    const write: Write =
      name === 'deleted' && value === true ? { device, seq, at, value, seen } : { device, seq, at, value }
    const byDevice = draft.crowded?.get(name)
    if (byDevice) {
      addTo(byDevice, write, changeSet)
      continue
    }
    const writes = Object.hasOwn(fields, name) ? fields[name] : undefined
    const standing = writes
      ? [...writes.filter((old) => !knew(changeSet, old) && !(old.device === device && old.seq === seq)), write]
      : [write]
    fields[name] = standing
    if (standing.length <= crowd) continue
    draft.crowded ??= new Map()
    draft.crowded.set(name, new Map(standing.map((one) => [one.device, one])))
  }
}

function addTo(byDevice: Map<string, Write>, write: Write, author: Author): void {
  const seen = Object.keys(author.seen)
  const candidates = seen.length < byDevice.size ? seen : [...byDevice.keys()]
  for (const device of candidates) {
    const old = byDevice.get(device)
    if (old && knew(author, old)) byDevice.delete(device)
  }
  byDevice.delete(write.device)
  byDevice.set(write.device, write)
}

/** The record as the operations have left it; undefined when there were none and it did not exist. */
export function draftedState({ state, own, crowded }: RecordDraft): RecordState | undefined {
  if (own && crowded) for (const [name, byDevice] of crowded) own[name] = [...byDevice.values()]
  return state
}

/** The record after one operation, as `applyTo` says; `state` stays as it is. */
export function applyOp(state: RecordState | undefined, op: PutOp | EraseOp, changeSet: ChangeSet): RecordState {
  const draft = draftOf(state)
  applyTo(draft, op, changeSet)
  const after = draftedState(draft)
  if (!after) throw new Error('An operation leaves a record')
  return after
}

/** What a screen shows of a field: the later instant, then the greater device. `writes` holds at least one. */
export function displayedWrite(writes: readonly Write[]): Write {
  let shown: Write | undefined
  for (const write of writes) if (!shown || isShownBefore(write, shown)) shown = write
  if (!shown) throw new Error('A field without writes has nothing to display')
  return shown
}

function isShownBefore(a: Write, b: Write): boolean {
  const difference = Date.parse(a.at) - Date.parse(b.at)
  if (difference !== 0) return difference > 0
  return a.device === b.device ? a.seq > b.seq : a.device > b.device
}

/** Whether concurrent writes say different things; equal values written twice are no conflict. */
export function isConflict(writes: readonly Write[]): boolean {
  if (writes.length < 2) return false
  const first = canonicalJson(writes[0]?.value)
  return writes.some((write) => canonicalJson(write.value) !== first)
}

/** The writes of a field, empty when it was never written or the record is erased. */
export function writesOf(state: RecordState | undefined, field: string): readonly Write[] {
  if (!state || 'erased' in state || !Object.hasOwn(state.fields, field)) return []
  return state.fields[field] ?? []
}

/** The value a screen shows, undefined when the field was never written. */
export function displayedValue(state: RecordState | undefined, field: string): JsonValue | undefined {
  const writes = writesOf(state, field)
  return writes.length === 0 ? undefined : displayedWrite(writes).value
}

/** Every field's displayed value, `deleted` included; empty for an erased record. */
export function displayedFields(state: RecordState | undefined): Record<string, JsonValue> {
  const values: Record<string, JsonValue> = {}
  if (!state || 'erased' in state) return values
  for (const name of Object.keys(state.fields)) values[name] = displayedWrite(writesOf(state, name)).value
  return values
}

export function conflictedFields(state: RecordState): readonly string[] {
  return 'erased' in state ? [] : Object.keys(state.fields).filter((name) => isConflict(writesOf(state, name)))
}

/** Whether somebody deleted the record while another wrote to it unseen: it is kept and a person decides. */
export function isDeletionContested(state: RecordState): boolean {
  return !('erased' in state) && writesOf(state, 'deleted').some((write) => write.value === true) && !isDeleted(state)
}

/**
 * Whether the record is gone from the screens: erased, or deleted by someone who had seen all that is written in it. A
 * write that no deletion had seen, a concurrent restoration included, keeps the record.
 */
export function isDeleted(state: RecordState): boolean {
  if ('erased' in state) return true
  const marks = writesOf(state, 'deleted')
  if (marks.length === 0 || marks.some((mark) => mark.value !== true)) return false
  return Object.keys(state.fields).every(
    (name) =>
      name === 'deleted' || writesOf(state, name).every((write) => marks.some((deletion) => hadSeen(deletion, write)))
  )
}

function hadSeen(deletion: Write, write: Write): boolean {
  if (write.device === deletion.device) return write.seq <= deletion.seq
  return write.seq <= seqOf(deletion.seen ?? {}, write.device)
}

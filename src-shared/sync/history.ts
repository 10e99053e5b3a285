import { byCodeUnits } from './canonical'
import { seqOf } from './version-vector'
import { displayedWrite, knew, type Write } from './merge'
import type { ChangeSet, JsonValue, PutOp } from './change-set'

export type HistoryEntry = {
  readonly at: string
  readonly by: ChangeSet['by']
  readonly device: string
  readonly seq: number
  readonly kind: 'created' | 'changed' | 'deleted' | 'restored' | 'erased'
  /** `before` is what the author's own copy held; null where it held nothing. */
  readonly fields: readonly { readonly field: string; readonly before: JsonValue; readonly after: JsonValue }[]
}

/**
 * Orders some change-sets of a space so that each comes after those it had seen, concurrent ones by their instant. Unlike
 * `causalOrder` it needs no complete log, so it serves for those that touch one record.
 */
export function sortCausally(changeSets: readonly ChangeSet[]): readonly ChangeSet[] {
  const byDevice = new Map<string, ChangeSet[]>()
  for (const changeSet of changeSets) {
    const queue = byDevice.get(changeSet.device)
    if (queue) queue.push(changeSet)
    else byDevice.set(changeSet.device, [changeSet])
  }
  const queues = [...byDevice.values()].map((queue) => queue.toSorted((a, b) => b.seq - a.seq))
  const sorted: ChangeSet[] = []
  for (;;) {
    const heads = queues.flatMap((queue) => queue.at(-1) ?? [])
    if (heads.length === 0) return sorted
    const free = heads.filter((head) =>
      heads.every((other) => other === head || other.seq > seqOf(head.seen, other.device))
    )
    const [next] = (free.length > 0 ? free : heads).toSorted(
      (a, b) => Date.parse(a.at) - Date.parse(b.at) || byCodeUnits(a.device, b.device)
    )
    if (!next) return sorted
    queues.find((queue) => queue.at(-1) === next)?.pop()
    sorted.push(next)
  }
}

type PastWrite = Write & { readonly author: ChangeSet }

/** What happened to one record, newest last; `changeSets` in any order, those of other records are passed over. */
export function recordHistory(recordId: string, changeSets: readonly ChangeSet[]): HistoryEntry[] {
  const relevant = changeSets.filter((changeSet) => changeSet.ops.some((op) => op.id === recordId))
  const past = new Map<string, PastWrite[]>()
  const entries: HistoryEntry[] = []
  for (const changeSet of sortCausally(relevant)) {
    const op = changeSet.ops.find((candidate) => candidate.id === recordId)
    const { at, by, device, seq } = changeSet
    if (op?.op === 'erase') {
      entries.push({ at, by, device, seq, kind: 'erased', fields: [] })
      return entries
    }
    if (op?.op !== 'put') continue
    const fields = Object.keys(op.fields).map((field) => ({
      field,
      before: valueBefore(past.get(field) ?? [], changeSet),
      after: op.fields[field] ?? null
    }))
    entries.push({ at, by, device, seq, kind: kindOf(fields, entries.length === 0), fields })
    remember(past, changeSet, op)
  }
  return entries
}

function remember(past: Map<string, PastWrite[]>, author: ChangeSet, op: PutOp): void {
  const { device, seq, at } = author
  for (const field of Object.keys(op.fields)) {
    const write = { device, seq, at, value: op.fields[field] ?? null, author }
    const writes = past.get(field)
    if (writes) writes.push(write)
    else past.set(field, [write])
  }
}

/** What the author's copy displayed: of each device the last write it knew, without those that another of them had seen. */
function valueBefore(writes: readonly PastWrite[], author: ChangeSet): JsonValue {
  const lastKnown = new Map<string, PastWrite>()
  for (const write of writes) if (knew(author, write)) lastKnown.set(write.device, write)
  const candidates = [...lastKnown.values()]
  const standing = candidates.filter((write) => !candidates.some((other) => knew(other.author, write)))
  return standing.length === 0 ? null : displayedWrite(standing).value
}

function kindOf(fields: HistoryEntry['fields'], isFirst: boolean): HistoryEntry['kind'] {
  const mark = fields.find(({ field }) => field === 'deleted')
  if (mark && mark.after === true && mark.before !== true) return 'deleted'
  if (mark && mark.after === false && mark.before === true) return 'restored'
  return isFirst ? 'created' : 'changed'
}

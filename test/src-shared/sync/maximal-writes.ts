import type { ChangeSet } from '@shared/sync/change-set'
import type { MemoryCopy } from '@shared/sync/memory-copy'
import { redactChangeSet } from '@shared/sync/change-set'
import { space } from './making'

/** Ten years early, right, and ten years late: order must never hang on it. */
export const clocks = [-10, 0, 10, 3, -7].map((years) => years * 31_557_600_000)

export function erasedIn(memory: MemoryCopy): ReadonlySet<string> {
  return new Set(
    [...(memory.get(space)?.states.values() ?? [])].flatMap((state) => ('erased' in state ? state.id : []))
  )
}

/** What an application does after each import: nothing erased stays in its log or in what waits, authors included. */
export function redactMemory(memory: MemoryCopy): void {
  const held = memory.get(space)
  if (!held) return
  const erased = erasedIn(memory)
  for (const [key, changeSet] of held.known) held.known.set(key, redactChangeSet(changeSet, erased))
  held.waiting = held.waiting.map((changeSet) => redactChangeSet(changeSet, erased))
}

/** The promise in its own words: a write stands unless a later author of that field had it. Knows nothing of merging. */
export function modelOf(all: readonly ChangeSet[]): Record<string, unknown> {
  const model: Record<string, unknown> = {}
  for (const id of new Set(all.flatMap((changeSet) => changeSet.ops.map((op) => op.id)))) {
    if (all.some((changeSet) => changeSet.ops.some((op) => op.op === 'erase' && op.id === id))) {
      model[id] = 'erased'
      continue
    }
    const writes = all.flatMap((author) =>
      author.ops.flatMap((op) =>
        op.op === 'put' && op.id === id
          ? Object.entries(op.fields).map(([field, value]) => ({ author, field, value }))
          : []
      )
    )
    const standing = writes.filter(
      ({ author, field }) =>
        !writes.some(
          (other) =>
            other.field === field &&
            (other.author.device === author.device
              ? other.author.seq > author.seq
              : (other.author.seen[author.device] ?? 0) >= author.seq)
        )
    )
    model[id] = standing
      .map(({ author, field, value }) => `${field} ${author.device} ${author.seq} ${JSON.stringify(value)}`)
      .toSorted()
  }
  return model
}

/** The state of a copy in the form of `modelOf`. */
export function stateAsModel(memory: MemoryCopy): Record<string, unknown> {
  const entries = [...(memory.get(space)?.states.values() ?? [])].map((state) => {
    if ('erased' in state) return [state.id, 'erased'] as const
    const writes = Object.entries(state.fields).flatMap(([field, standing]) =>
      standing.map(({ device, seq, value }) => `${field} ${device} ${seq} ${JSON.stringify(value)}`)
    )
    return [state.id, writes.toSorted()] as const
  })
  return Object.fromEntries(entries)
}

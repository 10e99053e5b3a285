import { ok, type Result } from '@shared/domain/result'
import type { SpaceState } from './canonical'
import { changeSetKey, type ChangeSet } from './change-set'
import type { RecordState } from './merge'
import { planImport, type BundleChanges } from './plan-import'
import type { Refusal } from './refusal'
import type { VersionVector } from './version-vector'

/** A copy without a database, for the command line and for comparing copies. */
export type MemorySpace = {
  readonly id: string
  vector: VersionVector
  waiting: readonly ChangeSet[]
  readonly states: Map<string, RecordState>
  /** Every change-set applied, by `changeSetKey`. */
  readonly known: Map<string, ChangeSet>
}

export type MemoryCopy = Map<string, MemorySpace>

/** Applies a bundle to the copy, which is left as it was when the bundle is refused. */
export function importIntoMemory(copy: MemoryCopy, bundle: BundleChanges): Result<void, Refusal> {
  const plan = planImport([...copy.values()], bundle, {})
  if (!plan.ok) return plan
  for (const space of plan.value.spaces) {
    const held = copy.get(space.id) ?? { id: space.id, vector: {}, waiting: [], states: new Map(), known: new Map() }
    copy.set(space.id, held)
    for (const [id, state] of space.states) held.states.set(id, state)
    for (const changeSet of [...space.applied, ...space.replaced]) {
      held.known.set(changeSetKey(changeSet.device, changeSet.seq), changeSet)
    }
    for (const changeSet of space.waiting) held.known.delete(changeSetKey(changeSet.device, changeSet.seq))
    held.waiting = space.waiting
    held.vector = space.vector
  }
  return ok(undefined)
}

export function memoryState(copy: MemoryCopy): readonly SpaceState[] {
  return [...copy.values()].map(({ id, states }) => ({ id, records: states.values() }))
}

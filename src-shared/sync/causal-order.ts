import { changeSetKey, type ChangeSet } from './change-set'
import { applyTo, draftedState, draftOf, type RecordDraft, type RecordState } from './merge'
import { seqOf, type VersionVector } from './version-vector'

/** `applied` is in an order in which each change-set comes after all it has seen; `waiting` lacks something it has seen. */
export type CausalOrder = {
  readonly applied: readonly ChangeSet[]
  readonly waiting: readonly ChangeSet[]
  readonly vector: VersionVector
}

/** A change-set on its way, with the devices it has seen and how many of them are known to be held. */
type Candidate = { readonly changeSet: ChangeSet; readonly needed: readonly string[]; satisfied: number }

/**
 * Orders change-sets of one space after what `vector` already holds; those that it holds and repetitions are left out.
 * Each one waits for a single missing change-set at a time, so the work grows with their number and not its square.
 */
export function causalOrder(vector: VersionVector, changeSets: Iterable<ChangeSet>): CausalOrder {
  const held: Record<string, number> = { ...vector }
  const applied: ChangeSet[] = []
  const blocked = new Map<string, Candidate[]>()
  const seen = new Set<string>()
  const ready: ChangeSet[] = []

  const place = (candidate: Candidate): void => {
    const missing = nextMissing(held, candidate)
    if (missing === undefined) {
      ready.push(candidate.changeSet)
      return
    }
    const others = blocked.get(missing)
    if (others) others.push(candidate)
    else blocked.set(missing, [candidate])
  }

  for (const changeSet of changeSets) {
    const key = changeSetKey(changeSet.device, changeSet.seq)
    if (changeSet.seq <= seqOf(held, changeSet.device) || seen.has(key)) continue
    seen.add(key)
    place({ changeSet, needed: Object.keys(changeSet.seen), satisfied: 0 })
    for (let next = ready.pop(); next; next = ready.pop()) {
      held[next.device] = next.seq
      applied.push(next)
      const released = changeSetKey(next.device, next.seq)
      const freed = blocked.get(released)
      if (!freed) continue
      blocked.delete(released)
      freed.forEach(place)
    }
  }
  return {
    applied,
    waiting: [...blocked.values()].flatMap((candidates) => candidates.map(({ changeSet }) => changeSet)),
    vector: held
  }
}

/** The key of the next change-set that this one has seen and we don't hold. What is held stays held, so it goes on where it was. */
function nextMissing(held: VersionVector, candidate: Candidate): string | undefined {
  const { device, seq, seen } = candidate.changeSet
  if (seqOf(held, device) < seq - 1) return changeSetKey(device, seq - 1)
  for (; candidate.satisfied < candidate.needed.length; candidate.satisfied += 1) {
    const other = candidate.needed[candidate.satisfied]
    if (other === undefined || other === device) continue
    const needed = seqOf(seen, other)
    if (seqOf(held, other) < needed) return changeSetKey(other, needed)
  }
  return undefined
}

/**
 * Applies change-sets of one space in causal order. Records are read from `before` and written to `after`, which ends up
 * with the touched ones only; pass the same map twice to update it in place.
 */
export function applyInCausalOrder(
  vector: VersionVector,
  changeSets: Iterable<ChangeSet>,
  before: ReadonlyMap<string, RecordState>,
  after: Map<string, RecordState>
): CausalOrder {
  const order = causalOrder(vector, changeSets)
  const drafts = new Map<string, RecordDraft>()
  for (const changeSet of order.applied) {
    for (const op of changeSet.ops) {
      if (op.op !== 'put' && op.op !== 'erase') continue
      let draft = drafts.get(op.id)
      if (!draft) {
        draft = draftOf(after.get(op.id) ?? before.get(op.id))
        drafts.set(op.id, draft)
      }
      applyTo(draft, op, changeSet)
    }
  }
  for (const [id, draft] of drafts) {
    const state = draftedState(draft)
    if (state) after.set(id, state)
  }
  return order
}

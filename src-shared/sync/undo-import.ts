import { changeSetKey, type ChangeSet, type JsonValue, type PutOp, type PutProblem } from './change-set'
import { emptyValue } from './decline'
import { sortCausally } from './history'
import { applyOp, displayedValue, writesOf, type RecordState } from './merge'
import { vectorCovers, type VersionVector } from './version-vector'

export type UndoInput = {
  /** The change-sets of one space that the import applied. */
  readonly imported: readonly ChangeSet[]
  /** What the copy held of that space just before the import. */
  readonly vectorBefore: VersionVector
  /** Change-sets of the space that touch the same records; those after `vectorBefore` are passed over. */
  readonly changeSets: readonly ChangeSet[]
  readonly currentStates: ReadonlyMap<string, RecordState>
  readonly putProblem?: PutProblem
}

export type Undo = {
  /** For one own change-set that has seen everything. */
  readonly ops: readonly PutOp[]
  /** Fields that somebody has written since, that an erasure took, or that can't be empty: they stay. */
  readonly kept: readonly { readonly id: string; readonly field: string }[]
}

/** Restores what the screens showed before an import, field by field, where nobody has written since. */
export function undoOps(input: UndoInput): Undo {
  const earlier = statesBefore(input)
  const imported = new Set(input.imported.map((changeSet) => changeSetKey(changeSet.device, changeSet.seq)))
  const ops: PutOp[] = []
  const kept: { id: string; field: string }[] = []
  for (const [id, touched] of writtenFields(input.imported)) {
    const current = input.currentStates.get(id)
    const before = earlier.get(id)
    const isUntouched = (field: string): boolean => {
      const writes = writesOf(current, field)
      return (
        writes.length > 0 &&
        writes.every(
          ({ device, seq }) => imported.has(changeSetKey(device, seq)) || vectorCovers(input.vectorBefore, device, seq)
        )
      )
    }
    if (current && !before && !('erased' in current) && Object.keys(current.fields).every(isUntouched)) {
      ops.push({ op: 'put', type: current.type, id, fields: { deleted: true } })
      continue
    }
    const fields: Record<string, JsonValue> = {}
    for (const field of touched) {
      const value = displayedValue(before, field) ?? emptyValue(field)
      const isAllowed = current && input.putProblem?.(current.type, { [field]: value }) === undefined
      if (isAllowed && isUntouched(field)) fields[field] = value
      else kept.push({ id, field })
    }
    if (current && Object.keys(fields).length > 0) ops.push({ op: 'put', type: current.type, id, fields })
  }
  return { ops, kept }
}

function writtenFields(imported: readonly ChangeSet[]): ReadonlyMap<string, ReadonlySet<string>> {
  const written = new Map<string, Set<string>>()
  for (const changeSet of imported) {
    for (const op of changeSet.ops) {
      if (op.op !== 'put') continue
      const fields = written.get(op.id) ?? new Set()
      for (const field of Object.keys(op.fields)) fields.add(field)
      written.set(op.id, fields)
    }
  }
  return written
}

function statesBefore({ changeSets, vectorBefore }: UndoInput): ReadonlyMap<string, RecordState> {
  const states = new Map<string, RecordState>()
  const earlier = changeSets.filter(({ device, seq }) => vectorCovers(vectorBefore, device, seq))
  for (const changeSet of sortCausally(earlier)) {
    for (const op of changeSet.ops) {
      if (op.op === 'put' || op.op === 'erase') states.set(op.id, applyOp(states.get(op.id), op, changeSet))
    }
  }
  return states
}

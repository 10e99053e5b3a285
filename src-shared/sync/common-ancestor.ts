import type { ChangeSet, JsonValue } from './change-set'
import { displayedWrite, knew, type Write } from './merge'

type AuthoredWrite = Write & { readonly author: ChangeSet }
type Place = Pick<Write, 'device' | 'seq'>

/**
 * The value that two rival writes of a field started from: the newest that both authors had seen. Undefined when one of
 * them is not among the change-sets, or when they share nothing. `changeSets` in any order, those of other records passed over.
 */
export function commonAncestor(
  recordId: string,
  field: string,
  changeSets: readonly ChangeSet[],
  [a, b]: readonly [Place, Place]
): JsonValue | undefined {
  const writes = changeSets.flatMap((author): AuthoredWrite[] => {
    const op = author.ops.find((candidate) => candidate.id === recordId)
    if (op?.op !== 'put' || !Object.hasOwn(op.fields, field)) return []
    const { device, seq, at } = author
    return [{ device, seq, at, value: op.fields[field] ?? null, author }]
  })
  const authorOf = ({ device, seq }: Place) =>
    writes.find((write) => write.device === device && write.seq === seq)?.author
  const [first, second] = [authorOf(a), authorOf(b)]
  if (!first || !second) return undefined
  const shared = writes.filter((write) => knew(first, write) && knew(second, write))
  const newest = shared.filter((write) => !shared.some((other) => knew(other.author, write)))
  return newest.length === 0 ? undefined : displayedWrite(newest).value
}

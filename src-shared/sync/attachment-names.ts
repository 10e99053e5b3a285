import type { Op } from './change-set'

const hash = /^[0-9a-f]{64}$/

/** Adds the SHA-256 hashes that a value names, at every depth, since every field of every type may reference an attachment. */
function addNames(names: Set<string>, value: unknown): void {
  if (typeof value === 'string') {
    if (value.length === 64 && hash.test(value)) names.add(value)
  } else if (Array.isArray(value)) for (const element of value) addNames(names, element)
  else if (typeof value === 'object' && value !== null)
    for (const element of Object.values(value)) addNames(names, element)
}

/** The hashes of the attachments that operations reference; what looks like a hash and is none matches no attachment. */
export function attachmentsNamedIn(ops: Iterable<Op>): ReadonlySet<string> {
  const names = new Set<string>()
  for (const op of ops) if (op.op !== 'erase') addNames(names, op)
  return names
}

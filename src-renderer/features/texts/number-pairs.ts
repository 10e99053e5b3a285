import { numberValue } from './paste-places'

type Numbered = { readonly id: string; readonly number?: string | undefined; readonly continues: readonly string[] }

/**
 * The later clauses as if each carried on the earlier one of the same number, and the one without a number the other such; for
 * texts that were typed in from paper, between which nobody has said what carries on what. Undefined where somebody has, or
 * where no two numbers are the same.
 */
export function pairedByNumber<C extends Numbered>(earlier: readonly C[], later: readonly C[]): C[] | undefined {
  const ids = new Set(earlier.map(({ id }) => id))
  if (later.some(({ continues }) => continues.some((id) => ids.has(id)))) return undefined
  const only = (clauses: readonly C[], value: string | undefined) => {
    const found = clauses.filter(({ number }) => numberValue(number ?? '') === value)
    return found.length === 1 ? found[0] : undefined
  }
  let pairs = 0
  const paired = later.map((clause) => {
    const value = numberValue(clause.number ?? '')
    const before = only(later, value) && only(earlier, value)
    if (!before) return clause
    if (value !== undefined) pairs += 1
    return { ...clause, continues: [before.id] }
  })
  return pairs > 0 ? paired : undefined
}

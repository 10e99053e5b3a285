import { inTextOrder } from './agreement-content'

export const clauseFates = ['kept', 'changed', 'split', 'merged', 'new', 'dropped'] as const
export type ClauseFate = (typeof clauseFates)[number]

export type ComparedClause = {
  readonly id: string
  readonly order: number
  readonly continues: readonly string[]
  /** Its words in the language that is compared; '' where it has none. */
  readonly text: string
}

export type ClauseRow<C> = {
  readonly fate: ClauseFate
  readonly before: readonly C[]
  readonly after: readonly C[]
  /** Its place among the others differs, those that came or went left aside. */
  readonly isMoved: boolean
}

/**
 * The clauses of a later version beside those of an earlier one, paired by identity (`continues`) and not by place: in the
 * order of the later, each dropped one after the row of the clause before it. Every clause stands in at least one row.
 */
export function compareClauses<C extends ComparedClause>(earlier: readonly C[], later: readonly C[]): ClauseRow<C>[] {
  const old = inTextOrder(earlier)
  const now = inTextOrder(later)
  const oldById = new Map(old.map((clause) => [clause.id, clause]))
  const befores = (clause: C) => inTextOrder(clause.continues.flatMap((id) => oldById.get(id) ?? []))
  const heirs = (clause: C) => now.filter(({ continues }) => continues.includes(clause.id))
  const moved = movedPairs(
    now.flatMap((clause) => {
      const before = befores(clause)[0]
      return before ? [{ id: clause.id, place: old.indexOf(before) }] : []
    })
  )
  const rows: ClauseRow<C>[] = []
  const split = new Set<string>()
  for (const clause of now) {
    const before = befores(clause)
    const isMoved = moved.has(clause.id)
    const only = before[0]
    if (!only) rows.push({ fate: 'new', before, after: [clause], isMoved: false })
    else if (before.length > 1) rows.push({ fate: 'merged', before, after: [clause], isMoved })
    else if (heirs(only).length > 1) {
      if (!split.has(only.id)) rows.push({ fate: 'split', before, after: heirs(only), isMoved })
      split.add(only.id)
    } else rows.push({ fate: only.text === clause.text ? 'kept' : 'changed', before, after: [clause], isMoved })
  }
  for (const [place, clause] of old.entries()) {
    if (heirs(clause).length > 0) continue
    const previous = old[place - 1]
    const at = previous ? rows.findLastIndex(({ before }) => before.includes(previous)) : -1
    rows.splice(at + 1, 0, { fate: 'dropped', before: [clause], after: [], isMoved: false })
  }
  return rows
}

/** The pairs outside the longest run that keeps its order: the fewest clauses that must have moved. */
function movedPairs(pairs: readonly { readonly id: string; readonly place: number }[]): ReadonlySet<string> {
  let longest: readonly string[] = []
  const runs: (readonly string[])[] = []
  for (const [at, { id, place }] of pairs.entries()) {
    let run: readonly string[] = []
    for (let before = 0; before < at; before += 1) {
      const candidate = runs[before] ?? []
      if ((pairs[before]?.place ?? 0) <= place && candidate.length > run.length) run = candidate
    }
    runs.push([...run, id])
    if (run.length + 1 > longest.length) longest = [...run, id]
  }
  return new Set(pairs.filter(({ id }) => !longest.includes(id)).map(({ id }) => id))
}

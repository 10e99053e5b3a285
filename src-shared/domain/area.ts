import { z } from 'zod'
import { line, optionalLine, optionalText, recordId, source } from './field'

/**
 * An area of cooperation in one version. Its identity across versions is the set `continues`: the areas of earlier
 * versions that it carries on. What happened to an area is derived from that, never ticked. Only title, order and summary
 * render the text of the version; the links, their reasons and the themes are how people read it, also after it is signed.
 */
export const areaSchema = z.object({
  version: recordId,
  title: line,
  order: z.number().int().min(0).max(10_000),
  summary: optionalText,
  /** Why it is as it is here: kept, renamed, split, merged or new; what shows it, and the decision behind it. */
  reason: optionalText,
  evidence: optionalText,
  decision: recordId.optional(),
  /** Said where the links are somebody's conclusion: from what they were made. */
  inference: optionalLine,
  /** Why no later version carries it on; written on the area that ends, since nothing later is left to write it on. */
  dropReason: optionalText,
  dropEvidence: optionalText,
  dropDecision: recordId.optional(),
  /** In the office's own words, so that an area is found over all partnerships: "elderly care". */
  themes: z.array(line).max(50).optional(),
  source
})
export type AreaFields = z.infer<typeof areaSchema>

export const areaFates = ['kept', 'renamed', 'split', 'merged', 'new', 'dropped'] as const
export type AreaFate = (typeof areaFates)[number]

export type AreaLike = { readonly id: string; readonly title: string; readonly continues: readonly string[] }
type AreaComparison = {
  readonly fate: AreaFate
  readonly before: readonly AreaLike[]
  readonly after: readonly AreaLike[]
}

/**
 * Compares the areas of an earlier version with those of a later one. Every area of either side appears in exactly one
 * row unless it was both split and merged, where the rows overlap. A row with several befores is merged, one before with
 * several afters is split; "kept" needs the same title but for case and outer white space. Areas of one row come in the order
 * they are given in.
 */
export function compareAreas(earlier: readonly AreaLike[], later: readonly AreaLike[]): AreaComparison[] {
  const earlierById = new Map(earlier.map((area) => [area.id, area]))
  const successors = new Map<string, AreaLike[]>()
  for (const area of later)
    for (const id of area.continues) if (earlierById.has(id)) successors.set(id, [...(successors.get(id) ?? []), area])

  const rows: AreaComparison[] = []
  const shownSplits = new Set<string>()
  for (const area of later) {
    const before = earlier.filter(({ id }) => area.continues.includes(id))
    const only = before[0]
    if (!only) rows.push({ fate: 'new', before: [], after: [area] })
    else if (before.length > 1) rows.push({ fate: 'merged', before, after: [area] })
    else {
      const heirs = successors.get(only.id) ?? []
      if (heirs.length > 1) {
        if (!shownSplits.has(only.id)) rows.push({ fate: 'split', before, after: heirs })
        shownSplits.add(only.id)
      } else rows.push({ fate: sameTitle(only.title, area.title) ? 'kept' : 'renamed', before, after: [area] })
    }
  }
  for (const area of earlier) if (!successors.has(area.id)) rows.push({ fate: 'dropped', before: [area], after: [] })
  return rows
}

function sameTitle(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('und') === b.trim().toLocaleLowerCase('und')
}

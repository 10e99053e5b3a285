import { titlesOf, verdictProblem, type AreaVerdictFields, type VerdictProblem } from './area-verdict'

type OldArea = {
  readonly id: string
  readonly title: string
  readonly order: number
  readonly summary?: string | undefined
  readonly themes?: readonly string[] | undefined
}
export type Verdict = Readonly<Pick<AreaVerdictFields, 'verdict' | 'titles' | 'reason'>> & {
  readonly id: string
  readonly areas: readonly string[]
}

type NextArea = {
  readonly title: string
  readonly order: number
  readonly continues: readonly string[]
  readonly reason?: string | undefined
  readonly summary?: string | undefined
  /** Of all the areas that it carries on. */
  readonly themes?: readonly string[] | undefined
}

export type NextAreas = {
  /** In the order of the next text: where the first area that each carries on stood, new ones last. */
  readonly areas: readonly NextArea[]
  readonly dropped: readonly { readonly area: string; readonly reason: string }[]
  /** Areas that nobody has judged; the next version carries them on as they are. */
  readonly undecided: readonly string[]
  /** Areas that several verdicts name, as when both sides judged them; the latest verdict counts. */
  readonly contested: readonly string[]
  /** Verdicts that lack something and count for nothing until they have it. */
  readonly incomplete: readonly { readonly verdict: string; readonly problem: VerdictProblem }[]
}

/** The verdict that counts for an area: the one with the greatest id, which is the latest, so that every copy chooses alike. */
export function verdictFor<V extends Verdict>(area: string, verdicts: readonly V[]): V | undefined {
  return verdicts
    .filter(({ areas }) => areas.includes(area))
    .reduce<V | undefined>((latest, verdict) => (latest && latest.id > verdict.id ? latest : verdict), undefined)
}

function themesOf(areas: readonly OldArea[]): readonly string[] | undefined {
  const themes = [...new Set(areas.flatMap((area) => area.themes ?? []))]
  return themes.length > 0 ? themes : undefined
}

function heirsOf(verdict: Verdict, before: readonly OldArea[]): Omit<NextArea, 'order'>[] {
  const continues = before.map(({ id }) => id)
  const only = before.length === 1 ? before[0] : undefined
  const themes = themesOf(before)
  const reason = verdict.reason?.trim() || undefined
  if (verdict.verdict === 'keep')
    return only ? [{ title: only.title, summary: only.summary, themes, continues, reason }] : []
  if (verdict.verdict === 'drop') return []
  const summary = verdict.verdict === 'rename' ? only?.summary : undefined
  return titlesOf(verdict).map((title) => ({ title, summary, themes, continues, reason }))
}

/**
 * What the next version's areas are by these verdicts. Nothing is lost on the way: an area of the earlier version is either
 * carried on, by its verdict or as it is, or dropped with a reason.
 */
export function nextAreas(earlier: readonly OldArea[], verdicts: readonly Verdict[]): NextAreas {
  const areas = earlier.toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  const known = new Set(areas.map(({ id }) => id))
  const own = verdicts.map((verdict) => ({ ...verdict, areas: verdict.areas.filter((id) => known.has(id)) }))
  const incomplete = own.flatMap((verdict) => {
    const problem = verdictProblem(verdict)
    return problem ? [{ verdict: verdict.id, problem }] : []
  })
  const complete = own.filter(({ id }) => !incomplete.some(({ verdict }) => verdict === id))
  const chosen = new Map(areas.map((area) => [area.id, verdictFor(area.id, complete)]))

  const next: Omit<NextArea, 'order'>[] = []
  const dropped: { area: string; reason: string }[] = []
  const done = new Set<string>()
  for (const area of areas) {
    const verdict = chosen.get(area.id)
    if (!verdict) next.push({ title: area.title, summary: area.summary, themes: area.themes, continues: [area.id] })
    else if (verdict.verdict === 'drop') dropped.push({ area: area.id, reason: verdict.reason?.trim() ?? '' })
    else if (!done.has(verdict.id)) {
      done.add(verdict.id)
      next.push(
        ...heirsOf(
          verdict,
          areas.filter(({ id }) => chosen.get(id) === verdict)
        )
      )
    }
  }
  const added = complete.filter(({ verdict }) => verdict === 'add').toSorted((a, b) => (a.id < b.id ? -1 : 1))
  next.push(...added.flatMap((verdict) => heirsOf(verdict, [])))
  return {
    areas: next.map((area, order) => ({ ...area, order })),
    dropped,
    undecided: areas.filter(({ id }) => !chosen.get(id)).map(({ id }) => id),
    contested: areas.filter(({ id }) => own.filter((one) => one.areas.includes(id)).length > 1).map(({ id }) => id),
    incomplete
  }
}

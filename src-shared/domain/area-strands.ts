import { areaFates, compareAreas, type AreaFate, type AreaLike } from './area'

/** As between two versions, and `resumed`: carries on only areas of a version before the one that stands beside it. */
export const strandFates = [...areaFates, 'resumed'] as const
export type StrandFate = AreaFate | 'resumed'

type AreaOfVersion = AreaLike & { readonly version: string }

export type StrandChange<A> = { readonly fate: StrandFate; readonly before: readonly A[]; readonly after: readonly A[] }

/** Areas that carry each other on, over all versions that are compared. */
export type AreaStrand<A> = {
  /** One list per version, in the order of the versions; empty where the strand has no area. */
  readonly areas: readonly (readonly A[])[]
  /** On the way into each version, what became of the strand; the first list is always empty. */
  readonly changes: readonly (readonly StrandChange<A>[])[]
}

/**
 * Compares the areas of several versions, given by id from the earliest to the latest, in strands: every area of these
 * versions is in exactly one. Links lead through versions that are left out. A link to the same or a later version counts
 * as none; `order` places those that are left out as well, earliest first. Areas come in the order they are given in, strands
 * by their first area.
 */
export function areaStrands<A extends AreaOfVersion>(
  areas: readonly A[],
  versions: readonly string[],
  order: readonly string[] = versions
): AreaStrand<A>[] {
  const columns = versions.map((version) => areas.filter((area) => area.version === version))
  const changes = columns.map((later, index) => changesInto(later, index, columns, originsIn(areas, versions, order)))
  const strandOf = strandNumbers(columns, changes)
  const numbers = [...new Set(columns.flat().map((area) => strandOf.get(area.id)))]
  const belongs = (number: number | undefined) => (area: A) => strandOf.get(area.id) === number
  return numbers.map((number) => ({
    areas: columns.map((column) => column.filter(belongs(number))),
    changes: changes.map((rows) => rows.filter(({ before, after }) => [...before, ...after].some(belongs(number))))
  }))
}

type Origins<A> = (area: A, column: number) => A[]

/** For an area of a column, the areas of earlier columns that it carries on, straight or through versions that are left out. */
function originsIn<A extends AreaOfVersion>(
  areas: readonly A[],
  versions: readonly string[],
  order: readonly string[]
): Origins<A> {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const columnOf = new Map(versions.map((version, index) => [version, index]))
  const placeOf = new Map(order.map((version, index) => [version, index]))
  const isEarlier = (origin: AreaOfVersion, heir: AreaOfVersion) => {
    const [before, after] = [placeOf.get(origin.version), placeOf.get(heir.version)]
    return before === undefined || after === undefined ? origin.version !== heir.version : before < after
  }
  return (area, column) => {
    const found = new Map<string, A>()
    const seen = new Set([area.id])
    const open: AreaOfVersion[] = [area]
    for (let heir = open.shift(); heir; heir = open.shift())
      for (const id of heir.continues) {
        const origin = byId.get(id)
        if (seen.has(id) || !origin || !isEarlier(origin, heir)) continue
        seen.add(id)
        const at = columnOf.get(origin.version)
        if (at === undefined) open.push(origin)
        else if (at < column) found.set(id, origin)
      }
    return [...found.values()]
  }
}

function changesInto<A extends AreaOfVersion>(
  later: readonly A[],
  index: number,
  columns: readonly (readonly A[])[],
  originsOf: Origins<A>
): StrandChange<A>[] {
  const beside = columns[index - 1]
  if (!beside) return []
  const origins = later.map((area) => originsOf(area, index))
  const isBeside = (area: A) => beside.includes(area)
  const skipped = [...new Set(origins.flat())].filter((area) => !isBeside(area))
  const linked = later.map((area, at) => ({ ...area, continues: (origins[at] ?? []).map(({ id }) => id) }))
  const own = new Map([...beside, ...skipped, ...later].map((area) => [area.id, area]))
  const ownOf = (rows: readonly AreaLike[]) => rows.flatMap(({ id }) => own.get(id) ?? [])
  return compareAreas([...beside, ...skipped], linked).map((row) => {
    const [before, after] = [ownOf(row.before), ownOf(row.after)]
    const isResumed = before.length > 0 && !before.some(isBeside)
    return { fate: isResumed ? 'resumed' : row.fate, before, after }
  })
}

/** Gives areas that a change joins the same number. */
function strandNumbers<A extends AreaOfVersion>(
  columns: readonly (readonly A[])[],
  changes: readonly (readonly StrandChange<A>[])[]
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>()
  const members = new Map<number, A[]>()
  columns.flat().forEach((area, number) => {
    numbers.set(area.id, number)
    members.set(number, [area])
  })
  for (const { before, after } of changes.flat()) {
    const [first, ...others] = [...before, ...after].map((area) => numbers.get(area.id) ?? -1)
    for (const other of others) {
      if (first === undefined || other === first) continue
      const moved = members.get(other) ?? []
      for (const area of moved) numbers.set(area.id, first)
      members.set(first, [...(members.get(first) ?? []), ...moved])
      members.delete(other)
    }
  }
  return numbers
}

/** A line to draw from an area to one that carries it on; `isSkipping` where a version that is shown lies between. */
type AreaLink<A> = { readonly from: A; readonly to: A; readonly into: number; readonly isSkipping: boolean }

/** Every link of the strands once, with the number of the version it leads into. */
export function areaLinks<A extends AreaOfVersion>(
  areas: readonly A[],
  versions: readonly string[],
  order: readonly string[] = versions
): AreaLink<A>[] {
  const originsOf = originsIn(areas, versions, order)
  return versions.flatMap((version, into) =>
    areas
      .filter((area) => area.version === version)
      .flatMap((to) =>
        originsOf(to, into).map((from) => ({ from, to, into, isSkipping: from.version !== versions[into - 1] }))
      )
  )
}

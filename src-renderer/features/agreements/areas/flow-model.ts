import {
  areaLinks,
  areaStrands,
  type AreaStrand,
  type StrandChange,
  type StrandFate
} from '@shared/domain/area-strands'
import type { AgreementRecords, Area, Version } from '../agreement-records'
import { versionsOf } from '../version-order'
import { areasInOrder } from './area-order'

/** A version with its areas, as a column of the comparison. */
export type FlowColumn = { readonly version: Version; readonly areas: readonly Area[] }

/** The versions of an agreement that have areas, from the earliest to the latest; a version without any says nothing of its areas. */
export function flowColumns(records: Pick<AgreementRecords, 'versions' | 'areas'>, agreement: string): FlowColumn[] {
  return versionsOf(records.versions, agreement)
    .toReversed()
    .map((version) => ({ version, areas: areasInOrder(records.areas.filter((area) => area.version === version.id)) }))
    .filter(({ areas }) => areas.length > 0)
}

/**
 * The drafts that a comparison leaves out until they are asked for: two drafts of what comes next don't follow each other. The
 * shown version's own stays, or else the latest; none goes where fewer than two columns would be left.
 */
export function draftsLeftOut(columns: readonly FlowColumn[], shown: string): string[] {
  const drafts = columns.flatMap(({ version: { id, status } }) => (status === 'draft' ? [id] : []))
  const kept = drafts.includes(shown) ? shown : drafts.at(-1)
  const left = drafts.filter((id) => id !== kept)
  return columns.length - left.length < 2 ? [] : left
}

/** Where a line starts or ends between two columns, from 0 at the top to 1 at the foot. */
export type FlowLine = {
  readonly key: string
  /** Undefined: comes from nothing here, or leads to nothing. */
  readonly from: number | undefined
  readonly to: number | undefined
  readonly fate: StrandFate
  readonly isInferred: boolean
}

export type Flow = {
  readonly strands: readonly AreaStrand<Area>[]
  /** For each column but the first, the lines that lead into it from the one beside it. */
  readonly lines: readonly (readonly FlowLine[])[]
  /** What became of each area on the way into its column, and out of it. */
  readonly into: ReadonlyMap<string, readonly StrandChange<Area>[]>
  readonly droppedAfter: ReadonlySet<string>
}

/**
 * All that is drawn and told of the chosen columns; `all` may hold areas of versions that are left out, which links lead through,
 * and `offered` every column that may be chosen, by which those left out have their place.
 */
export function flowOf(
  columns: readonly FlowColumn[],
  all: readonly Area[],
  offered: readonly FlowColumn[] = columns
): Flow {
  const versions = columns.map(({ version }) => version.id)
  const order = offered.map(({ version }) => version.id)
  const shown = new Set(versions)
  const areas = [...columns.flatMap((column) => column.areas), ...all.filter(({ version }) => !shown.has(version))]
  const strands = areaStrands(areas, versions, order)
  const changes = columns.map((_, index) => strands.flatMap((strand) => strand.changes[index] ?? []))
  const into = new Map<string, StrandChange<Area>[]>()
  for (const change of changes.flat())
    for (const { id } of change.after) into.set(id, [...(into.get(id) ?? []), change])
  const dropped = changes.flat().filter(({ fate }) => fate === 'dropped')
  const links = areaLinks(areas, versions, order)
  const heightIn = ({ areas: own }: FlowColumn, area: Area) => (own.indexOf(area) + 0.5) / own.length
  return {
    strands,
    into,
    droppedAfter: new Set(dropped.flatMap(({ before }) => before.map(({ id }) => id))),
    lines: columns.map((column, index) => {
      const beside = columns[index - 1]
      if (!beside) return []
      const straight = links.filter((link) => link.into === index && !link.isSkipping)
      const ends = changes[index]?.filter(({ fate }) => fate === 'dropped') ?? []
      const starts = column.areas.filter((area) => straight.every(({ to }) => to !== area))
      return [
        ...straight.map(({ from, to }) => ({
          key: `${from.id} ${to.id}`,
          from: heightIn(beside, from),
          to: heightIn(column, to),
          fate: fateOfLink(from, to, into.get(to.id) ?? []),
          isInferred: to.inference !== undefined
        })),
        ...ends.flatMap(({ before }) =>
          before.map((area) => ({
            key: area.id,
            from: heightIn(beside, area),
            to: undefined,
            fate: 'dropped' as const,
            isInferred: false
          }))
        ),
        ...starts.map((area) => ({
          key: area.id,
          from: undefined,
          to: heightIn(column, area),
          fate: into.get(area.id)?.[0]?.fate ?? ('new' as const),
          isInferred: false
        }))
      ]
    })
  }
}

function fateOfLink(from: Area, to: Area, changes: readonly StrandChange<Area>[]): StrandFate {
  const own = changes.find(({ before, after }) => before.includes(from) && after.includes(to))
  return own?.fate ?? 'renamed'
}

/** How many changes of each kind lead into the columns. */
export function fateCounts({ strands }: Pick<Flow, 'strands'>): ReadonlyMap<StrandFate, number> {
  const counts = new Map<StrandFate, number>()
  for (const { fate } of strands.flatMap((strand) => strand.changes.flat()))
    counts.set(fate, (counts.get(fate) ?? 0) + 1)
  return counts
}

import { vectorIncludes } from '@shared/sync/version-vector'
import type { ExchangeRow, OfficeDatabase } from './database'
import { useOfficeQuery } from './records'

export type Part = NonNullable<ExchangeRow['part']>

/** Numbers of parts that follow each other, both ends included. */
export type PartRange = { readonly from: number; readonly to: number }

/** A delivery that came in several files, as far as it is here. */
export type PartSet = {
  readonly set: string
  readonly device: string
  readonly office: string
  readonly title: string
  readonly count: number
  readonly arrived: number
  /** Empty where all have arrived. */
  readonly missing: readonly PartRange[]
  /** When the last of those that are here came in. */
  readonly lastAt: string
}

/** The parts of `count` that are not among these, in a time that follows what is here: a file may claim any number of parts. */
export function missingParts(arrived: Iterable<number>, count: number): PartRange[] {
  const missing: PartRange[] = []
  let next = 1
  for (const index of [...new Set(arrived)].toSorted((a, b) => a - b)) {
    if (index > count) break
    if (index > next) missing.push({ from: next, to: index - 1 })
    next = index + 1
  }
  if (next <= count) missing.push({ from: next, to: count })
  return missing
}

export function partsIn(ranges: readonly PartRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)
}

/** What is here of the delivery that a part belongs to; undefined where the file came alone. `received` in their order. */
export function partSetOf(
  received: readonly ExchangeRow[],
  part: Pick<ExchangeRow, 'device' | 'part'>
): PartSet | undefined {
  const wanted = part.part
  if (!wanted) return undefined
  const rows = received.filter(({ device, part: other }) => device === part.device && other?.set === wanted.set)
  const last = rows.at(-1)
  if (!last) return undefined
  const indices = new Set(rows.flatMap((row) => row.part?.index ?? []))
  return {
    set: wanted.set,
    device: last.device,
    office: last.office,
    title: [...new Set(rows.flatMap(({ spaces }) => spaces.map(({ title }) => title)))].join(', '),
    count: wanted.count,
    arrived: indices.size,
    missing: missingParts(indices, wanted.count),
    lastAt: last.at
  }
}

/**
 * The deliveries of which parts are missing, the latest first. One is no longer missed once a later file of the same device
 * about the same spaces was put in whole: it holds all that came before it.
 */
export function openPartSets(received: readonly ExchangeRow[]): PartSet[] {
  const open: PartSet[] = []
  const seen = new Set<string>()
  for (const [index, row] of received.entries()) {
    const set = partSetOf(received, row)
    if (!set || set.missing.length === 0 || seen.has(`${set.device} ${set.set}`)) continue
    seen.add(`${set.device} ${set.set}`)
    if (!received.slice(index + 1).some((later) => makesUpFor(received, row, later))) open.push(set)
  }
  return open.toReversed()
}

function makesUpFor(received: readonly ExchangeRow[], part: ExchangeRow, later: ExchangeRow): boolean {
  if (later.device !== part.device || later.part?.set === part.part?.set) return false
  if (later.records.waiting > 0 || (partSetOf(received, later)?.missing.length ?? 0) > 0) return false
  return part.spaces.every(({ id, upTo }) =>
    later.spaces.some((space) => space.id === id && vectorIncludes(space.upTo, upTo))
  )
}

/** Live: undefined while loading. */
export function useOpenPartSets(): PartSet[] | undefined {
  return useOfficeQuery(async ({ db }) => openPartSets(await receivedRows(db)), [])
}

/** Live, what has not arrived of the delivery that a part belongs to, the part itself counted as here. */
export function useMissingParts(device: string, { set, index, count }: Part): PartRange[] | undefined {
  return useOfficeQuery(
    async ({ db }) => {
      const rows = await receivedRows(db)
      const arrived = rows.flatMap((row) => (row.device === device && row.part?.set === set ? row.part.index : []))
      return missingParts([...arrived, index], count)
    },
    [device, set, index, count]
  )
}

async function receivedRows(db: OfficeDatabase): Promise<ExchangeRow[]> {
  const rows = await db.exchanges.orderBy('number').toArray()
  return rows.filter(({ direction }) => direction === 'received')
}

import type { ChangeSet } from '@shared/sync/change-set'
import type { ManifestSpace } from '@shared/sync/manifest'
import { seqOf, type VersionVector } from '@shared/sync/version-vector'
import type { PeerRow } from './database'
import type { Office } from './office'
import { useOfficeQuery } from './records'

/** Changes of one device that others wait for. */
export type MissingRange = {
  readonly space: string
  readonly device: string
  /** Inclusive ends; changes between them may have arrived. */
  readonly from: number
  readonly to: number
  readonly count: number
}

/** A range in the words of the log: whose changes, and between which two that we know they were written. */
export type MissingChanges = MissingRange & {
  readonly title: string
  readonly author: string
  readonly peer: PeerRow | undefined
  /** The instant of the last change of that device that is here; absent where there is none. */
  readonly after?: string
  /** The instant of the first change that builds on what is missing. */
  readonly before: string
}

/** What has arrived of a space in a bundle under review: each device's changes after `after` up to `upTo`. */
export type Arrived = Pick<ManifestSpace, 'id' | 'after' | 'upTo'>

/** What the waiting change-sets of one space need and is neither applied, nor waiting with them, nor in the bundle. */
export function missingRanges(
  space: string,
  held: VersionVector,
  waiting: readonly ChangeSet[],
  arrived: Omit<Arrived, 'id'> = { after: {}, upTo: {} }
): MissingRange[] {
  const wanted = new Map<string, number>()
  const want = (device: string, seq: number) => wanted.set(device, Math.max(seq, wanted.get(device) ?? 0))
  for (const { device, seq, seen } of waiting) {
    want(device, seq - 1)
    for (const other of Object.keys(seen)) if (other !== device) want(other, seqOf(seen, other))
  }
  return [...wanted].flatMap(([device, last]) => {
    const range = gapOf(seqOf(held, device) + 1, last, {
      seqs: waiting.filter((changeSet) => changeSet.device === device).map(({ seq }) => seq),
      after: seqOf(arrived.after, device),
      upTo: seqOf(arrived.upTo, device)
    })
    return range ? [{ space, device, ...range }] : []
  })
}

type Here = { readonly seqs: readonly number[]; readonly after: number; readonly upTo: number }

/** What lacks between two numbers, ends included, in a time that follows what is here: a `seen` may name any number. */
function gapOf(
  start: number,
  end: number,
  { seqs, after, upTo }: Here
): Pick<MissingRange, 'from' | 'to' | 'count'> | undefined {
  const waiting = new Set(seqs)
  const isIn = (seq: number) => seq > after && seq <= upTo
  let [from, to] = [start, end]
  while (from <= to && (isIn(from) || waiting.has(from))) from = isIn(from) ? upTo + 1 : from + 1
  while (to >= from && (isIn(to) || waiting.has(to))) to = isIn(to) ? after : to - 1
  if (from > to) return undefined
  const inside = [...waiting].filter((seq) => seq >= from && seq <= to && !isIn(seq)).length
  const covered = Math.max(0, Math.min(to, upTo) - Math.max(from - 1, after))
  return { from, to, count: to - from + 1 - inside - covered }
}

/** The same in words, for the change-sets that wait here or would wait after a bundle under review. */
export async function missingChanges(
  office: Office,
  waiting: readonly ChangeSet[],
  arrived: readonly Arrived[]
): Promise<MissingChanges[]> {
  const { db } = office
  const found: MissingChanges[] = []
  for (const id of new Set(waiting.map(({ space }) => space))) {
    const ours = waiting.filter(({ space }) => space === id)
    const row = await db.spaces.get(id)
    const coming = arrived.find((space) => space.id === id)
    for (const range of missingRanges(id, row?.vector ?? {}, ours, coming)) {
      const { device, from } = range
      const peer = await db.peers.get(device)
      const last = (await db.changes.get([id, device, from - 1]))?.changeSet
      const needing = ours.filter((changeSet) => changeSet.device === device || seqOf(changeSet.seen, device) >= from)
      const author = [last, ...ours.filter((changeSet) => changeSet.device === device)].find(Boolean)?.by.name
      found.push({
        ...range,
        title: row?.title ?? '',
        author: author ?? peer?.person ?? '',
        peer,
        ...(last ? { after: last.at } : {}),
        before: needing.map(({ at }) => at).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? ''
      })
    }
  }
  return found
}

export type LostFile = {
  /** When the last file from that device came in; absent where none did. */
  readonly lastFrom?: string
}

/** Whether a sender's bundle follows another to the same recipients that never came in here. */
export async function lostFileBefore(
  office: Office,
  { sender, previous }: { readonly sender: { readonly device: string }; readonly previous: string | null }
): Promise<LostFile | undefined> {
  if (previous === null) return undefined
  const received = (await office.db.exchanges.where('direction').equals('received').toArray()).filter(
    ({ device }) => device === sender.device
  )
  if (received.some(({ manifestSha256 }) => manifestSha256 === previous)) return undefined
  const last = received.at(-1)
  return last ? { lastFrom: last.at } : {}
}

/** Live: what the change-sets that wait after a bundle under review still need; undefined while loading. */
export function useMissingChanges(
  waiting: readonly ChangeSet[],
  arrived: readonly Arrived[]
): MissingChanges[] | undefined {
  return useOfficeQuery((office) => missingChanges(office, waiting, arrived), [waiting, arrived])
}

/** Live: what waits here, with what each needs; undefined while loading. */
export function useWaiting(): { waiting: readonly ChangeSet[]; missing: readonly MissingChanges[] } | undefined {
  return useOfficeQuery(async (office) => {
    const waiting = (await office.db.waiting.toArray()).map((row) => row.changeSet)
    return { waiting, missing: await missingChanges(office, waiting, []) }
  }, [])
}

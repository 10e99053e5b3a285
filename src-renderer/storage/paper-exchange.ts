import type { PaperRef } from '@shared/ipc'
import { attachmentsNamedIn } from '@shared/sync/attachment-names'
import type { BundleAttachment, ReadBundle } from '@shared/sync/bundle-reader'
import type { ChangeSet, Op } from '@shared/sync/change-set'
import { rowKey, rowsOfType, type OfficeDatabase, type PaperCount } from './database'

/** Files by their hashes: those that are here, and those of papers that are not. */
type Files = { readonly held: readonly string[]; readonly missing: readonly string[]; readonly bytes: number }

/**
 * The files that change-sets of a space name for records that are not erased, as this space holds them here, and those that are
 * owed from before.
 */
export async function papersToSend(
  db: OfficeDatabase,
  space: string,
  changeSets: readonly ChangeSet[],
  owed: readonly string[]
): Promise<Files> {
  const { living, ofPapers } = await namesOf(db, space, changeSets)
  const all = [...new Set([...living, ...owed])]
  const rows = await db.papers.bulkGet(all.map((sha256): [string, string] => [space, sha256]))
  return {
    held: all.filter((_, index) => rows[index]),
    missing: all.filter((sha256, index) => !rows[index] && ofPapers.has(sha256)),
    bytes: rows.reduce((sum, row) => sum + (row?.bytes ?? 0), 0)
  }
}

/**
 * Hashes that are named for records that live, and those that are only named for erased ones. Only the hash of a paper promises a
 * file; others, such as that of an approved or signed text, look the same.
 */
type Names = {
  readonly living: ReadonlySet<string>
  readonly erased: ReadonlySet<string>
  readonly ofPapers: ReadonlySet<string>
}

async function namesOf(db: OfficeDatabase, space: string, changeSets: readonly ChangeSet[]): Promise<Names> {
  const naming = new Map<string, ReadonlySet<string>[]>()
  const gone = new Set<string>()
  const ofPapers = new Set<string>()
  const note = (op: Op) => {
    if (op.op === 'erase') gone.add(op.id)
    const names = attachmentsNamedIn([op])
    const file = op.op === 'put' && op.type === 'paper' ? op.fields['sha256'] : undefined
    if (typeof file === 'string') ofPapers.add(file)
    if (names.size > 0) naming.set(op.id, [...(naming.get(op.id) ?? []), names])
  }
  for (const { ops } of changeSets) for (const op of ops) note(op)
  const ids = [...naming.keys()]
  const rows = await db.records.bulkGet(ids.map((id) => rowKey(space, id)))
  rows.forEach((row) => row?.erased && gone.add(row.id))
  const living = new Set<string>()
  const erased = new Set<string>()
  for (const [id, all] of naming)
    for (const names of all) for (const name of names) (gone.has(id) ? erased : living).add(name)
  return { living, erased: new Set([...erased].filter((name) => !living.has(name))), ofPapers }
}

/** A file of a bundle and the spaces in which it is to be kept. */
export type ComingPaper = Pick<BundleAttachment, 'sha256' | 'size' | 'read'> & { readonly spaces: readonly string[] }

export type ComingPapers = {
  /** Those that are not here yet, in at least one of their spaces. */
  readonly papers: readonly ComingPaper[]
  /** Of those. */
  readonly total: PaperCount
  /** Files that the bundle's changes name and that are neither in it nor here. */
  readonly missing: number
  /** Files that it names for erased records alone. */
  readonly erased: readonly PaperRef[]
}

/**
 * The files of a bundle that are new here. A file belongs to the spaces whose changes name it, in the bundle or waiting here; one
 * that they don't name to those whose papers here lack it, else, as in the first of several parts, to all spaces of the bundle. One that only an erased record named
 * does not come back.
 */
export async function comingPapers(db: OfficeDatabase, { spaces, attachments }: ReadBundle): Promise<ComingPapers> {
  const spacesOf = new Map<string, string[]>()
  const erased: PaperRef[] = []
  const wanted: { readonly space: string; readonly sha256: string }[] = []
  const claim = (sha256: string, space: string) => spacesOf.set(sha256, [...(spacesOf.get(sha256) ?? []), space])
  for (const { id, changeSets } of spaces) {
    const waiting = await db.waiting.where('space').equals(id).toArray()
    const coming = await namesOf(db, id, changeSets)
    const held = await namesOf(
      db,
      id,
      waiting.map((row) => row.changeSet)
    )
    for (const sha256 of new Set([...coming.living, ...held.living])) claim(sha256, id)
    for (const sha256 of coming.living) if (coming.ofPapers.has(sha256)) wanted.push({ space: id, sha256 })
    for (const sha256 of [...coming.erased, ...held.erased]) erased.push({ space: id, sha256 })
  }
  const papers: ComingPaper[] = []
  const dropped = new Set(erased.map(({ sha256 }) => sha256))
  for (const { sha256, size, read } of attachments) {
    const named = spacesOf.get(sha256)
    if (!named && dropped.has(sha256)) continue
    const places =
      named ??
      (await placesOf(
        db,
        spaces.map(({ id }) => id),
        sha256
      ))
    const rows = await db.papers.bulkGet(places.map((space): [string, string] => [space, sha256]))
    const unheld = places.filter((_, index) => !rows[index])
    if (unheld.length > 0) papers.push({ sha256, size, read, spaces: unheld })
  }
  const inBundle = new Set(attachments.map(({ sha256 }) => sha256))
  const absent = wanted.filter(({ sha256 }) => !inBundle.has(sha256))
  const rows = await db.papers.bulkGet(absent.map(({ space, sha256 }): [string, string] => [space, sha256]))
  return {
    papers,
    total: { count: papers.length, bytes: papers.reduce((sum, { size }) => sum + size, 0) },
    missing: new Set(absent.filter((_, index) => !rows[index]).map(({ sha256 }) => sha256)).size,
    erased
  }
}

/** The spaces of a file that the bundle's changes don't name: those in which a paper here waits for it, else all it may be kept in. */
async function placesOf(db: OfficeDatabase, spaces: readonly string[], sha256: string): Promise<string[]> {
  const rows = await db.erasedPapers.bulkGet(spaces.map((space): [string, string] => [space, sha256]))
  const places = spaces.filter((_, index) => !rows[index])
  const wanting: string[] = []
  for (const space of places) {
    const papers = rowsOfType(db, 'paper', space).filter(({ fields }) => fields['sha256'] === sha256)
    if ((await papers.count()) > 0) wanting.push(space)
  }
  return wanting.length > 0 ? wanting : places
}

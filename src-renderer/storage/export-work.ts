import { newId } from '@renderer/platform/ids'
import { writeParts, type PageOfPart } from '@shared/sync/bundle-parts'
import { stateHash } from '@shared/sync/canonical'
import { marksOf } from '@shared/sync/change-mark'
import type { ChangeSet } from '@shared/sync/change-set'
import { writeBundle, type BundleInput, type BundleSpaceInput, type WrittenBundle } from '@shared/sync/bundle-writer'
import type { PaperRef } from '@shared/ipc'
import { limits } from '@shared/sync/limits'
import { seqOf, type VersionVector } from '@shared/sync/version-vector'
import { rowsOfSpace, type OfficeDatabase, type PaperCount } from './database'
import { papersToSend } from './paper-exchange'
import { checkedContent } from './paper-content'
import { rowToState } from './record-row'

export type Sign = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** A bundle to be written, its changes told by what they reach from and to; its attachments follow from them. */
export type OutgoingBundle = Omit<BundleInput, 'spaces' | 'sign' | 'attachments'> & {
  readonly spaces: readonly Omit<BundleSpaceInput, 'changeSets'>[]
}

/** The change-sets of a space that `vector` covers and `after` does not, per device ascending. */
export async function changeSetsBetween(
  db: OfficeDatabase,
  space: string,
  after: VersionVector,
  vector: VersionVector
): Promise<ChangeSet[]> {
  const found: ChangeSet[] = []
  for (const device of Object.keys(vector)) {
    const rows = await db.changes
      .where('[space+device+seq]')
      .between([space, device, seqOf(after, device) + 1], [space, device, seqOf(vector, device)], true, true)
      .toArray()
    for (const row of rows) found.push(row.changeSet)
  }
  return found
}

/** One file of what leaves: the bundle itself, or a part of it where it is larger than an e-mail. */
export type WrittenPart = WrittenBundle &
  Pick<BundleInput, 'bundleId' | 'part'> & {
    readonly spaces: readonly WrittenSpace[]
    /** How many records it writes to. */
    readonly records: number
    readonly papers: PaperCount
    /** Files that the changes of the whole bundle name and that are not here. */
    readonly missing: readonly PaperRef[]
    /** Files owed from before that it holds. */
    readonly brought: readonly PaperRef[]
  }

type WrittenSpace = Pick<BundleSpaceInput, 'id' | 'title' | 'after' | 'upTo'> & { readonly changeSets: number }

/**
 * Reads the changes that a bundle promises, writes and signs it: whole where it has at most `limit` bytes, else in parts that
 * apply in their order.
 */
export async function writePartsFromDatabase(
  db: OfficeDatabase,
  bundle: OutgoingBundle,
  sign: Sign,
  { limit, partPage }: { readonly limit: number; readonly partPage?: PageOfPart | undefined }
): Promise<readonly WrittenPart[]> {
  const { input, missing } = await inputFrom(db, bundle, sign)
  const most = Math.min(limit, bytesAtMost)
  const isSmall = papersIn(input).bytes <= most && input.attachments.size < limits.entries / 2
  const whole = isSmall ? await writeBundle(input) : undefined
  if (whole && whole.bytes.length <= most) return [partOf(whole, input, missing)]
  return (await writeParts(input, most, newId, partPage)).map((part) => partOf(part, part.input, missing))
}

/** Half of what a file may have, so that no bundle is ever too large to be written. */
const bytesAtMost = limits.file / 2

function papersIn({ attachments }: BundleInput): PaperCount {
  return { count: attachments.size, bytes: [...attachments.values()].reduce((sum, { length }) => sum + length, 0) }
}

function partOf(
  { bytes, manifestSha256 }: WrittenBundle,
  input: BundleInput,
  missing: readonly PaperRef[]
): WrittenPart {
  const { bundleId, part, spaces } = input
  const records = new Set<string>()
  for (const { changeSets } of spaces) for (const { ops } of changeSets) for (const op of ops) records.add(op.id)
  return {
    bytes,
    manifestSha256,
    bundleId,
    part,
    spaces: spaces.map(({ id, title, after, upTo, changeSets }) => ({
      id,
      title,
      after,
      upTo,
      changeSets: changeSets.length
    })),
    records: records.size,
    papers: papersIn(input),
    missing,
    brought: spaces.flatMap(({ id, owed = [] }) =>
      owed.flatMap((sha256) => (input.attachments.has(sha256) ? [{ space: id, sha256 }] : []))
    )
  }
}

/**
 * Change-sets never change, so no lock is needed. Of the attachments, those go along that the change-sets of a space name, or that
 * are owed from before, and that this very space holds here.
 */
async function inputFrom(
  db: OfficeDatabase,
  bundle: OutgoingBundle,
  sign: Sign
): Promise<{ readonly input: BundleInput; readonly missing: readonly PaperRef[] }> {
  const spaces: BundleSpaceInput[] = []
  const missing: PaperRef[] = []
  const attachments = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const space of bundle.spaces) {
    const changeSets = await changeSetsBetween(db, space.id, space.after, space.upTo)
    spaces.push({ ...space, changeSets, marks: marksOf(await lastBefore(db, space)) })
    const { held, missing: lacking } = await papersToSend(db, space.id, changeSets, space.owed ?? [])
    for (const sha256 of lacking) missing.push({ space: space.id, sha256 })
    for (const sha256 of held) {
      const content = await checkedContent(db, { space: space.id, sha256 })
      if (content.ok) attachments.set(sha256, content.value)
    }
  }
  return { input: { ...bundle, spaces, attachments, sign }, missing }
}

/** The last change-set of each device that a range leaves out, as far as it is here. */
async function lastBefore(
  db: OfficeDatabase,
  { id, after }: Pick<BundleSpaceInput, 'id' | 'after'>
): Promise<ChangeSet[]> {
  const keys = Object.keys(after).map((device): [string, string, number] => [id, device, seqOf(after, device)])
  return (await db.changes.bulkGet(keys)).flatMap((row) => (row ? [row.changeSet] : []))
}

/** The canonical hash of one space: equal in two copies exactly when they hold the same state (bundle-format.md). */
export async function spaceHashIn(db: OfficeDatabase, space: string): Promise<string> {
  const rows = await rowsOfSpace(db, space)
  return stateHash([{ id: space, records: rows.map(rowToState) }])
}

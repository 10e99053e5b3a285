import { newId } from '@renderer/platform/ids'
import { writeParts, type PageOfPart } from '@shared/sync/bundle-parts'
import { stateHash } from '@shared/sync/canonical'
import type { ChangeSet } from '@shared/sync/change-set'
import { writeBundle, type BundleInput, type BundleSpaceInput, type WrittenBundle } from '@shared/sync/bundle-writer'
import { seqOf, type VersionVector } from '@shared/sync/version-vector'
import type { OfficeDatabase } from './database'
import { rowToState } from './record-row'

export type Sign = (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>

/** A bundle to be written, its changes told by what they reach from and to. */
export type OutgoingBundle = Omit<BundleInput, 'spaces' | 'sign'> & {
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
  const input = await inputFrom(db, bundle, sign)
  const whole = await writeBundle(input)
  if (whole.bytes.length <= limit) return [partOf(whole, input)]
  return (await writeParts(input, limit, newId, partPage)).map((part) => partOf(part, part.input))
}

function partOf({ bytes, manifestSha256 }: WrittenBundle, { bundleId, part, spaces }: BundleInput): WrittenPart {
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
    records: records.size
  }
}

/** Change-sets never change, so no lock is needed. */
async function inputFrom(db: OfficeDatabase, bundle: OutgoingBundle, sign: Sign): Promise<BundleInput> {
  const spaces: BundleSpaceInput[] = []
  for (const space of bundle.spaces)
    spaces.push({ ...space, changeSets: await changeSetsBetween(db, space.id, space.after, space.upTo) })
  return { ...bundle, spaces, sign }
}

/** The canonical hash of one space: equal in two copies exactly when they hold the same state (bundle-format.md). */
export async function spaceHashIn(db: OfficeDatabase, space: string): Promise<string> {
  const rows = await db.records.where('[space+id]').between([space, ''], [space, '\uffff']).toArray()
  return stateHash([{ id: space, records: rows.map(rowToState) }])
}

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

/** Reads the changes that a bundle promises, writes and signs it. Change-sets never change, so no lock is needed. */
export async function writeFromDatabase(
  db: OfficeDatabase,
  bundle: OutgoingBundle,
  sign: Sign
): Promise<WrittenBundle> {
  const spaces: BundleSpaceInput[] = []
  for (const space of bundle.spaces)
    spaces.push({ ...space, changeSets: await changeSetsBetween(db, space.id, space.after, space.upTo) })
  return writeBundle({ ...bundle, spaces, sign })
}

/** The canonical hash of one space: equal in two copies exactly when they hold the same state (bundle-format.md). */
export async function spaceHashIn(db: OfficeDatabase, space: string): Promise<string> {
  const rows = await db.records.where('[space+id]').between([space, ''], [space, '\uffff']).toArray()
  return stateHash([{ id: space, records: rows.map(rowToState) }])
}

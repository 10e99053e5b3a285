import type { BundleSpace } from './bundle-reader'
import { otherwiseMarked } from './change-mark'
import { changeSetKey, sameChangeSet, type ChangeSet } from './change-set'
import type { Manifest, ManifestSpace } from './manifest'
import { refusal, type Refusal } from './refusal'
import { seqOf, type VersionVector } from './version-vector'

/** What a copy must tell of a space so that forks and borrowed names are found. */
export type HeldChangeSets = {
  readonly vector: VersionVector
  /** Our copies, by `changeSetKey`, of those change-sets of the bundle, and that its marks are about, which we hold. */
  readonly known: ReadonlyMap<string, ChangeSet>
}

/**
 * Refuses a bundle addressed to others; without recipients it is for anybody, and its sender may always read it. `ownDevices` are
 * this device and those that it follows.
 */
export function recipientProblem(manifest: Manifest, ownDevices: readonly string[]): Refusal | undefined {
  const { recipients, sender } = manifest
  const isOurs = recipients.length === 0 || ownDevices.some((own) => recipients.includes(own) || sender.device === own)
  return isOurs ? undefined : refusal('not-for-us')
}

/** Refuses a bundle that names a space which this sender may not write; `mayWrite` knows the peers. */
export function scopeProblem(manifest: Manifest, mayWrite: (space: ManifestSpace) => boolean): Refusal | undefined {
  const outside = manifest.spaces.find((space) => !mayWrite(space))
  return outside ? refusal('out-of-scope', `space ${outside.id}, “${outside.title}”`) : undefined
}

/**
 * Refuses changes in our own device's name that this copy never made, or made otherwise, and a sender who has seen such, even
 * where the file doesn't hold them: then this copy was rolled back, or another one works under its name.
 */
export function ownNameProblem(
  space: Pick<BundleSpace, 'id' | 'changeSets' | 'after' | 'upTo' | 'marks'>,
  held: HeldChangeSets,
  ownDevice: string
): Refusal | undefined {
  const ownSeq = seqOf(held.vector, ownDevice)
  const seen = [space.after, space.upTo, ...space.changeSets.map((changeSet) => changeSet.seen)]
  const ahead = seen.find((vector) => seqOf(vector, ownDevice) > ownSeq)
  if (ahead)
    return refusal('own-name', `change ${seqOf(ahead, ownDevice)} of space ${space.id}, where ${ownSeq} are known`)
  if (otherwiseMarked(space, held.known) === ownDevice) return refusal('own-name', `what is known of space ${space.id}`)
  for (const changeSet of space.changeSets) {
    if (changeSet.device !== ownDevice) continue
    const ours = held.known.get(changeSetKey(ownDevice, changeSet.seq))
    if (changeSet.seq > ownSeq || (ours && !sameChangeSet(ours, changeSet))) {
      return refusal('own-name', `change ${changeSet.seq} of space ${space.id}`)
    }
  }
  return undefined
}

import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from './bytes'
import { canonicalJson } from './canonical'
import { changeSetKey, type ChangeSet } from './change-set'
import { seqOf, type VersionVector } from './version-vector'

/** By device, the mark of its last change-set that a range leaves out. */
export type Marks = Readonly<Record<string, string>>

const markDigits = 16

/** What tells a change-set from another under the same number, by all that a redaction leaves as it is; 16 hex digits. */
export function changeMark({ at, device, seen, seq, space }: ChangeSet): string {
  const bytes = utf8ToBytes(canonicalJson({ at, device, seen, seq, space }))
  return bytesToHex(sha256(bytes)).slice(0, markDigits)
}

/** The marks of change-sets, the last of each device. They come ascending by device. */
export function marksOf(changeSets: Iterable<ChangeSet>): Marks {
  const last = new Map<string, ChangeSet>()
  for (const changeSet of changeSets) last.set(changeSet.device, changeSet)
  return Object.fromEntries([...last].map(([device, changeSet]) => [device, changeMark(changeSet)]))
}

/** The keys of what the marks of a range are about. */
export function markedKeys({
  after,
  marks = {}
}: Marked): readonly { readonly device: string; readonly seq: number }[] {
  return Object.keys(marks).map((device) => ({ device, seq: seqOf(after, device) }))
}

type Marked = { readonly after: VersionVector; readonly marks?: Marks | undefined }

/**
 * The device whose change-sets, which the range takes for known, are others here: two copies have worked under its name.
 * `held` are ours by `changeSetKey`; what we lack can't be compared.
 */
export function otherwiseMarked(range: Marked, held: ReadonlyMap<string, ChangeSet>): string | undefined {
  return markedKeys(range).find(({ device, seq }) => {
    const ours = held.get(changeSetKey(device, seq))
    return ours !== undefined && changeMark(ours) !== range.marks?.[device]
  })?.device
}

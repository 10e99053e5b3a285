import { fail, ok, type Result } from '@shared/domain/result'
import { bytesToUtf8, utf8ToBytes } from './bytes'
import { byCodeUnits, canonicalJson, isCanonicalLine } from './canonical'
import { changeSetProblem, type ChangeSet, type PutProblem } from './change-set'
import { jsonProblem, type SpareValues } from './json-value'
import { limits } from './limits'
import type { ManifestSpace } from './manifest'
import { refusal, type Refusal } from './refusal'
import { seqOf, type VersionVector } from './version-vector'

type Range = { readonly after: VersionVector; readonly upTo: VersionVector }

const lineFeed = 0x0a

export type Spare = SpareValues & { changeSets: number }

/**
 * The change-sets of one `changes/<space>.jsonl`: each line canonical, devices ascending, and for each device exactly
 * `after + 1 … upTo`. `spare` is what the bundle may still hold, from which it takes. That they are of this space is for the
 * caller to judge.
 */
export function readChangesFile(
  bytes: Uint8Array,
  space: ManifestSpace,
  spare: Spare,
  putProblem?: PutProblem
): Result<readonly ChangeSet[], Refusal> {
  const changeSets: ChangeSet[] = []
  const bad = (detail: string): Result<never, Refusal> =>
    fail(refusal('bad-change', `line ${changeSets.length + 1} of space ${space.id}: ${detail}`))

  for (let from = 0; from < bytes.length;) {
    const to = bytes.indexOf(lineFeed, from)
    if (to < 0) return bad('it does not end')
    if (to - from > limits.changeSet) return fail(refusal('too-large', 'a change-set over 1 MiB'))
    if ((spare.changeSets -= 1) < 0) return fail(refusal('too-large', `over ${limits.changeSets} change-sets`))
    const line = bytesToUtf8(bytes.subarray(from, to))
    if (line === undefined) return bad('not UTF-8')
    const changeSet = readLine(line, spare, putProblem)
    if (changeSet === 'too-deep') return fail(refusal('too-large', 'a change nested too deep'))
    if (changeSet === 'too-many') return fail(refusal('too-large', `over ${limits.values} values`))
    if (typeof changeSet === 'string') return bad(changeSet)
    const expected = expectedNext(changeSets.at(-1), changeSet.device, space.after)
    if (expected !== changeSet.seq) return bad(`out of order, ${changeSet.device} ${changeSet.seq}`)
    changeSets.push(changeSet)
    from = to + 1
  }
  const missing = missingDevice(changeSets, space)
  return missing === undefined ? ok(changeSets) : bad(`the changes of ${missing} are not those promised`)
}

function readLine(line: string, spare: Spare, putProblem?: PutProblem): ChangeSet | string {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  const problem = jsonProblem(value, spare)
  if (problem !== undefined) return problem === 'refused-key' ? 'a key that is not allowed' : problem
  if (!isCanonicalLine(line, value)) return 'not canonical JSON'
  return changeSetProblem(value, putProblem) ?? (value as ChangeSet)
}

/** The seq that must come next for this device, or undefined when the device itself is out of order. */
function expectedNext(previous: ChangeSet | undefined, device: string, after: VersionVector): number | undefined {
  if (previous && previous.device === device) return previous.seq + 1
  return previous && previous.device > device ? undefined : seqOf(after, device) + 1
}

/** The first device whose last change-set is not the one that the range promises. */
function missingDevice(changeSets: readonly ChangeSet[], range: Range): string | undefined {
  const last = new Map(changeSets.map((changeSet) => [changeSet.device, changeSet.seq]))
  const devices = new Set([...last.keys(), ...Object.keys(range.upTo)])
  return [...devices].find((device) => (last.get(device) ?? seqOf(range.after, device)) !== seqOf(range.upTo, device))
}

/**
 * The bytes of a changes file, the change-sets put in order. Throws when they are not exactly the range or one is over the
 * limit, since such a file would be refused.
 */
export function writeChangesFile(changeSets: readonly ChangeSet[], range: Range): Uint8Array<ArrayBuffer> {
  const ordered = changeSets.toSorted((a, b) => byCodeUnits(a.device, b.device) || a.seq - b.seq)
  const pieces: Uint8Array[] = []
  let size = 0
  let previous: ChangeSet | undefined
  for (const changeSet of ordered) {
    const { device, seq } = changeSet
    if (expectedNext(previous, device, range.after) !== seq)
      throw new Error(`${device} ${seq} is not the next change-set`)
    previous = changeSet
    const piece = utf8ToBytes(`${canonicalJson(changeSet)}\n`)
    if (piece.length > limits.changeSet + 1) throw new RangeError(`The change-set ${device} ${seq} is over 1 MiB`)
    size += piece.length
    pieces.push(piece)
  }
  const missing = missingDevice(ordered, range)
  if (missing !== undefined) throw new Error(`The change-sets of ${missing} do not reach the promised end`)
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

import { fail, ok, type Result } from '@shared/domain/result'
import { isEncrypted, isPassphraseLocked } from './age-header'
import { base64ToBytes, bytesEqual, bytesToUtf8, sha256Hex, utf8ToBytes } from './bytes'
import type { ChangeSet, PutProblem } from './change-set'
import { readChangesFile, type Spare } from './changes-file'
import { limits } from './limits'
import {
  attachmentPath,
  bundleMimetype,
  changesPath,
  parseManifest,
  type Manifest,
  type ManifestSpace
} from './manifest'
import { refusal, type Refusal } from './refusal'
import { deviceOf, isValidSignature, signedBytes } from './signature'
import { readZipDirectory, readZipEntry, readZipEntrySoon, type FastInflate, type ZipEntry } from './zip-reader'

export type ReadOptions<Objection = Refusal> = {
  /** Judges known fields of known types; without it every field passes. */
  readonly putProblem?: PutProblem
  /** The caller's own judgement of sender, then recipients, asked once the signature is proven and before the content is read. */
  readonly judge?: (manifest: Manifest) => Objection | undefined | Promise<Objection | undefined>
  /** The platform's own, where it has one. */
  readonly inflateFast?: FastInflate
  /** Opens an age file; without it every encrypted file is refused. Only asked for files within the limit. */
  readonly decrypt?: (file: Uint8Array) => Promise<Result<Uint8Array, Refusal>>
}

export type BundleSpace = ManifestSpace & { readonly changeSets: readonly ChangeSet[] }

export type BundleAttachment = {
  readonly sha256: string
  readonly size: number
  /** Inflates again at each call, so that a bundle of large files need not be held inflated. */
  readonly read: () => Uint8Array<ArrayBuffer>
}

export type ReadBundle = {
  readonly manifest: Manifest
  readonly manifestSha256: string
  readonly spaces: readonly BundleSpace[]
  readonly attachments: readonly BundleAttachment[]
  readonly entries: readonly { readonly path: string; readonly bytes: number; readonly storedBytes: number }[]
}

type Entries = ReadonlyMap<string, ZipEntry>

const uuid = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}'
const entryName = new RegExp(
  `^(?:mimetype|manifest\\.json|manifest\\.sig|index\\.html|changes/${uuid}\\.jsonl|attachments/[0-9a-f]{64})$`
)

/**
 * Reads and proves a bundle, in the order of the format: sizes, age, directory, manifest, signature, the caller's judgement,
 * hashes, changes, scope. Scope that needs a database, and forks, are judged by the caller afterwards (`bundle-checks`, `planImport`).
 */
export async function readBundle<Objection = Refusal>(
  received: Uint8Array,
  options: ReadOptions<Objection> = {}
): Promise<Result<ReadBundle, Refusal | Objection>> {
  if (received.length > limits.file) return fail(refusal('too-large', `${received.length} bytes`))
  const opened = isEncrypted(received) ? await decrypted(received, options) : ok(received)
  if (!opened.ok) return opened
  const file = opened.value
  const directory = readZipDirectory(file)
  if (!directory.ok) return directory
  const entries = namedEntries(file, directory.value)
  if (!entries.ok) return entries
  const proven = await readManifest(file, entries.value)
  if (!proven.ok) return proven
  const { manifest, manifestSha256 } = proven.value
  const objection = (await options.judge?.(manifest)) ?? contentsRefusal(manifest, entries.value)
  if (objection) return fail(objection)

  const changesBytes = new Map<string, Uint8Array>()
  for (const { path, bytes, sha256 } of manifest.entries) {
    const entry = entries.value.get(path)
    if (!entry) return fail(refusal('hash-mismatch', path))
    const content = await readZipEntrySoon(file, entry, options.inflateFast)
    if (!content.ok) return content
    if (content.value.length !== bytes || (await sha256Hex(content.value)) !== sha256)
      return fail(refusal('hash-mismatch', path))
    if (path.startsWith('changes/')) changesBytes.set(path, content.value)
  }

  const spaces = readSpaces(manifest, changesBytes, options.putProblem)
  if (!spaces.ok) return spaces
  const outside = scopeRefusal(manifest, spaces.value)
  if (outside) return fail(outside)
  return ok({
    manifest,
    manifestSha256,
    spaces: spaces.value,
    attachments: attachmentsOf(file, entries.value),
    entries: [...entries.value.values()].map(({ name, bytes, storedBytes }) => ({ path: name, bytes, storedBytes }))
  })
}

async function decrypted(
  file: Uint8Array,
  { decrypt }: Pick<ReadOptions, 'decrypt'>
): Promise<Result<Uint8Array, Refusal>> {
  return decrypt ? decrypt(file) : fail(refusal(isPassphraseLocked(file) ? 'passphrase-needed' : 'not-for-us'))
}

/** The entries by name: mimetype first, then the closed list, nothing twice, no entry over its limit. */
function namedEntries(file: Uint8Array, directory: readonly ZipEntry[]): Result<Entries, Refusal> {
  const [first] = directory
  if (!first || first.name !== 'mimetype' || first.dataOffset !== 30 + first.name.length || first.method !== 'stored') {
    return fail(refusal('not-a-bundle', 'it does not start with its type'))
  }
  const mimetype = readZipEntry(file, first)
  if (!mimetype.ok) return mimetype
  if (!bytesEqual(mimetype.value, utf8ToBytes(bundleMimetype))) return fail(refusal('not-a-bundle', 'another type'))
  const entries = new Map<string, ZipEntry>()
  let changes = 0
  for (const entry of directory) {
    if (!entryName.test(entry.name) || entries.has(entry.name)) {
      return fail(refusal('unknown-entry', JSON.stringify(entry.name.slice(0, 200))))
    }
    entries.set(entry.name, entry)
    if (entry.name.startsWith('changes/')) changes += entry.bytes
    if (entry.bytes > entryLimit(entry.name) || changes > limits.changes) return fail(refusal('too-large', entry.name))
  }
  return ok(entries)
}

function entryLimit(name: string): number {
  if (name === 'manifest.json') return limits.manifest
  if (name === 'manifest.sig') return limits.signature
  if (name === 'index.html') return limits.indexHtml
  return name.startsWith('attachments/') ? limits.attachment : limits.changes
}

async function readManifest(
  file: Uint8Array,
  entries: Entries
): Promise<Result<{ manifest: Manifest; manifestSha256: string }, Refusal>> {
  const entry = entries.get('manifest.json')
  if (!entry) return fail(refusal('bad-manifest', 'manifest.json is missing'))
  const bytes = readZipEntry(file, entry)
  if (!bytes.ok) return bytes
  const manifest = parseManifest(bytes.value)
  if (!manifest.ok) return manifest

  const signatureEntry = entries.get('manifest.sig')
  if (!signatureEntry) return fail(refusal('bad-signature', 'manifest.sig is missing'))
  const signatureBytes = readZipEntry(file, signatureEntry)
  if (!signatureBytes.ok) return signatureBytes
  const signature = base64ToBytes(bytesToUtf8(signatureBytes.value) ?? '')
  const key = base64ToBytes(manifest.value.sender.signingKey)
  if (!signature || !key || !(await isValidSignature(key, signature, signedBytes(bytes.value)))) {
    return fail(refusal('bad-signature'))
  }
  if (deviceOf(key) !== manifest.value.sender.device) return fail(refusal('wrong-device'))
  return ok({ manifest: manifest.value, manifestSha256: await sha256Hex(bytes.value) })
}

const unlisted: ReadonlySet<string> = new Set(['mimetype', 'manifest.json', 'manifest.sig'])

/** Whether the file holds exactly what the manifest lists. */
function contentsRefusal(manifest: Manifest, entries: Entries): Refusal | undefined {
  const listed = new Set<string>()
  for (const { path, sha256 } of manifest.entries) {
    listed.add(path)
    if (unlisted.has(path) || !entryName.test(path)) return refusal('bad-manifest', `entries: ${path.slice(0, 200)}`)
    if (!entries.has(path)) return refusal('hash-mismatch', `${path} is missing`)
    if (path.startsWith('attachments/') && path !== attachmentPath(sha256)) return refusal('hash-mismatch', path)
  }
  for (const name of entries.keys()) {
    if (!unlisted.has(name) && !listed.has(name)) return refusal('unknown-entry', `${name} is not in the manifest`)
  }
  return undefined
}

/** Whether a partner bundle holds something internal, or the file of a space a change of another one. */
function scopeRefusal({ kind }: Manifest, spaces: readonly BundleSpace[]): Refusal | undefined {
  if (kind === 'partner' && spaces.some((space) => space.role === 'office')) {
    return refusal('out-of-scope', 'a bundle for a partner holds an internal space')
  }
  for (const { id, changeSets } of spaces) {
    const outside = changeSets.find((changeSet) => changeSet.space !== id)
    if (outside) return refusal('out-of-scope', `a change of space ${outside.space}`)
  }
  return undefined
}

function readSpaces(
  manifest: Manifest,
  changesBytes: ReadonlyMap<string, Uint8Array>,
  putProblem?: PutProblem
): Result<readonly BundleSpace[], Refusal> {
  const spaces: BundleSpace[] = []
  const spare: Spare = { changeSets: limits.changeSets, values: limits.values }
  for (const space of manifest.spaces) {
    const bytes = changesBytes.get(changesPath(space.id)) ?? new Uint8Array()
    const changeSets = readChangesFile(bytes, space, spare, putProblem)
    if (!changeSets.ok) return changeSets
    spaces.push({ ...space, changeSets: changeSets.value })
  }
  return ok(spaces)
}

function attachmentsOf(file: Uint8Array, entries: Entries): readonly BundleAttachment[] {
  return [...entries.values()]
    .filter((entry) => entry.name.startsWith('attachments/'))
    .map((entry) => ({
      sha256: entry.name.slice('attachments/'.length),
      size: entry.bytes,
      read: () => {
        const content = readZipEntry(file, entry)
        if (!content.ok) throw new Error(content.error.message)
        return content.value
      }
    }))
}

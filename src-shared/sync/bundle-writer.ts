import { bytesToBase64, sha256Hex, utf8ToBytes } from './bytes'
import { canonicalJson } from './canonical'
import type { Marks } from './change-mark'
import type { ChangeSet } from './change-set'
import { writeChangesFile } from './changes-file'
import {
  attachmentPath,
  bundleFormat,
  bundleFormatVersion,
  bundleMimetype,
  changesPath,
  parseManifest,
  type BundleKind,
  type Manifest,
  type ManifestSpace
} from './manifest'
import { signedBytes } from './signature'
import type { VersionVector } from './version-vector'
import { writeZip, type ZipInput } from './zip-writer'

export type BundleSpaceInput = {
  readonly id: string
  readonly role: ManifestSpace['role']
  /** Needed for the role `partnership`. */
  readonly partnership?: string
  readonly title: string
  readonly after: VersionVector
  readonly upTo: VersionVector
  readonly marks?: Marks
  /** Exactly `after + 1 … upTo` of each device, in any order. */
  readonly changeSets: readonly ChangeSet[]
  /** Attachments for this space that its change-sets don't name. */
  readonly owed?: readonly string[]
}

export type BundleInput = {
  readonly bundleId: string
  readonly kind: BundleKind
  readonly createdAt: string
  readonly app: { readonly name: string; readonly version: string }
  readonly sender: {
    readonly office: string
    readonly city: string
    readonly country: string
    readonly person: { readonly id: string; readonly name: string }
    readonly device: string
    readonly signingKey: string
    readonly encryptionKey?: string
  }
  readonly recipients: readonly string[]
  /** SHA-256 of the manifest of the sender's previous bundle to the same recipients. */
  readonly previous: string | null
  readonly part: { readonly set: string; readonly index: number; readonly count: number }
  readonly spaces: readonly BundleSpaceInput[]
  /** By the SHA-256 of their bytes, hex. */
  readonly attachments: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly indexHtml?: string
  /** Signs with the key of `sender.signingKey`; 64 bytes. */
  readonly sign: (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
}

export type WrittenBundle = { readonly bytes: Uint8Array<ArrayBuffer>; readonly manifestSha256: string }

type Content = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** One signed bundle, unencrypted. Throws when the input could not be read back, which is a bug of the caller. */
export async function writeBundle(input: BundleInput): Promise<WrittenBundle> {
  const contents = bundleContents(input)
  const entries = await Promise.all(
    contents.map(async ({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: await sha256Hex(bytes) }))
  )
  for (const { path, sha256 } of entries) {
    if (path.startsWith('attachments/') && path !== attachmentPath(sha256))
      throw new Error(`${path} is not its content`)
  }
  const manifest = {
    format: bundleFormat,
    formatVersion: bundleFormatVersion,
    bundleId: input.bundleId,
    kind: input.kind,
    createdAt: input.createdAt,
    app: input.app,
    sender: input.sender,
    recipients: input.recipients,
    previous: input.previous,
    part: input.part,
    spaces: input.spaces.map(manifestSpace),
    entries
  } satisfies Manifest
  const manifestBytes = utf8ToBytes(canonicalJson(manifest))
  const readable = parseManifest(manifestBytes)
  if (!readable.ok) throw new Error(readable.error.message)
  const signature = bytesToBase64(await input.sign(signedBytes(manifestBytes)))
  const files: readonly ZipInput[] = [
    { name: 'mimetype', bytes: utf8ToBytes(bundleMimetype), stored: true },
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.sig', bytes: utf8ToBytes(signature) },
    ...contents
  ]
  return { bytes: writeZip(files), manifestSha256: await sha256Hex(manifestBytes) }
}

function bundleContents(input: BundleInput): readonly Content[] {
  const contents: Content[] = input.spaces
    .map((space) => ({ name: changesPath(space.id), bytes: writeChangesFile(space.changeSets, space) }))
    .filter((content) => content.bytes.length > 0)
  for (const [sha256, bytes] of input.attachments) contents.push({ name: attachmentPath(sha256), bytes })
  if (input.indexHtml !== undefined) contents.push({ name: 'index.html', bytes: utf8ToBytes(input.indexHtml) })
  return contents
}

function manifestSpace({ id, role, partnership, title, after, upTo, marks = {} }: BundleSpaceInput): ManifestSpace {
  const marked = Object.keys(marks).length > 0 ? { marks } : {}
  if (role === 'office') return { id, role, title, after, upTo, ...marked }
  if (partnership === undefined) throw new Error(`The space ${id} names no partnership`)
  return { id, role, partnership, title, after, upTo, ...marked }
}

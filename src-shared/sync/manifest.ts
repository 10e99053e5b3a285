import { z } from 'zod'
import { fail, ok, type Result } from '@shared/domain/result'
import { base64ToBytes, bytesToUtf8 } from './bytes'
import { isCanonicalLine } from './canonical'
import { deviceSchema, instantSchema, versionVectorSchema } from './change-set'
import { isJsonObject, jsonProblem } from './json-value'
import { limits } from './limits'
import { refusal, type Refusal } from './refusal'
import { seqOf } from './version-vector'

export const bundleFormat = 'entente-bundle'
export const bundleFormatVersion = '1.0'
export const bundleMimetype = 'application/vnd.entente.bundle+zip'

const spaceBase = {
  id: z.guid(),
  title: z.string(),
  after: versionVectorSchema.readonly(),
  upTo: versionVectorSchema.readonly(),
  /** Which change-sets `after` takes for known (`change-mark`); a reader of before ignores them. */
  marks: z
    .record(deviceSchema, z.string().regex(/^[0-9a-f]{16}$/))
    .readonly()
    .optional()
}
const manifestSpaceSchema = z.discriminatedUnion('role', [
  z.looseObject({ ...spaceBase, role: z.literal('office') }),
  z.looseObject({ ...spaceBase, role: z.literal('partnership'), partnership: z.guid() })
])

const manifestEntrySchema = z.looseObject({
  path: z.string(),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/)
})

export const bundleKinds = ['office', 'partner', 'travel', 'backup'] as const

/** Version 1 of the description of a bundle; keys of newer minor versions are kept. */
export const manifestSchema = z.looseObject({
  format: z.literal(bundleFormat),
  formatVersion: z.string().regex(/^1\.\d{1,6}$/),
  bundleId: z.guid(),
  kind: z.enum(bundleKinds),
  createdAt: instantSchema,
  app: z.looseObject({ name: z.string(), version: z.string() }),
  sender: z.looseObject({
    office: z.string(),
    city: z.string(),
    country: z.string().regex(/^[A-Z]{2}$/),
    person: z.looseObject({ id: z.guid(), name: z.string() }),
    device: deviceSchema,
    signingKey: z.string().refine((text) => base64ToBytes(text)?.length === 32, 'not a key of 32 bytes'),
    encryptionKey: z.string().optional()
  }),
  recipients: z.array(deviceSchema).readonly(),
  previous: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  part: z.looseObject({ set: z.guid(), index: z.int().min(1), count: z.int().min(1) }),
  spaces: z.array(manifestSpaceSchema).readonly(),
  entries: z.array(manifestEntrySchema).readonly()
})

export type Manifest = Readonly<z.infer<typeof manifestSchema>>
export type ManifestSpace = Manifest['spaces'][number]
export type ManifestEntry = Manifest['entries'][number]
export type BundleKind = Manifest['kind']

export const changesPath = (space: string): string => `changes/${space}.jsonl`
export const attachmentPath = (sha256: string): string => `attachments/${sha256}`

const badManifest = (detail: string): Result<never, Refusal> => fail(refusal('bad-manifest', detail))

/** Reads the bytes of `manifest.json`; a newer major version is told apart before anything else is judged. */
export function parseManifest(bytes: Uint8Array): Result<Manifest, Refusal> {
  if (bytes.length > limits.manifest) return fail(refusal('too-large', 'manifest.json'))
  const text = bytesToUtf8(bytes)
  if (text === undefined) return badManifest('manifest.json is not UTF-8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return badManifest('manifest.json is not JSON')
  }
  const problem = jsonProblem(value)
  if (problem === 'too-deep') return fail(refusal('too-large', 'manifest.json is nested too deep'))
  if (problem === 'refused-key') return badManifest('manifest.json has a key that is not allowed')
  if (isNewerFormat(value)) return fail(refusal('newer-format'))
  if (!isCanonicalLine(text, value)) return badManifest('manifest.json is not canonical JSON')
  const parsed = manifestSchema.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return badManifest(issue ? `${issue.path.join('.')}: ${issue.message}` : 'manifest.json')
  }
  const inconsistency = manifestInconsistency(parsed.data)
  return inconsistency === undefined ? ok(parsed.data) : badManifest(inconsistency)
}

function isNewerFormat(value: unknown): boolean {
  if (!isJsonObject(value) || value['format'] !== bundleFormat) return false
  const version = value['formatVersion']
  const major = typeof version === 'string' ? /^(\d{1,6})\.\d{1,6}$/.exec(version)?.[1] : undefined
  return major !== undefined && Number(major) > 1
}

function manifestInconsistency(manifest: Manifest): string | undefined {
  const { part, spaces, entries } = manifest
  if (part.index > part.count) return 'part: its index is over its count'
  const ids = new Set(spaces.map((space) => space.id))
  if (ids.size < spaces.length) return 'spaces: one is named twice'
  const paths = new Set(entries.map((entry) => entry.path))
  if (paths.size < entries.length) return 'entries: one is named twice'
  for (const space of spaces) {
    // A device that only `after` names: the recipient is known to hold more of it than the sender, who sends nothing of it.
    const devices = Object.keys(space.after).filter((device) => Object.hasOwn(space.upTo, device))
    const shrinks = devices.some((device) => seqOf(space.after, device) > seqOf(space.upTo, device))
    if (shrinks) return `spaces: ${space.id} ends before it starts`
  }
  for (const path of paths) {
    const space = /^changes\/(.*)\.jsonl$/.exec(path)?.[1]
    if (space !== undefined && !ids.has(space)) return `entries: ${path} belongs to no space`
  }
  return undefined
}

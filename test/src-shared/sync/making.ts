import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import type { BundleInput } from '@shared/sync/bundle-writer'
import type { BundleSpace } from '@shared/sync/bundle-reader'
import { canonicalJson } from '@shared/sync/canonical'
import type { ChangeSet, JsonValue, Op } from '@shared/sync/change-set'

export const space = '0192f0c0-0000-7000-8000-0000000000aa'
export const officer = { name: 'Officer', person: '0192f0c0-0000-7000-8000-000000000900' }
export const uuid = (n: number): string => `0192f0c0-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
export const deviceNamed = (letter: string): string => letter.repeat(32)

export const put = (id: string, fields: Record<string, JsonValue>, type = 'vector-note'): Op => ({
  op: 'put',
  type,
  id,
  fields
})
export const erase = (id: string, type = 'vector-note'): Op => ({ op: 'erase', type, id, reason: 'asked' })

/** A value as a test's expectation writes it. */
export const told = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** A change-set of the device that a letter stands for; `seen` by letter too. */
export function change(
  letter: string,
  seq: number,
  ops: readonly Op[],
  seen: Readonly<Record<string, number>> = {},
  at = `2026-05-${String(10 + seq)}T09:00:00+02:00`
): ChangeSet {
  const named = Object.fromEntries(Object.entries(seen).map(([other, held]) => [deviceNamed(other), held]))
  return { at, by: officer, device: deviceNamed(letter), ops: [...ops], seen: named, seq, space }
}

/** A read bundle of one office space, without its file. */
export function changesOf(...changeSets: readonly ChangeSet[]): { readonly spaces: readonly BundleSpace[] } {
  return { spaces: [{ id: space, role: 'office', title: 'Office', after: {}, upTo: {}, changeSets }] }
}

export type Signer = { readonly device: string; readonly signingKey: string; readonly privateKey: KeyObject }

/** A device with a fresh key, by Node's own crypto and not by ours. */
export function makeSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const device = createHash('sha256').update(raw).digest('hex').slice(0, 32)
  return { device, signingKey: raw.toString('base64'), privateKey }
}

export function makeBundleInput(signer: Signer, changeSets: readonly ChangeSet[], more: Partial<BundleInput> = {}) {
  const upTo: Record<string, number> = {}
  for (const { device, seq } of changeSets) upTo[device] = Math.max(upTo[device] ?? 0, seq)
  return {
    bundleId: uuid(0x100),
    kind: 'office',
    createdAt: '2026-05-18T14:12:33.123+08:00',
    app: { name: 'entente', version: '0.1.0' },
    sender: {
      office: 'Office',
      city: 'Göteborg',
      country: 'SE',
      person: { id: officer.person, name: officer.name },
      device: signer.device,
      signingKey: signer.signingKey
    },
    recipients: [],
    previous: null,
    part: { set: uuid(0x100), index: 1, count: 1 },
    spaces: [{ id: space, role: 'office', title: 'Office', after: {}, upTo, changeSets }],
    attachments: new Map<string, Uint8Array<ArrayBuffer>>(),
    sign: (bytes: Uint8Array) => Promise.resolve(new Uint8Array(sign(null, bytes, signer.privateKey))),
    ...more
  } satisfies BundleInput
}

export type CraftedEntry = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isStored?: boolean
  /** Overrides of what the headers say. */
  readonly flags?: number
  readonly method?: number
  readonly crc?: number
  readonly size?: number
  readonly localName?: string
  readonly localSize?: number
  readonly offset?: number
  readonly raw?: Uint8Array
  /** Bytes that belong to nothing, behind the data. */
  readonly gap?: number
}

/** A ZIP made field by field with Node's zlib, honest unless told to lie. */
export function craftZip(
  entries: readonly CraftedEntry[],
  end: Partial<Record<'count' | 'size' | 'start', number>> = {}
) {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const method = entry.method ?? (entry.isStored ? 0 : 8)
    const data = entry.raw ?? (entry.isStored ? entry.bytes : deflateRawSync(entry.bytes))
    const crc = entry.crc ?? crc32(entry.bytes)
    const size = entry.size ?? entry.bytes.length
    const common = (bytes: number, nameBytes: number): Buffer => {
      const header = Buffer.alloc(26)
      header.writeUInt16LE(20, 0)
      header.writeUInt16LE(entry.flags ?? 0x0800, 2)
      header.writeUInt16LE(method, 4)
      header.writeUInt32LE(crc, 10)
      header.writeUInt32LE(data.length, 14)
      header.writeUInt32LE(bytes, 18)
      header.writeUInt16LE(nameBytes, 22)
      return header
    }
    const localName = Buffer.from(entry.localName ?? entry.name)
    const name = Buffer.from(entry.name)
    locals.push(
      Buffer.from('PK\x03\x04'),
      common(entry.localSize ?? size, localName.length),
      localName,
      Buffer.from(data)
    )
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.offset ?? offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common(size, name.length), tail, name)
    locals.push(Buffer.alloc(entry.gap ?? 0))
    offset += 30 + localName.length + data.length + (entry.gap ?? 0)
  }
  const directoryBytes = Buffer.concat(directory)
  const tail = Buffer.alloc(22)
  tail.write('PK\x05\x06')
  tail.writeUInt16LE(end.count ?? entries.length, 8)
  tail.writeUInt16LE(end.count ?? entries.length, 10)
  tail.writeUInt32LE(end.size ?? directoryBytes.length, 12)
  tail.writeUInt32LE(end.start ?? offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directoryBytes, tail]))
}

export type Craft = {
  readonly lines?: readonly string[]
  readonly changes?: Uint8Array
  /** Changes the manifest after it is complete; the signature is made afterwards. */
  readonly manifest?: (manifest: Record<string, unknown>) => unknown
  readonly manifestText?: (text: string) => string
  readonly signature?: (signature: string) => string
  readonly contents?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  readonly entries?: (entries: readonly CraftedEntry[]) => readonly CraftedEntry[]
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
export const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

/** A bundle made without our writer, so that anything in it may be wrong. */
export function craftBundle(signer: Signer, changeSets: readonly ChangeSet[], craft: Craft = {}): Uint8Array {
  const lines = craft.lines ?? changeSets.map((changeSet) => canonicalJson(changeSet))
  const changes = craft.changes ?? utf8(lines.map((line) => `${line}\n`).join(''))
  const contents = [{ name: `changes/${space}.jsonl`, bytes: changes }, ...(craft.contents ?? [])]
  const { sign: _, attachments: __, spaces, ...input } = makeBundleInput(signer, changeSets)
  const manifest = {
    ...input,
    format: 'entente-bundle',
    formatVersion: '1.0',
    spaces: spaces.map(({ id, role, title, after, upTo }) => ({ id, role, title, after, upTo })),
    entries: contents.map(({ name, bytes }) => ({ path: name, bytes: bytes.length, sha256: sha256(bytes) }))
  }
  const text = canonicalJson(craft.manifest ? craft.manifest(manifest) : manifest)
  const manifestBytes = utf8(craft.manifestText ? craft.manifestText(text) : text)
  const signed = Buffer.concat([Buffer.from('entente-bundle-v1\0'), manifestBytes])
  const signature = sign(null, signed, signer.privateKey).toString('base64')
  const entries: readonly CraftedEntry[] = [
    { name: 'mimetype', bytes: utf8('application/vnd.entente.bundle+zip'), isStored: true },
    { name: 'manifest.json', bytes: manifestBytes },
    { name: 'manifest.sig', bytes: utf8(craft.signature ? craft.signature(signature) : signature) },
    ...contents
  ]
  return craftZip(craft.entries ? craft.entries(entries) : entries)
}

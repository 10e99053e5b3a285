import { createHash, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'

/**
 * A writer of bundles that shares no code with ours and does wrong at one or more levels: what a change says, what the
 * manifest says, how the ZIP is laid out, single bytes. Everything follows from one number.
 */

export type Random = { readonly below: (limit: number) => number; readonly pick: <T>(from: readonly T[]) => T }

/** Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Keyed = { [key: string]: Json }

export function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const keyed = value as Record<string, unknown>
  const keys = Object.keys(keyed)
    .filter((key) => keyed[key] !== undefined)
    .sort((a, b) => (a < b ? -1 : 1))
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(keyed[key])}`).join(',')}}`
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

export type HostileSender = {
  readonly device: string
  readonly signingKey: string
  readonly key: KeyObject
  /** Another one for each, since a second key of one person is blocked. */
  readonly person: string
}

export function newSender(): HostileSender {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)
  return { device: sha256(raw).slice(0, 32), signingKey: raw.toString('base64'), key: privateKey, person: randomUUID() }
}

const ids = Array.from({ length: 9 }, (_, n) => `0192f0c0-aaaa-7000-8000-00000000000${n}`)
const senderName = 'Sender'

export type Target = {
  readonly sender: HostileSender
  readonly space: string
  readonly partnership: string
  /** What the sender has seen of others, and how many of its own changes came before. */
  readonly seen: Readonly<Record<string, number>>
  readonly after: number
}

/** A few honest change-sets: known and unknown types, fields and operations, deletions and erasures. */
function changesFor({ sender, space, seen, after }: Target, random: Random): Keyed[] {
  return Array.from({ length: 1 + random.below(3) }, (_, at) => {
    const records = [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(ids.slice(0, 6))))]
    return {
      // A clock ten years off must change nothing.
      at: `${random.pick(['2016', '2026', '2026', '2036'])}-05-${String(10 + random.below(18))}T0${random.below(10)}:00:00+02:00`,
      by: { name: senderName, person: sender.person },
      device: sender.device,
      ops: records.map((id): Keyed => operation(id, random)),
      seen: random.below(9) === 0 ? { ...seen, ['e'.repeat(32)]: 1 + random.below(3) } : { ...seen },
      seq: after + at + 1,
      space
    }
  })
}

/** An id keeps its type, as it does wherever people write. */
function operation(id: string, random: Random): Keyed {
  const number = Number(id.slice(-1))
  if (random.below(25) === 0) return { op: 'erase', type: typeOf(number), id, reason: 'asked' }
  if (random.below(25) === 0) return { op: 'move', type: typeOf(number), id, to: { x: [1, null] } }
  const fields: Keyed =
    number < 3
      ? { layer: random.pick(['working', 'annex']), title: `Title ${random.below(5)}`, 'later/field': random.below(9) }
      : {
          title: random.pick(['上海', 'Å', '🚢', '']),
          nested: { deep: [random.below(3)] },
          number: random.below(100) / 8
        }
  if (random.below(6) === 0) fields['deleted'] = random.below(2) === 0
  return { op: 'put', type: typeOf(number), id, fields }
}

const typeOf = (number: number): string => (number < 3 ? 'agreement' : 'later-thing')

const odd: readonly Json[] = [
  null,
  true,
  '',
  '\u0000',
  '\u202e',
  'x'.repeat(70_000),
  -1,
  0,
  0.5,
  1e21,
  2 ** 53,
  [],
  {},
  [[[[]]]],
  '../../etc/passwd',
  '2026-13-40T99:00:00Z',
  'e'.repeat(32),
  'ffffffff-ffff-ffff-ffff-ffffffffffff'
]

/** Puts something odd at a random place of a value, or takes something out. */
function mutated(value: Json, random: Random): Json {
  if (typeof value !== 'object' || value === null || random.below(5) === 0) {
    if (random.below(12) === 0) return deep(1 + random.below(60))
    return random.pick(odd)
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [random.pick(odd)]
    const at = random.below(value.length)
    if (random.below(4) === 0) return value.filter((_, index) => index !== at)
    if (random.below(4) === 0) return [...value, value[at] as Json]
    return value.map((element, index) => (index === at ? mutated(element, random) : element))
  }
  const keys = Object.keys(value)
  const key =
    keys.length === 0 || random.below(5) === 0
      ? random.pick(['constructor', 'extra', '', 'x/y', '__proto__'])
      : random.pick(keys)
  const copy: Keyed = { ...value }
  if (random.below(4) === 0) delete copy[key]
  else
    Object.defineProperty(copy, key, {
      value: mutated(value[key] ?? null, random),
      enumerable: true,
      configurable: true,
      writable: true
    })
  return copy
}

function deep(levels: number): Json {
  let value: Json = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { x: value }
  return value
}

type Entry = {
  name: string
  bytes: Uint8Array
  stored?: boolean
  lie?: Partial<Record<'crc' | 'size' | 'flags' | 'method' | 'offset' | 'localName', number>>
}

/** A ZIP, field by field; `lie` spoils what the headers say by so much. */
function zipped(entries: readonly Entry[], lieAboutEnd = 0): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes, stored = false, lie = {} } of entries) {
    const data = stored ? Buffer.from(bytes) : deflateRawSync(bytes)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE((0x0800 ^ (lie.flags ?? 0)) & 0xffff, 2)
    fields.writeUInt16LE(((stored ? 0 : 8) ^ (lie.method ?? 0)) & 0xffff, 4)
    fields.writeUInt32LE((crc32(bytes) ^ (lie.crc ?? 0)) >>> 0, 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE((bytes.length + (lie.size ?? 0)) >>> 0, 18)
    const encoded = Buffer.from(name)
    fields.writeUInt16LE(encoded.length & 0xffff, 22)
    const localName = lie.localName ? Buffer.from(encoded).fill(0x78, 0, 1) : encoded
    locals.push(Buffer.from('PK\x03\x04'), fields, localName, data)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((offset + (lie.offset ?? 0)) >>> 0, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), fields, tail, encoded)
    offset += 30 + encoded.length + data.length
  }
  const whole = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE((whole.length + lieAboutEnd) >>> 0, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, whole, end])
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

const oddNames = [
  '../x',
  'changes/../x.jsonl',
  'C:\\x',
  'C:index.html',
  'changes\\x.jsonl',
  'index.html.',
  'index.html...',
  'index.html ',
  'attachments/\u00e9',
  '__proto__',
  'index.htm',
  'attachments/xyz',
  'changes/',
  '',
  'a\u0000b',
  'manifest.json',
  'x'.repeat(3000)
]

function spoiledLayout(entries: readonly Entry[], random: Random): Entry[] {
  const at = random.below(entries.length)
  const changed = entries.map((entry) => ({ ...entry }))
  const entry = changed[at] as Entry
  switch (random.below(13)) {
    case 0:
      return changed.filter((_, index) => index !== at)
    case 1:
      return [...changed, entry]
    case 2:
      return [...changed, { name: random.pick(oddNames), bytes: utf8('x') }]
    case 3:
      return changed.toReversed()
    case 4:
      entry.name = random.pick(oddNames)
      return changed
    case 5:
      return [...changed, { name: 'index.html', bytes: new Uint8Array(random.pick([10, 2_000_000, 17_000_000])) }]
    case 6:
      entry.stored = !entry.stored
      return changed
    case 8:
      // One name in two Unicode forms, which some file systems take for the same.
      return [...changed, ...['NFC', 'NFD'].map((form) => ({ name: '\u00e9.html'.normalize(form), bytes: utf8('x') }))]
    case 9:
      // What a header says that leaves its size to a ZIP64 field.
      entry.lie = { size: 0xffffffff - entry.bytes.length }
      return changed
    case 7:
      entry.bytes = entry.bytes.slice(0, random.below(entry.bytes.length + 1))
      return changed
    default:
      entry.lie = {
        [random.pick(['crc', 'size', 'flags', 'method', 'offset', 'localName'])]: random.pick([1, 8, 255, 0x7fffffff])
      }
      return changed
  }
}

function spoiledBytes(file: Uint8Array, random: Random): Uint8Array {
  const at = random.below(file.length)
  const length = 1 + random.below(40)
  const copy = file.slice()
  switch (random.below(6)) {
    case 0:
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
      return copy
    case 1:
      return copy.subarray(0, at)
    case 2:
      copy.fill(random.below(256), at, at + length)
      return copy
    case 3:
      return new Uint8Array([...copy.subarray(0, at), ...copy.subarray(at + length)])
    case 4:
      return new Uint8Array([...copy.subarray(0, at), ...copy.subarray(random.below(at + 1))])
    default:
      copy.set(copy.slice(at, at + length), random.below(Math.max(1, file.length - length)))
      return copy
  }
}

/** The entries of a signed file that says what it holds; `told` has the last word on its manifest. */
function entriesOf(target: Target, count: number, changes: string, told: (manifest: Keyed) => Json): Entry[] {
  const { sender, space, partnership, after } = target
  const bytes = utf8(changes)
  const path = `changes/${space}.jsonl`
  const manifest: Keyed = {
    format: 'entente-bundle',
    formatVersion: '1.0',
    bundleId: '0192f0c0-bbbb-7000-8000-000000000001',
    kind: 'partner',
    createdAt: '2026-05-18T14:12:33.123+08:00',
    app: { name: 'other', version: '9' },
    sender: {
      office: 'Hostile',
      city: 'Nowhere',
      country: 'SE',
      person: { id: sender.person, name: senderName },
      device: sender.device,
      signingKey: sender.signingKey
    },
    recipients: [],
    previous: null,
    part: { set: '0192f0c0-bbbb-7000-8000-000000000002', index: 1, count: 1 },
    spaces: [
      {
        id: space,
        role: 'partnership',
        partnership,
        title: 'T',
        after: { [sender.device]: after },
        upTo: { [sender.device]: after + count }
      }
    ],
    entries: [{ path, bytes: bytes.length, sha256: sha256(bytes) }]
  }
  const text = canonical(told(manifest))
  const signed = Buffer.concat([Buffer.from('entente-bundle-v1\0'), Buffer.from(text)])
  return [
    { name: 'mimetype', bytes: utf8('application/vnd.entente.bundle+zip'), stored: true },
    { name: 'manifest.json', bytes: utf8(text) },
    { name: 'manifest.sig', bytes: utf8(sign(null, signed, sender.key).toString('base64')) },
    { name: path, bytes }
  ]
}

/** An honest file of a newer version: lines as they are given, and a manifest that knows more than ours. */
export function newerFile(target: Target, lines: readonly string[], more: Keyed): Uint8Array {
  const changes = lines.map((line) => `${line}\n`).join('')
  return new Uint8Array(zipped(entriesOf(target, lines.length, changes, (manifest) => ({ ...manifest, ...more }))))
}

export type HostileFile = {
  readonly bytes: Uint8Array
  /** What it was spoiled at; empty for an honest file. */
  readonly spoiled: readonly ('changes' | 'lines' | 'manifest' | 'layout' | 'bytes')[]
  /** The change-sets as they were before anything was spoiled. */
  readonly changes: readonly Keyed[]
}

/** One file; about one in eight is honest. A spoiled manifest and spoiled changes are mostly signed and hashed rightly. */
export function hostileFile(target: Target, seed: number): HostileFile {
  const random = randomFrom(seed)
  const changes = changesFor(target, random)
  const levels = ['changes', 'lines', 'manifest', 'layout', 'bytes'] as const
  const spoiled = random.below(8) === 0 ? [] : levels.filter(() => random.below(4) === 0)
  const isAt = (level: (typeof levels)[number]): boolean => spoiled.includes(level)

  const told = isAt('changes') ? changes.map((change) => mutated(change, random)) : changes
  let text = told.map((change) => `${canonical(change)}\n`).join('')
  if (isAt('lines')) text = spoiledLines(text, random)
  const all = entriesOf(target, changes.length, text, (manifest) =>
    isAt('manifest') ? mutated(manifest, random) : { ...manifest, formatVersion: random.pick(['1.0', '1.3']) }
  )
  const file = new Uint8Array(
    isAt('layout') ? zipped(spoiledLayout(all, random), random.below(9) === 0 ? 1 : 0) : zipped(all)
  )
  return { bytes: isAt('bytes') ? spoiledBytes(file, random) : file, spoiled, changes }
}

function spoiledLines(text: string, random: Random): string {
  const lines = text.split('\n')
  switch (random.below(7)) {
    case 6:
      return text.replace(/:\d+(?=[,}])/, `:${random.pick(['9007199254740993', '1e400', '-0', '1.0', '0x10'])}`)
    case 0:
      return lines.toReversed().join('\n')
    case 1:
      return text.trimEnd()
    case 2:
      return text + text
    case 3:
      return text.replace('"seq":', '"seq":1,"seq":')
    case 4:
      return `${text}\n`
    default:
      return text.replace(/[^\n]/, '\uFEFF')
  }
}

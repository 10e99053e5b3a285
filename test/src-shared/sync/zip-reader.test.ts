import { randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import type { RefusalCode } from '@shared/sync/refusal'
import { readZipDirectory, readZipEntry } from '@shared/sync/zip-reader'
import { change, craftBundle, craftZip, makeSigner, put, utf8, uuid, type Craft, type CraftedEntry } from './making'

const signer = makeSigner()
const changeSets = [{ ...change('a', 1, [put(uuid(1), { title: 'Ports' })]), device: signer.device }]

async function codeOf(entries: NonNullable<Craft['entries']>): Promise<string> {
  const bundle = await readBundle(craftBundle(signer, changeSets, { entries }))
  return bundle.ok ? 'good' : bundle.error.code
}

const add =
  (entry: CraftedEntry): NonNullable<Craft['entries']> =>
  (entries) => [...entries, entry]
/** Changes what the headers say of the changes file, the fourth entry. */
const lie =
  (more: Partial<CraftedEntry>, at = 3): NonNullable<Craft['entries']> =>
  (entries) =>
    entries.map((entry, index) => (index === at ? { ...entry, ...more } : entry))

const named = (name: string): NonNullable<Craft['entries']> => add({ name, bytes: utf8('x') })

describe('a ZIP that is not what it seems', () => {
  const table: readonly (readonly [string, RefusalCode, NonNullable<Craft['entries']>])[] = [
    ['with a path upwards', 'unknown-entry', named('../evil.txt')],
    ['with an absolute path', 'unknown-entry', named('/etc/passwd')],
    ['with a drive letter', 'unknown-entry', named('C:\\evil')],
    ['with a directory', 'unknown-entry', named('attachments/')],
    ['with a name in capitals', 'unknown-entry', named('INDEX.HTML')],
    ['with a name that ends in a line feed', 'unknown-entry', named('index.html\n')],
    ['with a name that hides behind a zero byte', 'unknown-entry', named('index.html\0.txt')],
    ['with an empty name', 'unknown-entry', named('')],
    ['with a space that is no id', 'unknown-entry', named('changes/x.jsonl')],
    ['with a name that is no hash', 'unknown-entry', named('attachments/x')],
    ['with the same name twice', 'unknown-entry', (entries) => [...entries, ...entries.slice(-1)]],
    ['with another name in its local header', 'unreadable', lie({ localName: 'changes/other.jsonl' })],
    ['with another size in its local header', 'unreadable', lie({ localSize: 7 })],
    ['that says less than it inflates to', 'unreadable', lie({ size: 10 })],
    ['that says more than it inflates to', 'unreadable', lie({ size: 500 })],
    ['that promises two hundred times its size', 'too-large', lie({ size: 1_000_000 })],
    ['with a wrong CRC', 'unreadable', lie({ crc: 1 })],
    ['that is encrypted', 'unreadable', lie({ flags: 0x0801 })],
    ['that is strongly encrypted', 'unreadable', lie({ flags: 0x0840 })],
    ['packed in another way', 'unreadable', lie({ method: 9 })],
    ['stored under a false size', 'unreadable', lie({ isStored: true, size: 1 })],
    ['with a gap before its last entries', 'unreadable', lie({ gap: 1 }, 1)],
    ['with a gap before its directory', 'unreadable', lie({ gap: 1 })],
    [
      'that pads what it inflates to with zeros',
      'unreadable',
      (entries) => entries.map((entry) => (entry.isStored ? entry : padded(entry)))
    ],
    ['with overlapping entries', 'unreadable', lie({ offset: 0 })],
    ['with broken deflate data', 'unreadable', lie({ raw: randomBytes(50) })],
    ['with deflate data cut short', 'unreadable', lie({ raw: new Uint8Array([0x01, 0xff]) })],
    ['without its type', 'not-a-bundle', (entries) => entries.slice(1)],
    ['with its type second', 'not-a-bundle', (entries) => entries.toSpliced(0, 2, ...entries.slice(0, 2).toReversed())],
    ['with its type deflated', 'not-a-bundle', (entries) => entries.map((entry) => ({ ...entry, isStored: false }))],
    [
      'with another type',
      'not-a-bundle',
      (entries) => [{ ...entries[0]!, bytes: utf8('text/plain') }, ...entries.slice(1)]
    ],
    ['with nothing in it', 'not-a-bundle', () => []],
    ['with too many entries', 'too-large', (entries) => [...entries, ...manyEntries(10_001)]]
  ]
  for (const [name, code, entries] of table) {
    it(`${name} is refused with ${code}`, async () => {
      expect(await codeOf(entries)).toBe(code)
    })
  }

  it('of a gigabyte of zeros is refused at once and without the memory', () => {
    const zeros = new Uint8Array(64 * 1024 * 1024)
    const bomb = craftZip([{ name: 'x', bytes: zeros }])
    expect(readZipDirectory(bomb)).toMatchObject({ error: { code: 'too-large' } })
    const lying = craftZip([{ name: 'x', bytes: zeros, size: 1000, localSize: 1000 }])
    const directory = readZipDirectory(lying)
    const entry = directory.ok ? directory.value[0] : undefined
    expect(entry && readZipEntry(lying, entry)).toMatchObject({ error: { code: 'unreadable' } })
  })

  it('with false numbers in its end record is refused', () => {
    const entries = [{ name: 'a', bytes: utf8('abc') }]
    for (const end of [{ count: 0 }, { count: 2 }, { size: 1 }, { start: 0 }, { start: 5 }]) {
      expect(readZipDirectory(craftZip(entries, end))).toMatchObject({ error: { code: 'unreadable' } })
    }
    expect(readZipDirectory(craftZip(entries, { count: 0xffff }))).toMatchObject({ error: { code: 'too-large' } })
  })

  it('may be written as a stream, sizes behind the data', () => {
    const file = streamed(utf8('some text'))
    const directory = readZipDirectory(file)
    const entry = directory.ok ? directory.value[0] : undefined
    expect(entry && readZipEntry(file, entry)).toMatchObject({ ok: true, value: utf8('some text') })
    const torn = file.slice()
    torn[30 + 1 + 9 + 4] = 1 // the CRC in the descriptor
    expect(readZipDirectory(torn)).toMatchObject({ error: { code: 'unreadable' } })
  })
})

/** Says ten bytes more than there are, with the CRC of those zeros. */
function padded(entry: CraftedEntry): CraftedEntry {
  const size = entry.bytes.length + 10
  const bytes = new Uint8Array(size)
  bytes.set(entry.bytes)
  return { ...entry, size, crc: crc32(bytes) }
}

function manyEntries(count: number): readonly CraftedEntry[] {
  const bytes = utf8('x')
  return Array.from({ length: count }, (_, index) => ({
    name: `attachments/${index.toString(16).padStart(64, '0')}`,
    bytes,
    isStored: true
  }))
}

/** One stored entry with its sizes and CRC in a data descriptor. */
function streamed(bytes: Uint8Array): Uint8Array {
  const plain = Buffer.from(craftZip([{ name: 'a', bytes, isStored: true, flags: 0x0808 }]))
  const dataEnd = 30 + 1 + bytes.length
  const descriptor = Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), plain.subarray(14, 26)])
  plain.fill(0, 14, 26)
  const end = plain.length - 22
  plain.writeUInt32LE(dataEnd + descriptor.length, end + 16)
  return new Uint8Array(Buffer.concat([plain.subarray(0, dataEnd), descriptor, plain.subarray(dataEnd)]))
}

import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import { writeBundle } from '@shared/sync/bundle-writer'
import { canonicalJson } from '@shared/sync/canonical'
import type { ChangeSet } from '@shared/sync/change-set'
import { limits } from '@shared/sync/limits'
import { refusal, type RefusalCode } from '@shared/sync/refusal'
import { propertyOptions } from '../../seed'
import { change, craftBundle, makeBundleInput, makeSigner, put, utf8, uuid, type Craft } from './making'

const signer = makeSigner()
const other = makeSigner()
const first: ChangeSet = { ...change('a', 1, [put(uuid(1), { title: 'Ports', n: 3.5 })]), device: signer.device }
const second: ChangeSet = { ...first, seq: 2, ops: [put(uuid(1), { note: 'Å ö 上海 "q"\n' })] }

const codes: readonly string[] = [
  'unreadable',
  'not-a-bundle',
  'unknown-entry',
  'too-large',
  'newer-format',
  'bad-manifest',
  'bad-signature',
  'wrong-device',
  'hash-mismatch',
  'bad-change',
  'out-of-scope'
] satisfies readonly RefusalCode[]

async function codeOf(file: Uint8Array): Promise<string> {
  const bundle = await readBundle(file)
  return bundle.ok ? 'good' : bundle.error.code
}
const crafted = (craft: Craft, changeSets: readonly ChangeSet[] = [first, second]): Promise<string> =>
  codeOf(craftBundle(signer, changeSets, craft))

describe('a bundle', () => {
  it('comes back from its file as it went in, unknown keys, operations and types included', async () => {
    const newer = { ...second, colour: { deep: [1, null] }, ops: [{ op: 'move', type: 'thing', id: uuid(3), to: 'x' }] }
    const attachment = new Uint8Array(randomBytes(3000))
    const sha256 = await crypto.subtle.digest('SHA-256', attachment)
    const input = makeBundleInput(signer, [newer as unknown as ChangeSet, first], {
      attachments: new Map([[Buffer.from(sha256).toString('hex'), attachment]]),
      indexHtml: '<!doctype html><title>上海</title>'
    })
    const written = await writeBundle(input)
    const bundle = await readBundle(written.bytes)
    if (!bundle.ok) throw new Error(bundle.error.message)
    expect(bundle.value.manifestSha256).toBe(written.manifestSha256)
    expect(bundle.value.spaces[0]?.changeSets).toEqual([first, newer])
    expect(bundle.value.attachments.map((entry) => entry.read())).toEqual([attachment])
    expect(bundle.value.manifest.sender).toEqual(input.sender)
    expect((await writeBundle(input)).bytes).toEqual(written.bytes)
  })

  it('made by Node’s own crypto and zlib is read', async () => {
    expect(await crafted({})).toBe('good')
  })

  it('is read where a ZIP program stored everything', async () => {
    expect(await crafted({ entries: (entries) => entries.map((entry) => ({ ...entry, isStored: true })) })).toBe('good')
  })

  it('may say that its recipient holds changes of a device that the sender has nothing of, but not end before it starts', async () => {
    const spaces = (after: Record<string, number>, more: Record<string, number> = {}) => ({
      manifest: (manifest: Record<string, unknown>) => ({
        ...manifest,
        spaces: (manifest['spaces'] as { upTo: Record<string, number> }[]).map((one) => ({
          ...one,
          after,
          upTo: { ...one.upTo, ...more }
        }))
      })
    })
    expect(await crafted(spaces({ [other.device]: 3 }))).toBe('good')
    expect(await crafted(spaces({ [other.device]: 3 }, { [other.device]: 2 }))).toBe('bad-manifest')
  })

  it('of a newer minor version is read and its unknown keys are kept', async () => {
    const file = craftBundle(signer, [first], {
      manifest: (manifest) => ({ ...manifest, formatVersion: '1.7', extra: { x: 1 } })
    })
    const bundle = await readBundle(file)
    expect(bundle.ok && bundle.value.manifest).toMatchObject({ formatVersion: '1.7', extra: { x: 1 } })
  })

  it('is judged by the caller after the signature and before its content', async () => {
    const judge = () => refusal('not-for-us')
    const torn = craftBundle(signer, [first], { lines: ['{}'] })
    expect(await readBundle(torn, { judge })).toMatchObject({ error: { code: 'not-for-us' } })
    const unsigned = craftBundle(signer, [first], { signature: (text) => text.toLowerCase() })
    expect(await readBundle(unsigned, { judge })).toMatchObject({ error: { code: 'bad-signature' } })
  })

  it('is refused when the domain objects to a known field', async () => {
    const putProblem = (type: string) => (type === 'vector-note' ? 'title is not a title' : undefined)
    const refused = await readBundle(craftBundle(signer, [first]), { putProblem })
    expect(refused).toMatchObject({ error: { code: 'bad-change', message: expect.stringContaining('not a title') } })
  })
})

describe('damage', () => {
  it('at any length of a cut file is refused with a typed code', async () => {
    const whole = (await writeBundle(makeBundleInput(signer, [first, second]))).bytes
    for (let length = 0; length < whole.length; length += 1) {
      expect(codes).toContain(await codeOf(whole.subarray(0, length)))
    }
  })

  it('of one bit is refused, or is in a part of the ZIP that says nothing and changes nothing', async () => {
    const { bytes } = await writeBundle(makeBundleInput(signer, [first, second]))
    const position = fc.nat(bytes.length * 8 - 1)
    await fc.assert(
      fc.asyncProperty(position, async (bit) => {
        const flipped = bytes.slice()
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        const bundle = await readBundle(flipped)
        if (bundle.ok) expect(bundle.value.spaces[0]?.changeSets).toEqual([first, second])
        else expect(codes).toContain(bundle.error.code)
      }),
      // Twenty times as many, 40,000 flips, in `npm run test:long`.
      propertyOptions(2000)
    )
  })

  it('by anything behind, before or instead of the file is refused', async () => {
    const whole = craftBundle(signer, [first])
    expect(await codeOf(new Uint8Array([...whole, 0]))).toBe('unreadable')
    expect(await codeOf(new Uint8Array([0, ...whole]))).toBe('unreadable')
    expect(await codeOf(new Uint8Array([...whole, ...whole]))).toBe('unreadable')
    expect(await codeOf(new Uint8Array(randomBytes(5000)))).toBe('unreadable')
    expect(await codeOf(new Uint8Array())).toBe('unreadable')
  })
})

describe('an encrypted file', () => {
  it('is told by its first line, and a passphrase apart from a key', async () => {
    expect(await codeOf(utf8('age-encryption.org/v1\n-> scrypt abc 18\n…'))).toBe('passphrase-needed')
    expect(await codeOf(utf8('age-encryption.org/v1\n-> X25519 abc\n…'))).toBe('not-for-us')
  })
})

describe('a hostile manifest', () => {
  const table: readonly (readonly [string, RefusalCode, Craft])[] = [
    ['signed by another key', 'bad-signature', { manifest: (m) => withSender(m, { signingKey: other.signingKey }) }],
    [
      'without a signature',
      'bad-signature',
      { entries: (entries) => entries.filter((e) => e.name !== 'manifest.sig') }
    ],
    ['with a signature of the wrong length', 'bad-signature', { signature: (text) => text.slice(4) }],
    ['of another device', 'wrong-device', { manifest: (m) => withSender(m, { device: other.device }) }],
    [
      'signed under a key of small order',
      'bad-signature',
      {
        manifest: (m) => withSender(m, { signingKey: Buffer.alloc(32).toString('base64') }),
        signature: () => Buffer.alloc(64).toString('base64')
      }
    ],
    ['of a newer major version', 'newer-format', { manifest: (m) => ({ ...m, formatVersion: '2.0', kind: 'x' }) }],
    ['of version 0', 'bad-manifest', { manifest: (m) => ({ ...m, formatVersion: '0.9' }) }],
    ['of another format', 'bad-manifest', { manifest: (m) => ({ ...m, format: 'other', formatVersion: '2.0' }) }],
    ['that is no object', 'bad-manifest', { manifest: () => [] }],
    ['without a kind', 'bad-manifest', { manifest: (m) => ({ ...m, kind: undefined }) }],
    ['with white space', 'bad-manifest', { manifestText: (text) => text.replace('{', '{ ') }],
    ['with a key twice', 'bad-manifest', { manifestText: (text) => text.replace('{', '{"app":{},') }],
    ['with __proto__', 'bad-manifest', { manifestText: (text) => text.replace('{', '{"__proto__":{},') }],
    ['with constructor inside', 'bad-manifest', { manifest: (m) => ({ ...m, extra: [{ constructor: 1 }] }) }],
    ['nested too deep', 'too-large', { manifest: (m) => ({ ...m, extra: nested(limits.nesting) }) }],
    ['over 1 MiB', 'too-large', { manifest: (m) => ({ ...m, extra: randomBytes(800_000).toString('base64') }) }],
    ['with a space twice', 'bad-manifest', { manifest: (m) => ({ ...m, spaces: twice(m['spaces']) }) }],
    ['with a mark of another form', 'bad-manifest', { manifest: (m) => withMarks(m, { [signer.device]: 'X' }) }],
    ['with a mark of no device', 'bad-manifest', { manifest: (m) => withMarks(m, { a: '0'.repeat(16) }) }],
    ['with an entry twice', 'bad-manifest', { manifest: (m) => ({ ...m, entries: twice(m['entries']) }) }],
    ['with changes of no space', 'bad-manifest', { manifest: (m) => ({ ...m, spaces: [] }) }],
    ['with part 2 of 1', 'bad-manifest', { manifest: (m) => ({ ...m, part: { set: uuid(1), index: 2, count: 1 } }) }],
    ['for a partner with our own space', 'out-of-scope', { manifest: (m) => ({ ...m, kind: 'partner' }) }],
    ['with a space that ends before it starts', 'bad-manifest', { manifest: (m) => withAfter(m, 9) }],
    ['that promises more than there is', 'bad-change', { manifest: (m) => withAfter(m, 1) }],
    [
      'that calls an attachment by another hash',
      'hash-mismatch',
      { contents: [{ name: `attachments/${'0'.repeat(64)}`, bytes: utf8('x') }] }
    ],
    ['that lists itself', 'bad-manifest', { manifest: (m) => withEntry(m, 'manifest.json') }],
    ['that lists what is missing', 'hash-mismatch', { manifest: (m) => withEntry(m, 'index.html') }],
    ['that lists less than there is', 'unknown-entry', { manifest: (m) => ({ ...m, entries: [], spaces: [] }) }]
  ]
  for (const [name, code, craft] of table) {
    it(`${name} is refused with ${code}`, async () => {
      expect(await crafted(craft)).toBe(code)
    })
  }

  it('may be nested as deep as the limit', async () => {
    expect(await crafted({ manifest: (m) => ({ ...m, extra: nested(limits.nesting - 1) }) })).toBe('good')
  })
})

describe('hostile changes', () => {
  const line = canonicalJson(first)
  const lines = (...texts: readonly string[]): Craft => ({ lines: texts })
  const changed = (more: Record<string, unknown>): Craft => lines(canonicalJson({ ...first, ...more }))
  const op = (more: Record<string, unknown>): Craft => changed({ ops: [{ ...first.ops[0], ...more }] })
  const table: readonly (readonly [string, RefusalCode, Craft])[] = [
    ['that are no JSON', 'bad-change', lines('nonsense')],
    ['in another key order', 'bad-change', lines(JSON.stringify(first))],
    ['with a key twice', 'bad-change', lines(line.replace('"seq":1', '"seq":7,"seq":1'))],
    ['with a number written oddly', 'bad-change', lines(line.replace('3.5', '3.50'))],
    ['with half a character', 'bad-change', lines(line.replace('Ports', '\\ud800'))],
    ['that are not UTF-8', 'bad-change', { changes: new Uint8Array([0xff, 0x0a]) }],
    ['without a last line feed', 'bad-change', { changes: utf8(line) }],
    ['with an empty line', 'bad-change', lines(line, '')],
    ['with __proto__ as a field', 'bad-change', lines(line.replace('"n":3.5', '"__proto__":3.5'))],
    ['with prototype deep inside', 'bad-change', op({ fields: { a: [{ prototype: 1 }] } })],
    ['nested too deep', 'too-large', op({ fields: { a: nested(limits.nesting - 3) } })],
    ['nested a hundred thousand deep', 'too-large', lines('['.repeat(100_000) + ']'.repeat(100_000))],
    ['over 1 MiB in one line', 'too-large', op({ fields: { a: randomBytes(800_000).toString('base64') } })],
    ['of another space', 'out-of-scope', changed({ space: uuid(0xbb) })],
    ['that begin after the promised start', 'bad-change', lines(canonicalJson(second))],
    ['that come twice', 'bad-change', lines(line, line)],
    ['that come backwards', 'bad-change', lines(canonicalJson(second), line)],
    ['beyond the promised end', 'bad-change', lines(line, canonicalJson(second))],
    ['before the promised end', 'bad-change', { lines: [] }],
    ['that have seen themselves', 'bad-change', changed({ seen: { [signer.device]: 1 } })],
    ['that name a record twice', 'bad-change', changed({ ops: [first.ops[0], first.ops[0]] })],
    ['of no device', 'bad-change', changed({ device: 'x' })],
    ['without an author', 'bad-change', changed({ by: { name: 'x' } })],
    ['at no instant', 'bad-change', changed({ at: '2026-05-11' })],
    ['with seq 0', 'bad-change', changed({ seq: 0 })],
    ['with half a seq', 'bad-change', changed({ seq: 1.5 })],
    ['of an odd type', 'bad-change', op({ type: '../x' })],
    ['of an odd id', 'bad-change', op({ id: 'x' })],
    ['with a list for fields', 'bad-change', op({ fields: [] })],
    ['with an erasure without a reason', 'bad-change', op({ op: 'erase' })],
    ['redacted by half', 'bad-change', changed({ redacted: false })]
  ]
  for (const [name, code, craft] of table) {
    it(`${name} are refused with ${code}`, async () => {
      expect(await crafted(craft, [first])).toBe(code)
    })
  }

  it('nested as deep as the limit are read', async () => {
    expect(await crafted(op({ fields: { a: nested(limits.nesting - 4) } }), [first])).toBe('good')
  })

  it('with devices out of order are refused', async () => {
    const early = { ...first, device: '0'.repeat(32) }
    expect(await crafted({}, [early, first])).toBe('good')
    expect(await crafted({}, [first, early])).toBe('bad-change')
  })

  it('of an odd content for their hash are refused', async () => {
    const moved: Craft = { manifest: (m) => ({ ...m, entries: withHash(m['entries'], '0'.repeat(64)) }) }
    expect(await crafted(moved)).toBe('hash-mismatch')
  })
})

function withSender(manifest: Record<string, unknown>, more: Record<string, string>): unknown {
  return { ...manifest, sender: { ...(manifest['sender'] as object), ...more } }
}
function withAfter(manifest: Record<string, unknown>, seq: number): unknown {
  const spaces = manifest['spaces'] as readonly object[]
  return { ...manifest, spaces: spaces.map((one) => ({ ...one, after: { [signer.device]: seq } })) }
}
function withMarks(manifest: Record<string, unknown>, marks: unknown): unknown {
  const spaces = manifest['spaces'] as readonly object[]
  return { ...manifest, spaces: spaces.map((one) => ({ ...one, marks })) }
}
function withEntry(manifest: Record<string, unknown>, path: string): unknown {
  const entries = manifest['entries'] as readonly object[]
  return { ...manifest, entries: [...entries, { path, bytes: 1, sha256: '0'.repeat(64) }] }
}
function withHash(entries: unknown, sha256: string): unknown {
  return (entries as readonly object[]).map((entry) => ({ ...entry, sha256 }))
}
function twice(list: unknown): unknown {
  return [...(list as readonly unknown[]), ...(list as readonly unknown[])]
}
function nested(levels: number): unknown {
  let value: unknown = []
  for (let level = 1; level < levels; level += 1) value = [value]
  return value
}

import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readBundle } from '@shared/sync/bundle-reader'
import { canonicalJson } from '@shared/sync/canonical'
import { changesPath } from '@shared/sync/manifest'
import { ownNameProblem, scopeProblem } from '@shared/sync/bundle-checks'
import { changeSetKey, type ChangeSet } from '@shared/sync/change-set'
import { planImport, type SpaceView } from '@shared/sync/plan-import'
import { refusal, type RefusalCode } from '@shared/sync/refusal'
import { change, craftBundle, makeSigner, put, space, utf8, uuid, type Craft, type CraftedEntry } from './making'

const signer = makeSigner()
const other = makeSigner()
const changeSet: ChangeSet = { ...change('a', 1, [put(uuid(1), { title: 'Ports' })]), device: signer.device }

/**
 * The faults in the order in which they are found. A file with a fault and all those after it is refused for the first: what
 * stands behind is not even looked at.
 */
const faults: readonly { readonly code: RefusalCode; readonly craft: Craft }[] = [
  { code: 'too-large', craft: withEntry(changesPath(space), (entry) => ({ ...entry, size: 1_000_000 })) },
  {
    code: 'unreadable',
    craft: { entries: (entries) => entries.map((entry, at) => (at === 1 ? { ...entry, gap: 3 } : entry)) }
  },
  { code: 'not-a-bundle', craft: withEntry('mimetype', (entry) => ({ ...entry, bytes: utf8('application/zip') })) },
  { code: 'unknown-entry', craft: { entries: (entries) => [...entries, { name: '../escape', bytes: utf8('x') }] } },
  { code: 'newer-format', craft: { manifest: (manifest) => ({ ...manifest, formatVersion: '2.0' }) } },
  { code: 'bad-manifest', craft: { manifest: (manifest) => ({ ...manifest, createdAt: 'never' }) } },
  { code: 'bad-signature', craft: { signature: () => randomBytes(64).toString('base64') } },
  {
    code: 'wrong-device',
    craft: {
      manifest: (manifest) => ({ ...manifest, sender: { ...(manifest['sender'] as object), device: other.device } })
    }
  },
  { code: 'not-for-us', craft: { manifest: (manifest) => ({ ...manifest, recipients: [other.device] }) } },
  {
    code: 'hash-mismatch',
    craft: {
      manifest: (manifest) => ({
        ...manifest,
        entries: (manifest['entries'] as object[]).map((entry) => ({ ...entry, sha256: '0'.repeat(64) }))
      })
    }
  },
  { code: 'bad-change', craft: { lines: ['{}'] } },
  { code: 'out-of-scope', craft: { manifest: (manifest) => ({ ...manifest, kind: 'partner' }) } }
]

function withEntry(name: string, spoil: (entry: CraftedEntry) => CraftedEntry): Craft {
  return { entries: (entries) => entries.map((entry) => (entry.name === name ? spoil(entry) : entry)) }
}

function together(crafts: readonly Craft[]): Craft {
  const lines = crafts.find((craft) => craft.lines)?.lines
  const signature = crafts.find((craft) => craft.signature)?.signature
  return {
    ...(lines ? { lines } : {}),
    ...(signature ? { signature } : {}),
    entries: (entries) => crafts.reduce((all, craft) => craft.entries?.(all) ?? all, entries),
    manifest: (manifest) =>
      crafts.reduce((all, craft) => (craft.manifest?.(all) ?? all) as Record<string, unknown>, manifest)
  }
}

async function codeOf(file: Uint8Array): Promise<string> {
  const judge = ({ recipients }: { readonly recipients: readonly string[] }) =>
    recipients.length > 0 ? refusal('not-for-us') : undefined
  const read = await readBundle(file, { judge })
  return read.ok ? 'good' : read.error.code
}

describe('a file with many faults', () => {
  it.each(faults.map(({ code }, at) => [code, at] as const))(
    'is refused with %s where that is the first of them',
    async (code, at) => {
      const crafts = faults.slice(at).map(({ craft }) => craft)
      // A newer format is told before the rest of its manifest is judged, which may well be as it should be there.
      expect(await codeOf(craftBundle(signer, [changeSet], together(crafts)))).toBe(code)
    }
  )

  const elsewhere = canonicalJson({ ...changeSet, space: uuid(0xbb) })
  const tooDeep = `{"x":${'['.repeat(40)}${']'.repeat(40)}}`
  it.each<readonly [RefusalCode, string, Craft]>([
    ['bad-change', 'a line of another space before a bad one', { lines: [elsewhere, '{}'] }],
    ['too-large', 'a line of another space before one nested too deep', { lines: [elsewhere, tooDeep] }],
    ['too-large', 'a line nested too deep before a bad one', { lines: [tooDeep, '{}'] }],
    ['bad-change', 'a bad line before one nested too deep', { lines: ['{}', tooDeep] }],
    [
      'bad-change',
      'a line of another space before a bad one in the next space',
      {
        lines: [elsewhere],
        contents: [{ name: changesPath(uuid(0xcc)), bytes: utf8('{}\n') }],
        manifest: (manifest) => ({
          ...manifest,
          spaces: [
            ...(manifest['spaces'] as object[]),
            { id: uuid(0xcc), role: 'office', title: '', after: {}, upTo: {} }
          ]
        })
      }
    ],
    ['out-of-scope', 'nothing but a line of another space', { lines: [elsewhere] }]
  ])('is refused with %s for %s', async (code, _fault, craft) => {
    expect(await codeOf(craftBundle(signer, [changeSet], craft))).toBe(code)
  })

  it('is too large by its manifest before its version or its signature is judged', async () => {
    const crafts = faults.slice(faults.findIndex((fault) => fault.code === 'newer-format')).map((fault) => fault.craft)
    const deep: unknown = JSON.parse(tooDeep)
    const craft = together([...crafts, { manifest: (manifest) => ({ ...manifest, deep }) }])
    expect(await codeOf(craftBundle(signer, [changeSet], craft))).toBe('too-large')
  })

  it('is good once the last one is gone', async () => {
    expect(await codeOf(craftBundle(signer, [changeSet]))).toBe('good')
  })

  it('is told apart by its first bytes before anything in it is read', async () => {
    const locked = Buffer.concat([Buffer.from('age-encryption.org/v1\n-> scrypt abc 18\n'), randomBytes(50)])
    expect(await codeOf(new Uint8Array(locked))).toBe('passphrase-needed')
    expect(await codeOf(utf8('<html>'))).toBe('unreadable')
  })
})

describe('what only the copy that reads can tell', () => {
  const mine = { ...changeSet, device: other.device }
  const bundle = {
    spaces: [{ id: space, role: 'office' as const, title: '', after: {}, upTo: {}, changeSets: [mine] }]
  }

  it('is asked in the order scope, own name, fork', async () => {
    const read = await readBundle(craftBundle(signer, [changeSet]))
    if (!read.ok) throw new Error('not read')
    expect(scopeProblem(read.value.manifest, () => false)).toMatchObject({ code: 'out-of-scope' })
    const held = { vector: {}, known: new Map<string, ChangeSet>() }
    expect(ownNameProblem({ id: space, after: {}, upTo: {}, changeSets: [mine] }, held, other.device)).toMatchObject({
      code: 'own-name'
    })
    const forged = { ...mine, ops: [put(uuid(1), { title: 'Other' })] }
    const view: SpaceView = {
      id: space,
      vector: { [other.device]: 1 },
      waiting: [],
      states: new Map(),
      known: new Map([[changeSetKey(other.device, 1), forged]])
    }
    expect(planImport([view], bundle, { ownDevice: other.device })).toMatchObject({ error: { code: 'own-name' } })
    expect(planImport([view], bundle, {})).toMatchObject({ error: { code: 'fork' } })
  })
})

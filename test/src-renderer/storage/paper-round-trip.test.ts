import 'fake-indexeddb/auto'
import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { expect, it, vi } from 'vitest'
import { noteReceipt } from '@renderer/storage/exchange-commit'
import { logSent, planExport, spaceHash, writeOutgoing } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { paperBytes, paperFile, savePaper } from '@renderer/storage/papers'
import { recordsOfType } from '@renderer/storage/records'
import { propertyOptions, propertyTimeout } from '../../seed'
import { clearOffices, opened, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

/** What one office does: files a paper, some of them the same; puts another file in one's place; writes a remark; or sends. */
const step = fc.record({
  isOurs: fc.boolean(),
  kind: fc.constantFrom('add', 'add', 'replace', 'remark', 'send', 'send'),
  content: fc.uint8Array({ minLength: 1, maxLength: 200 }),
  /** Filed before under another name, or by the other office, perhaps. */
  isCommon: fc.boolean()
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

type Side = { readonly from: Office; readonly to: Office; readonly sent: Set<string> }

const common = new Uint8Array(5000)
const commonName = `attachments/${createHash('sha256').update(common).digest('hex')}`

async function write(office: Office, space: string, about: string, { kind, content, isCommon }: Step): Promise<void> {
  const [before] = await recordsOfType(office, 'paper', space)
  if (kind === 'remark') {
    if (before) await save(office, { type: 'paper', space, before, fields: { ...before, note: `${content.length}` } })
    return
  }
  const file = await paperFile('page.bin', isCommon ? common : new Uint8Array([...content, ...randomBytes(16)]))
  const fields = { about, name: 'page.bin', kind: 'letter' } as const
  const isReplacing = kind === 'replace' && before !== undefined
  const saved = await savePaper(office, isReplacing ? { before, space, file, fields } : { space, file, fields })
  if (!saved.ok) throw new Error(saved.error.message)
}

/** Sends what the other side lacks and tells back that it has arrived; no file goes twice but one that was filed again. */
async function send({ from, to, sent }: Side, space: string): Promise<void> {
  const peers = (await from.db.peers.toArray()).filter(({ device }) => device === to.device)
  const outgoing = await planExport(from, [space], peers)
  const written = await writeOutgoing(from, 'partner', outgoing, peers)
  await logSent(from, written.exchange)
  for (const name of Object.keys(unzipSync(written.bytes)).filter((entry) => entry.startsWith('attachments/'))) {
    expect(sent.has(name) && name !== commonName).toBe(false)
    sent.add(name)
  }
  const incoming = await opened(to, written.bytes)
  if (!incoming.isKnown) await receive(to, written.bytes)
  const back = (await to.db.peers.toArray()).filter(({ device }) => device === from.device)
  const receipt = await writeOutgoing(to, 'partner', await planExport(to, [space], back), back)
  await noteReceipt(from, await opened(from, receipt.bytes))
}

it(
  'papers of two offices arrive byte for byte however they were exchanged, and what arrived is not sent again',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await clearOffices()
        const { ours, theirs, space, ourCity } = await twoOffices()
        const sides = { ours: { from: ours, to: theirs, sent: new Set<string>() } } as const
        const back: Side = { from: theirs, to: ours, sent: new Set() }
        for (const one of steps) {
          const side: Side = one.isOurs ? sides.ours : back
          if (one.kind === 'send') await send(side, space)
          else await write(side.from, space, ourCity, one)
        }
        for (const side of [sides.ours, back, sides.ours]) await send(side, space)
        expect(await spaceHash(theirs, space)).toBe(await spaceHash(ours, space))
        const papers = await recordsOfType(ours, 'paper', space)
        for (const { sha256 = '' } of papers) {
          const ofOurs = await paperBytes(ours, { space, sha256 })
          expect(ofOurs.ok).toBe(true)
          expect(await paperBytes(theirs, { space, sha256 })).toEqual(ofOurs)
        }
        expect(await theirs.db.papers.count()).toBe(await ours.db.papers.count())
      }),
      propertyOptions(4)
    )
  },
  propertyTimeout(120_000)
)

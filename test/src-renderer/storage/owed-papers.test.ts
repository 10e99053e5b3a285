import 'fake-indexeddb/auto'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { PaperRef } from '@shared/ipc'
import { bridge } from '@renderer/platform/bridge'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { noteReceipt } from '@renderer/storage/exchange-commit'
import { logSent, planExport, writeOutgoingParts } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { matchPapers } from '@renderer/storage/paper-recovery'
import { paperBytes, paperFile, papersAbout, savePaper } from '@renderer/storage/papers'
import { clearOffices, opened, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const content = new TextEncoder().encode('A letter of two pages. '.repeat(100))

beforeEach(async () => {
  await clearOffices()
})

async function add(office: Office, space: string, about: string, name = 'letter.pdf'): Promise<PaperRef> {
  const file = await paperFile(name, new Uint8Array([...content, ...new TextEncoder().encode(name)]))
  const saved = await savePaper(office, { space, file, fields: { about, name, kind: 'letter' } })
  if (!saved.ok) throw new Error(saved.error.message)
  return { space, sha256: file.sha256 }
}

const goal = (office: Office, space: string, title: string) =>
  save(office, { type: 'agreement', space, fields: { layer: 'working', title } })

/** The next file from one office to another: only what that is known to lack. */
async function next(from: Office, to: Office, spaces: readonly string[], limit?: number) {
  const peers = await from.db.peers.where('device').equals(to.device).toArray()
  const plan = await planExport(from, spaces, peers)
  const kind = spaces.length > 1 ? 'office' : 'partner'
  const parts = await writeOutgoingParts(from, kind, plan, peers, limit === undefined ? {} : { limit })
  for (const { exchange } of parts) await logSent(from, exchange)
  const names = parts.map(({ bytes }) =>
    Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('attachments/'))
  )
  return { plan, files: parts.map(({ bytes }) => bytes), attachments: names.flat() }
}

async function answered(from: Office, to: Office, space: string): Promise<void> {
  const [file] = (await next(from, to, [space])).files
  if (file) await noteReceipt(to, await opened(to, file))
}

describe('a paper whose file was missing when its record left', () => {
  it('goes with the next file to that copy once it is here again, until that copy has answered', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const paper = await add(ours, space, ourCity)
    await ours.db.papers.clear()
    const without = await next(ours, theirs, [space])
    expect(without.plan[0]?.papers).toEqual({ count: 0, bytes: 0, missing: 1 })
    for (const file of without.files) await receive(theirs, file)
    await answered(theirs, ours, space)

    await goal(ours, space, 'While it is still missing')
    const still = await next(ours, theirs, [space])
    expect([still.plan[0]?.changes, still.attachments]).toEqual([1, []])
    for (const file of still.files) await receive(theirs, file)
    await answered(theirs, ours, space)

    expect(await matchPapers('office')).toBe(1)
    await goal(ours, space, 'Once it is here again')
    const owing = await next(ours, theirs, [space])
    expect(owing.plan[0]).toMatchObject({ changes: 1, papers: { count: 1, missing: 0 } })
    expect(owing.attachments).toEqual([`attachments/${paper.sha256}`])
    expect((await next(ours, theirs, [space])).attachments).toHaveLength(1)
    for (const file of owing.files) await receive(theirs, file)
    expect((await papersAbout(theirs, ourCity)).map(({ isHere }) => isHere)).toEqual([true])
    expect((await paperBytes(theirs, paper)).ok).toBe(true)

    await answered(theirs, ours, space)
    await goal(ours, space, 'Afterwards')
    expect((await next(ours, theirs, [space])).attachments).toEqual([])
  })

  it('goes also where nothing else has changed, and not once its record is erased', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    await add(ours, space, ourCity)
    await ours.db.papers.clear()
    for (const file of (await next(ours, theirs, [space])).files) await receive(theirs, file)
    await answered(theirs, ours, space)
    await matchPapers('office')
    const owing = await next(ours, theirs, [space])
    expect([owing.plan[0]?.changes, owing.attachments.length]).toEqual([0, 1])
    for (const file of owing.files) expect(await opened(theirs, file)).toMatchObject({ isKnown: false })
    const [letter] = await papersAbout(ours, ourCity)
    const plan = await planErasure(ours, letter?.id ?? '')
    expect(await eraseRecords(ours, { plan, blanked: [], authors: [], reason: 'asked' })).toMatchObject({ ok: true })
    expect((await next(ours, theirs, [space])).plan[0]?.papers).toEqual({ count: 0, bytes: 0, missing: 0 })
  })

  it('is kept by a colleague in the space whose paper lacks it and in no other, whole or in parts', async () => {
    for (const limit of [undefined, 4000]) {
      await clearOffices()
      const { ours, theirs, space, ourCity } = await twoOffices()
      const [first] = await ours.db.peers.where('device').equals(theirs.device).toArray()
      if (!first) throw new Error('no peer')
      const shared = await add(ours, space, ourCity)
      await ours.db.papers.clear()
      for (const file of (await next(ours, theirs, [space])).files) await receive(theirs, file)
      await answered(theirs, ours, space)
      await matchPapers('office')
      const whole = { role: 'partnership', title: 'Another', vector: {} } as const
      const other = '0192f0c0-0000-7000-8000-0000000000ee'
      await ours.db.spaces.put({ ...whole, id: other })
      await theirs.db.spaces.put({ ...whole, id: other })
      await ours.db.peers.put({ ...first, role: 'colleague' })
      const peer = await theirs.db.peers.get(ours.device)
      if (peer) await theirs.db.peers.put({ ...peer, role: 'colleague' })
      for (let index = 0; index < 12; index += 1)
        await goal(ours, other, Array.from({ length: 13 }, () => crypto.randomUUID()).join(''))
      await goal(ours, space, 'One more')
      const sent = await next(ours, theirs, [space, other], limit)
      expect(sent.files.length).toBeGreaterThan(limit === undefined ? 0 : 1)
      expect(new Set(sent.attachments)).toEqual(new Set([`attachments/${shared.sha256}`]))
      for (const file of sent.files) await receive(theirs, file)
      expect(await theirs.db.papers.toArray()).toMatchObject([{ space, sha256: shared.sha256 }])
      expect(await bridge.readPaper('sample', { space: other, sha256: shared.sha256 })).toBeNull()
    }
  })
})

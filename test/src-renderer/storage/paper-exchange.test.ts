import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { deleteDatabase } from '@renderer/storage/database'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { openIncoming } from '@renderer/storage/exchange-in'
import { planExport, spaceHash, writeOutgoing, writeOutgoingParts } from '@renderer/storage/exchange-out'
import { applyJournal } from '@renderer/storage/journal'
import { databaseName, type Office } from '@renderer/storage/office'
import { matchPapers } from '@renderer/storage/paper-recovery'
import { fileFields, paperBytes, paperFile, papersAbout, savePaper } from '@renderer/storage/papers'
import { publishRecord } from '@renderer/storage/publish'
import { recordById } from '@renderer/storage/records'
import { bundleOf, clearOffices, receive, reopened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const words = (text: string) => new TextEncoder().encode(text)
/** A text that deflates well, and noise that is stored. */
const deflating = words('CANARY internal assessment. '.repeat(400))
const stored = new Uint8Array([...words('CANARY'), ...randomBytes(3000)])

async function add(office: Office, space: string, about: string, bytes: Uint8Array, name = 'signed.pdf') {
  const file = await paperFile(name, bytes)
  const saved = await savePaper(office, { space, file, fields: { about, name, kind: 'letter' } })
  if (!saved.ok) throw new Error(saved.error.message)
  return { id: saved.value[0]?.id ?? '', ref: { space, sha256: file.sha256 } }
}

const peersOf = (office: Office) => office.db.peers.toArray()

async function opened(office: Office, bytes: Uint8Array) {
  const incoming = await openIncoming(office, 'test.entente', bytes)
  if (!incoming.ok) throw new Error(incoming.error.message)
  return incoming.value
}

const attachmentsIn = (bytes: Uint8Array) =>
  Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('attachments/'))

beforeEach(async () => {
  await clearOffices()
})

describe('the papers of a partnership', () => {
  it('arrive with their bytes, told in the review before anything is stored, and the state is the same', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const { ref } = await add(ours, space, ourCity, deflating)
    const second = await add(ours, space, ourCity, stored, 'scan.jpg')
    const bytes = await bundleOf(ours, space)
    const incoming = await opened(theirs, bytes)
    expect(incoming.papers).toEqual({ count: 2, bytes: deflating.length + stored.length, missing: 0 })
    expect(await theirs.db.papers.count()).toBe(0)
    await receive(theirs, bytes)
    expect(await paperBytes(theirs, ref)).toEqual({ ok: true, value: deflating })
    expect(await paperBytes(theirs, second.ref)).toEqual({ ok: true, value: stored })
    expect(await bridge.readPaper('sample', ref)).toEqual(deflating)
    expect((await papersAbout(theirs, ourCity)).map(({ isHere }) => isHere)).toEqual([true, true])
    expect(await spaceHash(theirs, space)).toBe(await spaceHash(ours, space))
    const last = await theirs.db.exchanges.toCollection().last()
    expect(last?.papers).toEqual({ count: 2, bytes: deflating.length + stored.length })
    expect((await opened(theirs, bytes)).isKnown).toBe(true)
  })

  it('are not missed where a hash is that of an approved text and no file is promised', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const approval = {
      version: ourCity,
      city: ourCity,
      kind: 'council',
      body: 'Council',
      approvedOn: '2026-11-28'
    } as const
    await save(ours, { type: 'approval', space, fields: { ...approval, contentHash: 'ab'.repeat(32) } })
    expect((await planExport(ours, [space], []))[0]?.papers.missing).toBe(0)
    expect((await opened(theirs, await bundleOf(ours, space))).papers.missing).toBe(0)
  })

  it('are sent once: what the recipient holds does not go again, a changed remark takes no file along', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const { id } = await add(ours, space, ourCity, deflating)
    await receive(theirs, await bundleOf(ours, space))
    await receive(ours, await bundleOf(theirs, space)).catch(() => undefined)
    const answer = await opened(ours, await bundleOf(theirs, space))
    await answer.note()
    const before = await recordById(ours, 'paper', id)
    if (!before) throw new Error('no paper')
    await save(ours, { type: 'paper', space, before, fields: { ...before, note: 'Page 2 is missing' } })
    const peers = (await peersOf(ours)).filter(({ device }) => device === theirs.device)
    const outgoing = await planExport(ours, [space], peers)
    expect(outgoing[0]?.papers).toEqual({ count: 0, bytes: 0, missing: 0 })
    const written = await writeOutgoing(ours, 'partner', outgoing, peers)
    expect(attachmentsIn(written.bytes)).toEqual([])
    expect(attachmentsIn(await bundleOf(ours, space))).toHaveLength(1)
  })

  it('of other spaces never leave: not the bytes, deflated or stored, and not by a hash that a partner wrote', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const internal = await add(ours, ours.space, ourCity, deflating, 'canary.txt')
    const noise = await add(ours, ours.space, ourCity, stored, 'canary.jpg')
    await add(ours, space, ourCity, words('shared'), 'shared.txt')
    const stolen = { about: ourCity, name: 'mine', kind: 'other', sha256: internal.ref.sha256 } as const
    await save(theirs, { type: 'paper', space, fields: stolen })
    await receive(ours, await bundleOf(theirs, space))
    const bytes = await bundleOf(ours, space)
    const entries = unzipSync(bytes)
    const all = [bytes, ...Object.values(entries)].map((content) => Buffer.from(content).toString('latin1'))
    expect(all.some((text) => /canary/i.test(text))).toBe(false)
    expect(all.some((text) => text.includes(Buffer.from(stored.slice(100, 140)).toString('latin1')))).toBe(false)
    expect(Object.keys(entries)).not.toContain(`attachments/${internal.ref.sha256}`)
    expect(Object.keys(entries)).not.toContain(`attachments/${noise.ref.sha256}`)
    expect(attachmentsIn(bytes)).toHaveLength(1)
    expect(await paperBytes(ours, { space, sha256: internal.ref.sha256 })).toEqual({ ok: false, error: 'missing' })
  })

  it('whose bytes did not come along are told as missing, and come with a later file', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const { ref } = await add(ours, space, ourCity, deflating)
    await ours.db.papers.clear()
    const outgoing = await planExport(ours, [space], [])
    expect(outgoing[0]?.papers).toEqual({ count: 0, bytes: 0, missing: 1 })
    const without = (await writeOutgoing(ours, 'partner', outgoing, [])).bytes
    expect((await opened(theirs, without)).papers).toEqual({ count: 0, bytes: 0, missing: 1 })
    await receive(theirs, without)
    expect((await papersAbout(theirs, ourCity))[0]?.isHere).toBe(false)
    expect(await matchPapers('office')).toBe(1)
    const again = await bundleOf(ours, space)
    const incoming = await opened(theirs, again)
    expect(incoming).toMatchObject({ isKnown: false, papers: { count: 1, missing: 0 } })
    await receive(theirs, again)
    expect(await paperBytes(theirs, ref)).toEqual({ ok: true, value: deflating })
  })

  it('in parts arrive in any order, and a part of nothing but a file is worth reading', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const refs = []
    for (let index = 0; index < 4; index += 1)
      refs.push((await add(ours, space, ourCity, new Uint8Array(randomBytes(40_000)), `${index}.jpg`)).ref)
    const outgoing = await planExport(ours, [space], [])
    const parts = await writeOutgoingParts(ours, 'partner', outgoing, [], { limit: 45_000 })
    expect(parts.length).toBeGreaterThanOrEqual(4)
    expect(parts.reduce((sum, { exchange }) => sum + (exchange.papers?.count ?? 0), 0)).toBe(4)
    for (const { bytes } of parts.toReversed()) await receive(theirs, bytes)
    for (const ref of refs) expect((await paperBytes(theirs, ref)).ok).toBe(true)
    expect(await theirs.db.waiting.count()).toBe(0)
    for (const { bytes } of parts) expect((await opened(theirs, bytes)).isKnown).toBe(true)
  })

  it('are not stored when the import can not be journaled', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const { ref } = await add(ours, space, ourCity, deflating)
    const incoming = await opened(theirs, await bundleOf(ours, space))
    const full = vi.spyOn(bridge, 'appendJournal').mockRejectedValueOnce(new Error('disk full'))
    const saved = await commitIncoming(theirs, incoming, { declined: [], settled: [], joined: [] })
    full.mockRestore()
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-journaled' } })
    expect(await theirs.db.papers.count()).toBe(0)
    expect(await bridge.readPaper('sample', ref)).toBeNull()
  })
})

describe('a database that has vanished', () => {
  it('is rebuilt from the journal and finds its papers in the folder', async () => {
    const { ours, space, ourCity } = await twoOffices()
    const shared = await add(ours, space, ourCity, deflating)
    const internal = await add(ours, ours.space, ourCity, stored)
    ours.db.close()
    await deleteDatabase(databaseName('office'))
    await applyJournal('office')
    expect(await matchPapers('office')).toBe(2)
    expect(await matchPapers('office')).toBe(0)
    const again = await reopened('office')
    expect((await papersAbout(again, ourCity)).map(({ isHere }) => isHere)).toEqual([true, true])
    expect(await paperBytes(again, shared.ref)).toEqual({ ok: true, value: deflating })
    expect(await paperBytes(again, internal.ref)).toEqual({ ok: true, value: stored })
  })
})

describe('publishing', () => {
  it('takes the files of the papers along, of their present state only', async () => {
    const { ours, theirs, space } = await twoOffices()
    const person = await save(ours, { type: 'person', space: ours.space, fields: { name: 'Known Person' } })
    const { id } = await add(ours, ours.space, person, deflating)
    const before = await recordById(ours, 'paper', id)
    const file = await paperFile('clean.txt', words('what they may see'))
    if (!before) throw new Error('no paper')
    await savePaper(ours, { before, space: ours.space, file, fields: { ...before, ...fileFields(file) } })
    expect((await publishRecord(ours, person, space)).ok).toBe(true)
    const bytes = await bundleOf(ours, space)
    expect(attachmentsIn(bytes)).toEqual([`attachments/${file.sha256}`])
    await receive(theirs, bytes)
    expect(await paperBytes(theirs, { space, sha256: file.sha256 })).toMatchObject({ ok: true })
  })

  it('is refused for a paper about what never leaves the office', async () => {
    const { ours, space } = await twoOffices()
    const project = await save(ours, {
      type: 'project',
      space: ours.space,
      fields: { title: 'Ours', country: 'SE' }
    })
    const { id } = await add(ours, ours.space, project, deflating)
    expect(await publishRecord(ours, id, space)).toEqual({ ok: false, error: { code: 'not-publishable' } })
  })
})

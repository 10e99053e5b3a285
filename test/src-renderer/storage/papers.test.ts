import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { openDatabase } from '@renderer/storage/database'
import type { Office } from '@renderer/storage/office'
import { fileFields, paperBytes, paperFile, papersAbout, savePaper } from '@renderer/storage/papers'
import { clearOffices, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const content = new TextEncoder().encode('the signed page')

async function addPaper(office: Office, space: string, about: string, text = 'the signed page') {
  const file = await paperFile('signed.pdf', new TextEncoder().encode(text))
  const fields = { about, name: file.name, kind: 'signed-original' } as const
  const saved = await savePaper(office, { space, file, fields })
  if (!saved.ok) throw new Error(saved.error.message)
  return { id: saved.value[0]?.id ?? '', ref: { space, sha256: file.sha256 } }
}

beforeEach(async () => {
  await clearOffices()
})

describe('a paper', () => {
  it('is in the folder and the database before it is called saved, and is read back checked', async () => {
    const { ours, space, ourCity } = await twoOffices()
    const { ref } = await addPaper(ours, space, ourCity)
    expect(await bridge.readPaper('office', ref)).toEqual(content)
    expect(await paperBytes(ours, ref)).toEqual({ ok: true, value: content })
    expect(await papersAbout(ours, ourCity)).toMatchObject([
      { name: 'signed.pdf', isHere: true, bytes: content.length, mediaType: 'application/pdf', space }
    ])
  })

  it('is not saved where its file can not be kept', async () => {
    const { ours, space, ourCity } = await twoOffices()
    const full = vi.spyOn(bridge, 'keepPaper').mockRejectedValueOnce(new Error('disk full'))
    await expect(addPaper(ours, space, ourCity)).rejects.toThrow('disk full')
    full.mockRestore()
    expect(await papersAbout(ours, ourCity)).toEqual([])
    expect(await ours.db.papers.count()).toBe(0)
  })

  it('that the database has lost or damaged comes from the folder, and heals the database', async () => {
    const { ours, space, ourCity } = await twoOffices()
    const { ref } = await addPaper(ours, space, ourCity)
    await ours.db.paperContents.put({ ...ref, content: new Uint8Array([1, 2, 3]) })
    expect(await paperBytes(ours, ref)).toEqual({ ok: true, value: content })
    await ours.db.paperContents.clear()
    await ours.db.papers.clear()
    expect(await paperBytes(ours, ref)).toEqual({ ok: true, value: content })
    await bridge.removePapers('office', [ref])
    expect(await paperBytes(ours, ref)).toEqual({ ok: true, value: content })
    await ours.db.paperContents.put({ ...ref, content: new Uint8Array([1, 2, 3]) })
    expect(await paperBytes(ours, ref)).toEqual({ ok: false, error: 'damaged' })
    await ours.db.paperContents.clear()
    expect(await paperBytes(ours, ref)).toEqual({ ok: false, error: 'missing' })
  })

  it('of the same content twice is one file, and a file of another space is another', async () => {
    const { ours, space, ourCity } = await twoOffices()
    await addPaper(ours, space, ourCity)
    await addPaper(ours, space, ourCity)
    expect(await ours.db.papers.count()).toBe(1)
    await addPaper(ours, ours.space, ourCity)
    expect(await ours.db.papers.count()).toBe(2)
    expect(await papersAbout(ours, ourCity)).toHaveLength(3)
  })

  it('knows its file by hash, size and the ending of its name', async () => {
    const file = await paperFile('note\u202E.txt', content)
    expect(file.name).toBe('note.txt')
    expect(fileFields(file)).toMatchObject({ bytes: content.length, mediaType: 'text/plain' })
  })
})

it('a database of version 1 opens as version 2 with all it held, and takes papers', async () => {
  const old = new Dexie('entente-upgrade')
  old.version(1).stores({
    records: '[space+id], id, type, [space+type], *refs, [conflicted+space]',
    changes: '[space+device+seq], *records',
    waiting: '[space+device+seq], space',
    spaces: 'id, role',
    peers: 'device',
    exchanges: '++number, bundleId, direction',
    drafts: 'key',
    settings: 'key'
  })
  await old.open()
  await old.table('settings').put({ key: 'person', value: 'kept' })
  await old.table('records').put({ space: 's', id: 'r', type: 'city', fields: {}, refs: ['x'], deleted: 0 })
  old.close()
  const db = await openDatabase('entente-upgrade')
  expect(await db.settings.get('person')).toEqual({ key: 'person', value: 'kept' })
  expect(await db.records.where('refs').equals('x').count()).toBe(1)
  await db.papers.put({ space: 's', sha256: 'a'.repeat(64), bytes: 1 })
  db.close()
  const again = await openDatabase('entente-upgrade')
  expect(await again.papers.count()).toBe(1)
  again.close()
})

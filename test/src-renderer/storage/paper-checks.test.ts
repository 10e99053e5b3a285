import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { rowsOfType } from '@renderer/storage/database'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { openIncoming } from '@renderer/storage/exchange-in'
import type { Office } from '@renderer/storage/office'
import { matchPapers } from '@renderer/storage/paper-recovery'
import { paperBytes, paperFile, savePaper } from '@renderer/storage/papers'
import { limits } from '@shared/sync/limits'
import { attachmentPath } from '@shared/sync/manifest'
import { craftBundle, makeSigner, utf8, type Craft } from '../../src-shared/sync/making'
import { bundleOf, clearOffices, opened, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const attachment = { name: attachmentPath('0'.repeat(64)), bytes: utf8('not what the name says') }

async function twoPapers({ ours, space, ourCity }: Awaited<ReturnType<typeof twoOffices>>) {
  const refs = []
  for (const name of ['one.txt', 'two.txt']) {
    const file = await paperFile(name, utf8(`the text of ${name}`))
    const saved = await savePaper(ours, { space, file, fields: { about: ourCity, name, kind: 'letter' } })
    if (!saved.ok) throw new Error(saved.error.message)
    refs.push({ space, sha256: file.sha256 })
  }
  return refs
}

async function commit(office: Office, bytes: Uint8Array) {
  return commitIncoming(office, await opened(office, bytes), { declined: [], settled: [], joined: [] })
}

async function filesOf({ db, name }: Office) {
  return { stored: await db.paperContents.count(), folder: (await bridge.listPapers(name)).length }
}

const nothing = { stored: 0, folder: 0 }

beforeEach(async () => {
  await clearOffices()
})

describe('a file whose attachment is not what it says', () => {
  const table: readonly (readonly [string, string, Craft])[] = [
    ['has another hash than its name', 'hash-mismatch', { contents: [attachment] }],
    [
      'has another hash than the manifest says',
      'hash-mismatch',
      { manifest: (m) => ({ ...m, entries: listing(m['entries'], attachment.bytes.length) }), entries: withAttachment }
    ],
    [
      'is missing',
      'hash-mismatch',
      { manifest: (m) => ({ ...m, entries: listing(m['entries'], attachment.bytes.length) }) }
    ],
    ['is not in the manifest', 'unknown-entry', { entries: withAttachment }],
    [
      'is longer than an attachment may be',
      'too-large',
      { entries: (entries) => [...entries, { ...attachment, size: limits.attachment + 1 }] }
    ]
  ]
  for (const [name, code, craft] of table)
    it(`that ${name} is refused with ${code}, and nothing of it is kept`, async () => {
      const { theirs } = await twoOffices()
      const before = await theirs.db.exchanges.count()
      const read = await openIncoming(theirs, 'test.entente', craftBundle(makeSigner(), [], craft))
      expect(read).toMatchObject({ ok: false, error: { code } })
      expect(await filesOf(theirs)).toEqual(nothing)
      expect(await theirs.db.exchanges.count()).toBe(before)
    })

  function listing(entries: unknown, bytes: number): readonly unknown[] {
    return [...(entries as readonly unknown[]), { path: attachment.name, bytes, sha256: '0'.repeat(64) }]
  }

  function withAttachment<T>(entries: readonly T[]): readonly (T | typeof attachment)[] {
    return [...entries, attachment]
  }
})

describe('an import that is cut short', () => {
  it('by a folder that takes the first file and not the second keeps neither', async () => {
    const both = await twoOffices()
    await twoPapers(both)
    const bytes = await bundleOf(both.ours, both.space)
    const keep = bridge.keepPaper
    const full = vi
      .spyOn(bridge, 'keepPaper')
      .mockImplementationOnce(keep)
      .mockRejectedValueOnce(new Error('disk full'))
    expect(await commit(both.theirs, bytes)).toMatchObject({ ok: false, error: { code: 'not-journaled' } })
    expect(full).toHaveBeenCalledTimes(2)
    full.mockRestore()
    expect(await filesOf(both.theirs)).toEqual(nothing)
    expect(await rowsOfType(both.theirs.db, 'paper').count()).toBe(0)
    expect((await commit(both.theirs, bytes)).ok).toBe(true)
    expect(await filesOf(both.theirs)).toEqual({ stored: 2, folder: 2 })
  })

  it('by a database that fails after the journal was written has all its files at the next start', async () => {
    const both = await twoOffices()
    const refs = await twoPapers(both)
    const bytes = await bundleOf(both.ours, both.space)
    const broken = vi.spyOn(both.theirs.db.exchanges, 'add').mockRejectedValueOnce(new Error('quota'))
    expect((await commit(both.theirs, bytes)).ok).toBe(false)
    broken.mockRestore()
    expect(await filesOf(both.theirs)).toEqual({ stored: 0, folder: 2 })
    expect(await matchPapers('sample')).toBe(2)
    for (const ref of refs) expect((await paperBytes(both.theirs, ref)).ok).toBe(true)
  })
})

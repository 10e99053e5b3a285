import 'fake-indexeddb/auto'
import { randomBytes } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@renderer/platform/bridge'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { planExport, writeOutgoingParts } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { matchPapers } from '@renderer/storage/paper-recovery'
import { paperBytes, paperFile, savePaper } from '@renderer/storage/papers'
import { bundleOf, clearOffices, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const words = (text: string) => new TextEncoder().encode(text)

async function add(office: Office, space: string, about: string, bytes: Uint8Array) {
  const file = await paperFile('page.txt', bytes)
  const saved = await savePaper(office, { space, file, fields: { about, name: 'page.txt', kind: 'letter' } })
  if (!saved.ok) throw new Error(saved.error.message)
  return { id: saved.value[0]?.id ?? '', ref: { space, sha256: file.sha256 } }
}

async function erase(office: Office, id: string) {
  const plan = await planErasure(office, id)
  const done = await eraseRecords(office, { plan, reason: 'Asked for', authors: plan.authors, blanked: [] })
  if (!done.ok) throw new Error(done.error.message)
  return done.value
}

/** The hashes of all files that an office has, in each of the places. */
async function filesOf({ db, name }: Office) {
  const sorted = (all: readonly { readonly sha256: string }[]) => all.map(({ sha256 }) => sha256).toSorted()
  return {
    listed: sorted(await db.papers.toArray()),
    stored: sorted(await db.paperContents.toArray()),
    folder: sorted(await bridge.listPapers(name))
  }
}

const only = (...files: readonly { readonly ref: { readonly sha256: string } }[]) => {
  const hashes = files.map(({ ref }) => ref.sha256).toSorted()
  return { listed: hashes, stored: hashes, folder: hashes }
}

async function personWithPapers() {
  const both = await twoOffices()
  const { ours, space, ourCity } = both
  const person = await save(ours, { type: 'person', space, fields: { name: 'Known Feather' } })
  const theirs = await add(ours, space, person, words('the passport of Known Feather'))
  const internal = await add(ours, ours.space, person, words('what we think of Known Feather'))
  const other = await add(ours, space, ourCity, words('the signed page'))
  return { ...both, person, files: { theirs, internal, other } }
}

beforeEach(async () => {
  await clearOffices()
})

describe('the papers about an erased person', () => {
  it('go from the database and the folder of both offices, and no old file brings them back', async () => {
    const { ours, theirs, space, person, files } = await personWithPapers()
    const old = await bundleOf(ours, space)
    await receive(theirs, old)
    const answer = await bundleOf(theirs, space)
    expect(await filesOf(ours)).toEqual(only(files.theirs, files.internal, files.other))
    expect(await filesOf(theirs)).toEqual(only(files.theirs, files.other))
    expect(await erase(ours, person)).toEqual({ isJournalClean: true })
    expect(await filesOf(ours)).toEqual(only(files.other))
    await receive(ours, answer)
    expect(await filesOf(ours)).toEqual(only(files.other))
    const later = await bundleOf(ours, space)
    expect(Object.keys(unzipSync(later)).filter((name) => name.startsWith('attachments/'))).toEqual([
      `attachments/${files.other.ref.sha256}`
    ])
    await receive(theirs, later)
    expect(await filesOf(theirs)).toEqual(only(files.other))
    await receive(theirs, old)
    expect(await filesOf(theirs)).toEqual(only(files.other))
  })

  it('do not come back by a part of an old export that holds nothing but the file', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const person = await save(ours, { type: 'person', space, fields: { name: 'Known Feather' } })
    await add(ours, space, person, new Uint8Array(randomBytes(40_000)))
    const kept = await add(ours, space, ourCity, new Uint8Array(randomBytes(40_000)))
    const outgoing = await planExport(ours, [space], [])
    const parts = await writeOutgoingParts(ours, 'partner', outgoing, [], { limit: 45_000 })
    expect(parts.length).toBeGreaterThan(1)
    for (const { bytes } of parts) await receive(theirs, bytes)
    await erase(ours, person)
    await receive(theirs, await bundleOf(ours, space))
    expect(await filesOf(theirs)).toEqual(only(kept))
    for (const { bytes } of parts) await receive(theirs, bytes)
    expect(await filesOf(theirs)).toEqual(only(kept))
  })

  it('do not stay where the erasure overtakes what named them', async () => {
    const { ours, theirs, space } = await twoOffices()
    const person = await save(ours, { type: 'person', space, fields: { name: 'Known Feather' } })
    await add(ours, space, person, new Uint8Array(randomBytes(40_000)))
    const outgoing = await planExport(ours, [space], [])
    const parts = await writeOutgoingParts(ours, 'partner', outgoing, [], { limit: 41_000 })
    await erase(ours, person)
    for (const { bytes } of parts) await receive(theirs, bytes)
    await receive(theirs, await bundleOf(ours, space))
    expect(await filesOf(theirs)).toEqual(only())
  })

  it('stay as files as long as another paper is the same', async () => {
    const { ours, space, person, ourCity, files } = await personWithPapers()
    const same = await add(ours, space, ourCity, words('the passport of Known Feather'))
    await erase(ours, person)
    expect(await filesOf(ours)).toEqual(only(same, files.other))
    expect((await paperBytes(ours, same.ref)).ok).toBe(true)
    await erase(ours, same.id)
    expect(await filesOf(ours)).toEqual(only(files.other))
  })

  it('go from a folder that could not be reached at the next start, and that is told', async () => {
    const { ours, person, files } = await personWithPapers()
    const busy = vi.spyOn(bridge, 'removePapers').mockRejectedValueOnce(new Error('busy'))
    expect(await erase(ours, person)).toEqual({ isJournalClean: false })
    busy.mockRestore()
    expect((await filesOf(ours)).folder).toHaveLength(3)
    expect(await matchPapers('office')).toBe(0)
    expect(await filesOf(ours)).toEqual(only(files.other))
  })

  it('may be added again by who knows why', async () => {
    const { ours, space, person, ourCity, files } = await personWithPapers()
    await erase(ours, person)
    const again = await add(ours, space, ourCity, words('the passport of Known Feather'))
    expect(await filesOf(ours)).toEqual(only(files.other, again))
    expect(await ours.db.erasedPapers.get([space, again.ref.sha256])).toBeUndefined()
  })
})

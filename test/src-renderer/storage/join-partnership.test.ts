import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteDatabase } from '@renderer/storage/database'
import { eraseRecords, planErasure } from '@renderer/storage/erase'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { planExport, spaceHash, writeOutgoing } from '@renderer/storage/exchange-out'
import { planUndo, undoImport } from '@renderer/storage/exchange-undo'
import { historyOf, latestChanges } from '@renderer/storage/history'
import { applyJournal } from '@renderer/storage/journal'
import { databaseName, type Office } from '@renderer/storage/office'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { deleteRecords } from '@renderer/storage/write'
import { byCodeUnits, canonicalJson } from '@shared/sync/canonical'
import { inflated, placesOf } from './leaving-files'
import {
  bundleOf,
  clearOffices,
  everythingHeld,
  onlyPartnership,
  opened,
  receive,
  reopened,
  save,
  twoStrangers
} from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

/** The partner office has written much before the first file of ours comes in. */
async function beforeTheFirstFile() {
  const { ours, theirs } = await twoStrangers()
  const us = await onlyPartnership(ours)
  await save(ours, { type: 'agreement', space: us.space, fields: { layer: 'working', title: 'Memorandum' } })
  const them = await onlyPartnership(theirs)
  const { space, ourCity, theirCity } = them
  const promise = await save(theirs, {
    type: 'promise',
    space,
    fields: { text: 'Canary draft', from: ourCity, to: theirCity, madeOn: '2019-01-02' }
  })
  const before = await recordById(theirs, 'promise', promise)
  if (!before) throw new Error('no promise')
  await save(theirs, { type: 'promise', space, before, fields: { ...before, text: 'Send the report' } })
  const gone = await save(theirs, { type: 'agreement', space, fields: { layer: 'annex', title: 'Deleted canary' } })
  await deleteRecords(theirs, [{ space, type: 'agreement', id: gone }])
  const note = (about: string) =>
    save(theirs, { type: 'note', space: theirs.space, fields: { about, text: 'Internal canary' } })
  const notes = { city: await note(theirCity), promise: await note(promise) }
  return { ours, theirs, us, them, promise, notes }
}

type Both = Awaited<ReturnType<typeof beforeTheFirstFile>>

async function join({ ours, theirs, us, them }: Both) {
  const joined = [{ space: us.space, partnership: them.partnership, ourCity: us.theirCity }]
  return receive(theirs, await bundleOf(ours, us.space), joined)
}

/** All that is shown, whatever was written to get there. */
async function shownState(office: Office): Promise<readonly string[]> {
  const rows = (await office.db.records.toArray()).filter((row) => !row.deleted)
  const texts = rows.map(({ space, id, fields }) => canonicalJson([space, id, { ...fields, deleted: false }]))
  return texts.toSorted(byCodeUnits)
}

beforeEach(clearOffices)

describe('a first file about a partnership that we made ourselves', () => {
  it('offers that partnership, of the same cities, with what joining would do', async () => {
    const both = await beforeTheFirstFile()
    const { ours, theirs, us, them } = both
    const incoming = await opened(theirs, await bundleOf(ours, us.space))
    expect(incoming.unknownSpaces).toMatchObject([
      { id: us.space, candidates: [{ partnership: them.partnership, isSame: true }] }
    ])
    expect(incoming.unknownSpaces[0]?.candidates[0]?.problem).toBeUndefined()
    const choice = { space: us.space, partnership: them.partnership, ourCity: us.theirCity }
    expect(await incoming.joinPreview(choice)).toEqual({ carried: 1, left: 1, differing: [] })
  })

  it('becomes that partnership: our record points to it, what we wrote is there, and nothing is there twice', async () => {
    const both = await beforeTheFirstFile()
    const { ours, theirs, us, them, promise, notes } = both
    await join(both)
    expect(await onlyPartnership(theirs)).toEqual({
      partnership: them.partnership,
      space: us.space,
      ourCity: us.theirCity,
      theirCity: us.ourCity
    })
    expect(await recordById(theirs, 'partnership', them.partnership)).toMatchObject({ status: 'dormant' })
    expect(await recordsOfType(theirs, 'promise')).toMatchObject([
      { id: promise, space: us.space, text: 'Send the report', from: us.theirCity, to: us.ourCity }
    ])
    expect((await recordsOfType(theirs, 'city')).map(({ space }) => space)).toEqual([us.space, us.space])
    expect(await recordById(theirs, 'note', notes.city)).toMatchObject({ about: us.ourCity })
    expect(await recordById(theirs, 'note', notes.promise)).toMatchObject({ about: promise })
    await receive(ours, await bundleOf(theirs, us.space))
    expect(await recordById(ours, 'promise', promise)).toMatchObject({ from: us.theirCity })
    expect(await spaceHash(ours, us.space)).toBe(await spaceHash(theirs, us.space))
  })

  it('is answered with exactly its own space, and nothing of what stood in ours before', async () => {
    const both = await beforeTheFirstFile()
    const { theirs, us, them } = both
    await join(both)
    const { bytes } = await writeOutgoing(theirs, 'partner', await planExport(theirs, [us.space], []), [])
    const texts = inflated(bytes)
    expect(JSON.parse(texts['manifest.json'] ?? '')).toMatchObject({ kind: 'partner', spaces: [{ id: us.space }] })
    expect(Object.keys(texts).filter((name) => name.startsWith('changes/'))).toEqual([`changes/${us.space}.jsonl`])
    for (const word of [them.space, them.ourCity, them.theirCity, them.partnership, 'canary'])
      expect(placesOf(new RegExp(word, 'i'), texts)).toEqual([])
  })

  it('keeps the history of what we wrote before readable', async () => {
    const both = await beforeTheFirstFile()
    const { theirs, us, promise } = both
    await join(both)
    const entries = await historyOf(theirs, us.space, promise)
    expect(entries.map(({ kind, fields }) => [kind, fields.find(({ field }) => field === 'text')?.after])).toEqual([
      ['created', 'Canary draft'],
      ['changed', 'Send the report'],
      ['created', 'Send the report']
    ])
    const lately = await latestChanges(theirs, us.space, 100)
    expect(JSON.stringify(lately)).toContain('Deleted canary')
  })

  it('survives the loss of the database by the journal', async () => {
    const both = await beforeTheFirstFile()
    await join(both)
    const before = await shownState(both.theirs)
    both.theirs.db.close()
    await deleteDatabase(databaseName('sample'))
    await applyJournal('sample')
    expect(await shownState(await reopened('sample'))).toEqual(before)
  })

  it('leaves nothing of a person who is erased later, in the space given up neither', async () => {
    const both = await beforeTheFirstFile()
    const { theirs, them } = both
    const fields = { name: 'Vanishing Person', city: them.ourCity, email: 'vanishing@example.org' }
    const person = await save(theirs, { type: 'person', space: them.space, fields })
    await join(both)
    const plan = await planErasure(theirs, person)
    expect(new Set(plan.records.map(({ space }) => space)).size).toBe(2)
    await eraseRecords(theirs, { plan, authors: plan.authors, blanked: plan.mentions, reason: 'asked' })
    expect(placesOf(/vanishing/i, { held: await everythingHeld(theirs) })).toEqual([])
  })
})

describe('a partnership whose own space has left this computer', () => {
  it('can’t be joined: the review says since when, and storing refuses with nothing changed', async () => {
    const both = await beforeTheFirstFile()
    const { ours, theirs, us, them } = both
    const file = await bundleOf(ours, us.space)
    const early = await opened(theirs, file)
    await bundleOf(theirs, them.space)
    const [candidate] = (await opened(theirs, file)).unknownSpaces[0]?.candidates ?? []
    expect(candidate).toMatchObject({ isSame: true, problem: { code: 'sent' } })
    const before = await everythingHeld(theirs)
    for (const incoming of [early, await opened(theirs, file)]) {
      const joined = [{ space: us.space, partnership: them.partnership, ourCity: us.theirCity }]
      const saved = await commitIncoming(theirs, incoming, { declined: [], settled: [], joined })
      expect(saved).toMatchObject({ ok: false, error: { code: 'not-joinable' } })
    }
    expect(await everythingHeld(theirs)).toBe(before)
  })

  it('is not offered where it is of other cities', async () => {
    const both = await beforeTheFirstFile()
    const { ours, theirs, us, them } = both
    const city = await recordById(theirs, 'city', them.theirCity)
    if (!city) throw new Error('no city')
    await save(theirs, { type: 'city', space: them.space, before: city, fields: { ...city, latinName: 'Elsewhere' } })
    const candidates = async () =>
      (await opened(theirs, await bundleOf(ours, us.space))).unknownSpaces[0]?.candidates ?? []
    expect(await candidates()).toMatchObject([{ partnership: them.partnership, isSame: false }])
    await bundleOf(theirs, them.space)
    expect(await candidates()).toEqual([])
  })
})

describe('undoing an import that joined a partnership', () => {
  it('gives it its own space back, with everything in it and the notes about it', async () => {
    const both = await beforeTheFirstFile()
    const { theirs, them } = both
    const before = await shownState(theirs)
    const exchange = await join(both)
    const undone = await undoImport(theirs, exchange)
    expect(undone).toMatchObject({ ok: true, value: { kept: [] } })
    expect(await shownState(theirs)).toEqual(before)
    expect(await onlyPartnership(theirs)).toEqual(them)
  })

  it('is refused once anything was written there or a file with it was made, and changes nothing', async () => {
    for (const use of ['written-since', 'sent-since'] as const) {
      await clearOffices()
      const both = await beforeTheFirstFile()
      const { theirs, us } = both
      const exchange = await join(both)
      if (use === 'sent-since') await bundleOf(theirs, us.space)
      else await save(theirs, { type: 'agreement', space: us.space, fields: { layer: 'annex', title: 'Since' } })
      expect(await planUndo(theirs, exchange)).toMatchObject({ problem: use })
      const held = await everythingHeld(theirs)
      expect(await undoImport(theirs, exchange)).toMatchObject({ value: { problem: use } })
      expect(await everythingHeld(theirs)).toBe(held)
    }
  })
})

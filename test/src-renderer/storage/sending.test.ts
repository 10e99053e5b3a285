import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openConflicts } from '@renderer/storage/conflicts'
import { planExport, writeOutgoingParts } from '@renderer/storage/exchange-out'
import { missingChanges } from '@renderer/storage/missing-changes'
import {
  mailLimit,
  keepSendingPreferences,
  sendingPreferences,
  setMailLimit
} from '@renderer/storage/sending-preferences'
import { sentRecords } from '@renderer/storage/sent-records'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { spaceHash } from '@renderer/storage/exchange-out'
import { mergedText } from '@renderer/records/merged-text'
import type { Office } from '@renderer/storage/office'
import { readBundle } from '@shared/sync/bundle-reader'
import { bundleOf, clearOffices, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

async function describedAs(office: Office, id: string, about: string): Promise<void> {
  const before = await recordById(office, 'agreement', id)
  if (!before) throw new Error('no agreement')
  const fields = { layer: 'working', title: before.title, about } as const
  await save(office, { type: 'agreement', space: before.space, before, fields })
}

describe('what a bundle tells on its page', () => {
  it('is every record once, with what stood before its first change and stands after the last', async () => {
    const { ours, theirs, space } = await twoOffices()
    const fields = { layer: 'working', title: 'Memorandum' } as const
    const id = await save(ours, { type: 'agreement', space, fields })
    await receive(theirs, await bundleOf(ours, space))
    await receive(ours, await bundleOf(theirs, space))
    for (const title of ['Memorandum of 2018', 'Memorandum of 2019']) {
      const before = await recordById(ours, 'agreement', id)
      await save(ours, { type: 'agreement', space, before, fields: { ...fields, title } })
    }
    const peers = await ours.db.peers.toArray()
    const { records } = await sentRecords(ours, await planExport(ours, [space], peers), 10)
    expect(records).toMatchObject([
      { id, kind: 'changed', fields: [{ field: 'title', before: 'Memorandum', after: 'Memorandum of 2019' }] }
    ])
    const everything = await sentRecords(ours, await planExport(ours, [space], []), 1)
    expect(everything).toMatchObject({ records: [{ id, kind: 'created' }], left: 2 })
  })
})

describe('a bundle over the mail limit', () => {
  it('leaves in parts that bring the partner to the same state', async () => {
    const { ours, theirs, space } = await twoOffices()
    for (let number = 0; number < 12; number += 1) {
      const title = createHash('sha512').update(`title ${number}`).digest('base64')
      await save(ours, { type: 'agreement', space, fields: { layer: 'working', title } })
    }
    const peers = await ours.db.peers.toArray()
    const plan = await planExport(ours, [space], peers)
    const parts = await writeOutgoingParts(ours, 'partner', plan, peers, { limit: 2400, indexHtml: '<p>Page</p>' })
    expect(parts.length).toBeGreaterThan(1)
    expect(new Set(parts.map(({ exchange }) => exchange.file)).size).toBe(parts.length)
    expect(parts.reduce((sum, { exchange }) => sum + (exchange.spaces[0]?.changeSets ?? 0), 0)).toBe(12)
    const read = await readBundle(parts[0]?.bytes ?? new Uint8Array())
    expect(read.ok && read.value.manifest.part).toMatchObject({ index: 1, count: parts.length })
    for (const part of parts.toReversed()) await receive(theirs, part.bytes)
    expect(await spaceHash(theirs, space)).toBe(await spaceHash(ours, space))
    expect(await theirs.db.waiting.count()).toBe(0)
  })

  it('has a limit of 15 MB unless another is set', async () => {
    const { ours } = await twoOffices()
    expect(await mailLimit(ours)).toBe(15)
    await setMailLimit(ours, 8)
    expect(await mailLimit(ours)).toBe(8)
  })
})

describe('what was chosen when something was sent', () => {
  it('is remembered for each copy, and for those that nobody knows', async () => {
    const { ours, theirs, space } = await twoOffices()
    const known = { space, devices: [theirs.device] }
    await keepSendingPreferences(ours, known, { language: 'zh-CN', protection: 'keys' })
    expect(await sendingPreferences(ours, known)).toEqual({ language: 'zh-CN', protection: 'keys' })
    expect(await sendingPreferences(ours, { space, devices: [] })).toEqual({})
  })
})

describe('changes that wait', () => {
  it('name whose changes are missing and between which instants they were written', async () => {
    const { ours, theirs, space } = await twoOffices()
    const peers = await ours.db.peers.toArray()
    const agreement = (title: string) => save(ours, { type: 'agreement', space, fields: { layer: 'working', title } })
    await agreement('Lost')
    const [peer] = peers
    const row = await ours.db.spaces.get(space)
    if (!peer || !row) throw new Error('no peer')
    const knowing = [{ ...peer, holds: { ...peer.holds, [space]: row.vector } }]
    await agreement('Arrives')
    const [part] = await writeOutgoingParts(ours, 'partner', await planExport(ours, [space], knowing), knowing)
    await receive(theirs, part?.bytes ?? new Uint8Array())
    const waiting = (await theirs.db.waiting.toArray()).map(({ changeSet }) => changeSet)
    expect(await missingChanges(theirs, waiting, [])).toMatchObject([
      { device: ours.device, count: 1, author: 'Officer of Testby', peer: { city: 'Testby' }, before: waiting[0]?.at }
    ])
  })
})

describe('a long text that both sides changed', () => {
  it('is proposed as one text from what both started with', async () => {
    const { ours, theirs, space } = await twoOffices()
    const start = 'The cities meet every year in spring. They speak about ports.'
    const id = await save(ours, {
      type: 'agreement',
      space,
      fields: { layer: 'working', title: 'Memorandum', about: start }
    })
    await receive(theirs, await bundleOf(ours, space))
    expect(await recordsOfType(theirs, 'agreement')).toHaveLength(1)
    await describedAs(ours, id, start.replace('spring', 'autumn'))
    await describedAs(theirs, id, start.replace('ports', 'schools'))
    await receive(ours, await bundleOf(theirs, space))
    const [conflict] = await openConflicts(ours)
    const [a = '', b = ''] = (conflict?.values ?? []).map(({ value }) => (typeof value === 'string' ? value : ''))
    expect(conflict).toMatchObject({ field: 'about', ancestor: start })
    expect(mergedText(a, start, b)).toEqual({
      text: 'The cities meet every year in autumn. They speak about schools.',
      open: 0
    })
  })
})

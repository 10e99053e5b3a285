import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { filingEdit, filingsOf, type Filed } from '@renderer/storage/filings'
import type { Office } from '@renderer/storage/office'
import { partnershipViews } from '@renderer/storage/partnerships'
import { placeNumber } from '@renderer/storage/place-number'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { deleteRecords } from '@renderer/storage/write'
import { bundleOf, clearOffices, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

async function shared(numbers: { readonly reference?: string; readonly partnerReference?: string } = {}) {
  const both = await twoOffices()
  const { ours, theirs, space } = both
  const fields = { layer: 'working', title: 'Memorandum', ...numbers } as const
  const agreement = await save(ours, { type: 'agreement', space, fields })
  const draft = { label: 'Draft', status: 'draft', term: { kind: 'open' }, renewal: { kind: 'none' } } as const
  const version = await save(ours, { type: 'agreement-version', space, fields: { ...draft, agreement } })
  await receive(theirs, await bundleOf(ours, space))
  const filed = { id: agreement, space, type: 'agreement' } as const
  return { ...both, filed, draft: { id: version, space, type: 'agreement-version' } as const }
}

async function numbersIn(office: Office, filed: Filed) {
  const [view] = await partnershipViews(office)
  if (!view) throw new Error('no partnership')
  const { sides, unplaced } = await filingsOf(office, view, filed)
  return { unplaced, ...Object.fromEntries(sides.map(({ city, reference }) => [city, reference])) }
}

async function file(office: Office, filed: Filed, city: string, reference: string | undefined): Promise<string> {
  const before = (await recordsOfType(office, 'filing', filed.space)).find((one) => one.city === city)
  return save(office, await filingEdit(office, filed, before, { city, reference }))
}

describe('how a side files an agreement or a text', () => {
  it('is one record in all copies, whichever writes it first', async () => {
    const { ours, theirs, space, filed, draft, ourCity, theirCity } = await shared()
    for (const one of [filed, draft]) {
      const [here, there] = [await file(ours, one, ourCity, 'A 1'), await file(theirs, one, ourCity, 'A 2')]
      expect(there).toBe(here)
      expect(await file(theirs, one, theirCity, 'B 1')).not.toBe(here)
      await receive(ours, await bundleOf(theirs, space))
      const own = (await recordsOfType(ours, 'filing', space)).filter(({ city }) => city === ourCity)
      expect(own).toMatchObject([{ id: here, conflicts: ['reference'] }])
      await deleteRecords(ours, await recordsOfType(ours, 'filing', space))
      await receive(theirs, await bundleOf(ours, space))
      expect(await file(theirs, one, ourCity, 'A 3')).not.toBe(here)
      await deleteRecords(theirs, await recordsOfType(theirs, 'filing', space))
      await receive(ours, await bundleOf(theirs, space))
    }
  })

  it('shows numbers of before with the city whose they are, in both copies', async () => {
    const { ours, theirs, filed, ourCity, theirCity } = await shared({ reference: 'A 1', partnerReference: 'B 1' })
    const expected = { unplaced: [], [ourCity]: 'A 1', [theirCity]: 'B 1' }
    expect(await numbersIn(ours, filed)).toEqual(expected)
    expect(await numbersIn(theirs, filed)).toEqual(expected)
  })

  it('shows both where each side had written its own', async () => {
    const { ours, theirs, space, filed, ourCity, theirCity } = await shared({ reference: 'A 1' })
    const before = await recordById(theirs, 'agreement', filed.id)
    if (before) await save(theirs, { type: 'agreement', space, before, fields: { ...before, partnerReference: 'A 0' } })
    await receive(ours, await bundleOf(theirs, space))
    expect(await numbersIn(ours, filed)).toEqual({ unplaced: [], [ourCity]: 'A 1, A 0', [theirCity]: undefined })
    await file(ours, filed, ourCity, 'A 1')
    expect(await numbersIn(ours, filed)).toMatchObject({ [ourCity]: 'A 1' })
    await file(ours, filed, ourCity, undefined)
    expect(await numbersIn(ours, filed)).toMatchObject({ [ourCity]: undefined })
    expect((await recordById(ours, 'agreement', filed.id))?.reference).toBe('A 1')
  })

  it('names no city where the device that wrote a number is not known', async () => {
    const { theirs, filed } = await shared({ reference: 'A 1', partnerReference: 'B 1' })
    await theirs.db.peers.clear()
    expect(await numbersIn(theirs, filed)).toMatchObject({ unplaced: ['reference', 'partnerReference'] })
  })

  it('takes such a number to the side that a person names, beside its own', async () => {
    const { theirs, filed, ourCity, theirCity } = await shared({ reference: 'A 1', partnerReference: 'B 1' })
    await theirs.db.peers.clear()
    await file(theirs, filed, theirCity, 'B 2')
    const place = async (field: 'reference' | 'partnerReference', city: string) => {
      const agreement = await recordById(theirs, 'agreement', filed.id)
      const [view] = await partnershipViews(theirs)
      if (!agreement || !view) throw new Error('nothing to place')
      const side = (await filingsOf(theirs, view, filed)).sides.find((one) => one.city === city)
      expect(side && (await placeNumber(theirs, agreement, field, side)).ok).toBe(true)
    }
    await place('reference', ourCity)
    await place('partnerReference', theirCity)
    expect(await numbersIn(theirs, filed)).toEqual({ unplaced: [], [ourCity]: 'A 1', [theirCity]: 'B 2, B 1' })
  })
})

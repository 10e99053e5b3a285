import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MemoryBridge } from './memory-bridge'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { bridge } = (await import('@renderer/platform/bridge')) as unknown as { bridge: MemoryBridge }
const { deleteDatabase } = await import('@renderer/storage/database')
const { applyJournal } = await import('@renderer/storage/journal')
const { databaseName, openOffice } = await import('@renderer/storage/office')
const { createPartnership, partnershipViews } = await import('@renderer/storage/partnerships')
const { recordById, recordsOfType, recordsReferringTo } = await import('@renderer/storage/records')
const { createOffice } = await import('@renderer/storage/setup')
const { deleteRecords, restoreRecords, saveRecords } = await import('@renderer/storage/write')
const { historyOf } = await import('@renderer/storage/history')

async function newOffice() {
  const created = await createOffice({
    office: { name: 'International office', cityLatinName: 'Testby', country: 'SE', timeZone: 'Europe/Stockholm' },
    personName: 'Test Person'
  })
  if (!created.ok) throw new Error(created.error.message)
  return created.value
}

async function newPartnership(office: Awaited<ReturnType<typeof newOffice>>) {
  const created = await createPartnership(office, {
    fields: { status: 'active' },
    cities: [
      { latinName: 'Testby', country: 'SE', timeZone: 'Europe/Stockholm' },
      { latinName: 'Shiyan', nativeName: '试验', country: 'CN', timeZone: 'Asia/Shanghai' }
    ]
  })
  if (!created.ok) throw new Error(created.error.message)
  const [view] = await partnershipViews(office)
  if (!view) throw new Error('no partnership')
  return view
}

beforeEach(async () => {
  await deleteDatabase(databaseName('office'))
  bridge.journals.clear()
  bridge.failNextAppend = false
})

describe('the one write path', () => {
  it('puts every saved action into the journal and the database', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    expect(view.cities.map((city) => city.latinName)).toEqual(['Testby', 'Shiyan'])
    expect(view.ours?.latinName).toBe('Testby')
    expect(bridge.journals.get('office')).toHaveLength(2)
    office.db.close()
  })

  it('says nothing is saved, and changes nothing, when the journal cannot be written', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    bridge.failNextAppend = true
    const saved = await saveRecords(office, [
      { type: 'agreement', space: view.space, fields: { layer: 'framework', title: 'Sister cities' } }
    ])
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-journaled' } })
    expect(await recordsOfType(office, 'agreement')).toEqual([])
    const again = await saveRecords(office, [
      { type: 'agreement', space: view.space, fields: { layer: 'framework', title: 'Sister cities' } }
    ])
    expect(again.ok).toBe(true)
    office.db.close()
  })

  it('refuses a record that its schema refuses, by name', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    const saved = await saveRecords(office, [
      { type: 'agreement', space: view.space, fields: { layer: 'framework', title: '  ' } }
    ])
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-valid' } })
    office.db.close()
  })

  it('writes only the fields that changed, clears with null, and keeps the history', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    const fields = { layer: 'working', title: 'Memorandum', reference: 'A 1' } as const
    const saved = await saveRecords(office, [{ type: 'agreement', space: view.space, fields }])
    if (!saved.ok) throw new Error(saved.error.message)
    const id = saved.value[0]?.id ?? ''
    const before = await recordById(office, 'agreement', id)
    await saveRecords(office, [
      { type: 'agreement', space: view.space, before, fields: { layer: 'working', title: 'Memorandum of 2017' } }
    ])
    expect(await recordById(office, 'agreement', id)).toMatchObject({ title: 'Memorandum of 2017' })
    expect((await recordById(office, 'agreement', id))?.reference).toBeUndefined()
    const history = await historyOf(office, view.space, id)
    expect(history.at(-1)?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'title', before: 'Memorandum', after: 'Memorandum of 2017' })
      ])
    )
    office.db.close()
  })

  it('finds what refers to a record by a field and by a set', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    const [host, visitor] = view.cities
    const saved = await saveRecords(office, [
      {
        type: 'delegation',
        space: view.space,
        fields: {
          title: 'Visit',
          mode: 'visit',
          host: host?.id,
          level: 'experts',
          startsOn: '2026-05-04',
          endsOn: '2026-05-06',
          timeZone: 'Europe/Stockholm',
          stage: 'request',
          visitors: [visitor?.id ?? ''],
          areas: []
        }
      }
    ])
    expect(saved.ok).toBe(true)
    expect(await recordsReferringTo(office, 'delegation', visitor?.id ?? '')).toHaveLength(1)
    expect((await recordsOfType(office, 'delegation', view.space))[0]?.visitors).toEqual([visitor?.id])
    office.db.close()
  })

  it('deletes and brings back', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    const city = view.cities[0]
    if (!city) throw new Error('no city')
    await deleteRecords(office, [city])
    expect(await recordById(office, 'city', city.id)).toBeUndefined()
    await restoreRecords(office, [city])
    expect(await recordById(office, 'city', city.id)).toMatchObject({ latinName: 'Testby' })
    office.db.close()
  })

  it('rebuilds a database that has vanished from the journal alone, and is harmless twice', async () => {
    const office = await newOffice()
    const view = await newPartnership(office)
    office.db.close()
    await deleteDatabase(databaseName('office'))
    expect(await applyJournal('office')).toBeGreaterThan(0)
    expect(await applyJournal('office')).toBe(0)
    const again = await openOffice('office')
    if (!again) throw new Error('the office is gone')
    expect((await partnershipViews(again)).map((found) => found.space)).toEqual([view.space])
    expect(again.person.name).toBe('Test Person')
    again.db.close()
  })
})

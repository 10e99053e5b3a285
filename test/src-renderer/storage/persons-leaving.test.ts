import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { planExport } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { dataLeavingEea } from '@renderer/storage/personal-data'
import { recordById } from '@renderer/storage/records'
import { personFieldsOf, recordDefinitions, recordTypes } from '@shared/domain/record-registry'
import { saveCanary } from './canary-fields'
import { clearOffices, receive, bundleOf, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

async function namesLeaving(office: Office, space: string): Promise<string[]> {
  const known = await office.db.peers.toArray()
  const leaving = await dataLeavingEea(office, await planExport(office, [space], known), [])
  return (leaving?.persons ?? []).map(({ name }) => name)
}

describe('the persons whom a bundle names', () => {
  it('are those of every field that names one, whichever record it is in', async () => {
    const { ours, space } = await twoOffices()
    const expected: string[] = []
    for (const type of recordTypes.filter((one) => recordDefinitions[one].home === 'partnership')) {
      const fields = personFieldsOf(type).map(({ field, as }) => [field, as, `${type} ${field}`] as const)
      if (fields.length === 0) continue
      const told = fields.flatMap(([field, as, name]) => {
        if (as === 'id') return []
        expected.push(name)
        return [[field, as === 'receipt' ? JSON.stringify({ person: { name } }) : name]]
      })
      await saveCanary(ours, type, space, { fields: Object.fromEntries(told) })
    }
    expect(expected.length).toBeGreaterThan(8)
    expect((await namesLeaving(ours, space)).toSorted()).toEqual(expected.toSorted())
  })

  it('are also those whose record stays and is only pointed at', async () => {
    const { ours, theirs, space, ourCity } = await twoOffices()
    const person = await save(ours, { type: 'person', space, fields: { name: 'Ann Testby' } })
    await receive(theirs, await bundleOf(ours, space))
    await receive(ours, await bundleOf(theirs, space))
    expect(await namesLeaving(ours, space)).toEqual([])
    const post = await save(ours, { type: 'post', space, fields: { title: 'Mayor', city: ourCity } })
    expect(await namesLeaving(ours, space)).toEqual([])
    const tenure = await save(ours, { type: 'tenure', space, fields: { post, person } })
    expect(await namesLeaving(ours, space)).toEqual(['Ann Testby'])
    expect(await recordById(ours, 'tenure', tenure)).toMatchObject({ person })
  })

  it('are nobody where a receipt can not be read', async () => {
    const { ours, space } = await twoOffices()
    const without = personFieldsOf('approval').flatMap(({ field }) => (field === 'receipt' ? [] : [field]))
    for (const receipt of ['', 'no receipt', '{"person":{"name":7}}', '{"person":"Ann"}'])
      await saveCanary(ours, 'approval', space, { fields: { receipt }, without })
    expect(await namesLeaving(ours, space)).toEqual([])
  })
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { accessExport, accessLines } from '@renderer/storage/access-export'
import { rowKey } from '@renderer/storage/database'
import { planExport } from '@renderer/storage/exchange-out'
import { dataLeavingEea } from '@renderer/storage/personal-data'
import { recordById } from '@renderer/storage/records'
import { bundleOf, clearOffices, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

async function personWithPast() {
  const both = await twoOffices()
  const { ours, space, ourCity, theirCity } = both
  const person = await save(ours, {
    type: 'person',
    space,
    fields: { name: 'Ann Testby', email: 'old@testby.example' }
  })
  const before = await recordById(ours, 'person', person)
  const fields = { name: 'Ann Testby', email: 'new@testby.example' }
  if (before) await save(ours, { type: 'person', space, before, fields })
  const promise = { text: 'A book', from: ourCity, to: theirCity, keeper: 'Ann Testby' }
  await save(ours, { type: 'promise', space, fields: promise })
  await save(ours, { type: 'note', space: ours.space, fields: { about: person, text: 'Speaks slowly' } })
  await bundleOf(ours, space)
  return { ...both, person }
}

describe('what a person gets who asks what is held about them', () => {
  it('is the record with all earlier values, where it is named, our notes, and the files it left in', async () => {
    const { ours, person } = await personWithPast()
    const access = await accessExport(ours, person)
    expect(access.records).toMatchObject([
      { type: 'person', fields: { email: 'new@testby.example' }, history: [{ kind: 'created' }, { kind: 'changed' }] }
    ])
    expect(JSON.stringify(access.records)).toContain('old@testby.example')
    expect(access.namedIn).toMatchObject([{ type: 'promise', fields: { keeper: 'Ann Testby' } }])
    expect(access.notes).toMatchObject([{ fields: { text: 'Speaks slowly' } }])
    expect(access.sent).toHaveLength(1)
  })

  it('can be read line by line', async () => {
    const { ours, person } = await personWithPast()
    const lines = accessLines(await accessExport(ours, person), {
      title: 'Held',
      history: 'History',
      namedIn: 'Named in',
      perhapsNamedIn: 'Perhaps named in',
      notes: 'Notes',
      authored: 'Authored',
      sent: 'Sent',
      typeName: (type) => `<${type}>`,
      fieldName: (_type, field) => field,
      valueText: (_type, _field, value) => (typeof value === 'string' ? value : 'nothing'),
      instant: () => 'then'
    })
    expect(lines).toContain('  email: new@testby.example')
    expect(lines).toContain('    email: old@testby.example → new@testby.example')
    expect(lines).toContain('  text: Speaks slowly')
    expect(lines.indexOf('<promise>')).toBeGreaterThan(lines.indexOf('Named in'))
    expect(lines.at(-1)).toContain('.entente')
  })
})

describe('personal data in a bundle', () => {
  it('is told, each name once, when the partner is outside the EEA', async () => {
    const { ours, space } = await personWithPast()
    expect(await dataLeavingEea(ours, await planExport(ours, [space], []), [])).toEqual({
      persons: [{ name: 'Ann Testby', email: 'new@testby.example' }],
      countries: ['CN']
    })
  })

  it('is told for a chosen recipient whose office is outside, where all cities are inside', async () => {
    const { ours, space } = await personWithPast()
    for (const city of (await ours.db.records.toArray()).filter(({ type }) => type === 'city'))
      await ours.db.records.update(rowKey(space, city.id), { fields: { ...city.fields, country: 'SE' } })
    const plan = await planExport(ours, [space], [])
    expect(await dataLeavingEea(ours, plan, [])).toBeUndefined()
    expect(await dataLeavingEea(ours, plan, [{ country: 'FI' }])).toBeUndefined()
    expect(await dataLeavingEea(ours, plan, [{ country: 'FI' }, { country: 'GB' }])).toMatchObject({
      countries: ['GB']
    })
  })

  it('is told for the cities also where the chosen recipient is inside', async () => {
    const { ours, space } = await personWithPast()
    expect(await dataLeavingEea(ours, await planExport(ours, [space], []), [{ country: 'SE' }])).toMatchObject({
      countries: ['CN']
    })
  })

  it('is no matter where the sender is outside itself, or nobody is named', async () => {
    const { theirs, space } = await personWithPast()
    expect(await dataLeavingEea(theirs, await planExport(theirs, [space], []), [])).toBeUndefined()
    await clearOffices()
    const fresh = await twoOffices()
    expect(await dataLeavingEea(fresh.ours, await planExport(fresh.ours, [fresh.space], []), [])).toBeUndefined()
  })
})

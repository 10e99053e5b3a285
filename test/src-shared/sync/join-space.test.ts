import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonValue } from '@shared/sync/change-set'
import { planSpaceJoin, type JoinInput, type ShownRecord } from '@shared/sync/join-space'
import { propertyOptions } from '../../seed'
import { uuid } from './making'

const [ourCity, theirCity] = [uuid(0x10), uuid(0x20)]
let made = 0x900
const base: JoinInput = {
  records: [],
  same: new Map([[ourCity, theirCity]]),
  joined: new Map([[theirCity, { latinName: 'Testby', country: 'SE' }]]),
  office: [],
  newId: () => uuid((made += 1))
}
const record = (n: number, fields: ShownRecord['fields'], type = 'promise'): ShownRecord => ({
  id: uuid(n),
  type,
  fields
})
const city = (fields: ShownRecord['fields']): ShownRecord => ({ id: ourCity, type: 'city', fields })

describe('joining our space to the one a partner writes in', () => {
  it('carries a record in its present state under its id, with the city it names by the name it has there', () => {
    const fields = {
      text: 'Send the report',
      from: ourCity,
      'visitors/x': false,
      [`cities/${ourCity}`]: true,
      note: null
    }
    const { carried, removed } = planSpaceJoin({ ...base, records: [city({ latinName: 'Testby' }), record(1, fields)] })
    expect(carried).toEqual([
      {
        op: 'put',
        type: 'promise',
        id: uuid(1),
        fields: { text: 'Send the report', from: theirCity, [`cities/${theirCity}`]: true }
      }
    ])
    expect(removed.map(({ id, fields: gone }) => [id, gone])).toEqual([
      [ourCity, { deleted: true }],
      [uuid(1), { deleted: true }]
    ])
  })

  it('fills in what their city lacks, keeps what they say otherwise and tells of it', () => {
    const ours = city({ latinName: 'Testby by the sea', country: 'SE', latitude: 57.7 })
    const { carried, differing } = planSpaceJoin({ ...base, records: [ours] })
    expect(carried).toEqual([{ op: 'put', type: 'city', id: theirCity, fields: { latitude: 57.7 } }])
    expect(differing).toEqual([
      { id: theirCity, type: 'city', field: 'latinName', ours: 'Testby by the sea', theirs: 'Testby' }
    ])
  })

  it('gives a record whose id is taken there another, everywhere', () => {
    const records = [record(1, { text: 'A' }), record(2, { delegation: uuid(1) })]
    const office = [record(3, { about: uuid(1), nested: [{ at: uuid(1) }] }, 'note')]
    const { carried, rewritten } = planSpaceJoin({
      ...base,
      records,
      office,
      joined: new Map([[uuid(1), {}]])
    })
    const id = carried[0]?.id ?? ''
    expect(id).not.toBe(uuid(1))
    expect(carried[1]?.fields).toEqual({ delegation: id })
    expect(rewritten).toEqual([{ op: 'put', type: 'note', id: uuid(3), fields: { about: id, nested: [{ at: id }] } }])
  })

  it('rewrites what the office says about our cities, elements of sets too, and leaves the rest of the office alone', () => {
    const office = [
      record(3, { about: ourCity, text: 'Hm' }, 'note'),
      record(4, { [`cities/${ourCity}`]: true, [`others/${ourCity}`]: false }, 'project'),
      record(5, { about: uuid(1) }, 'note')
    ]
    expect(planSpaceJoin({ ...base, office }).rewritten.map(({ fields }) => fields)).toEqual([
      { about: theirCity },
      { [`cities/${ourCity}`]: false, [`cities/${theirCity}`]: true }
    ])
  })

  const id = fc.integer({ min: 1, max: 12 }).map(uuid)
  const value: fc.Arbitrary<JsonValue> = fc.oneof(
    fc.constantFrom<JsonValue>(null, true, false, 'text', ourCity, [ourCity, 'x'], { city: ourCity }),
    id
  )
  const name = fc.oneof(
    fc.constantFrom('a', 'b', 'c', 'deleted'),
    id.map((element) => `set/${element}`)
  )
  const fields = fc.dictionary(name, value)
  const records = fc.uniqueArray(fc.record({ id, type: fc.constantFrom('thing', 'other'), fields }), {
    selector: (one) => one.id
  })
  const joinedFields = fc.uniqueArray(fc.tuple(id, fields), { selector: ([one]) => one })

  it('loses nothing that is shown, names nothing by its old id, and empties our space, whatever the records', () => {
    fc.assert(
      fc.property(records, fields, fields, joinedFields, (ours, cityFields, theirFields, taken) => {
        const all = [city(cityFields), ...ours]
        const joined = new Map([...taken, [theirCity, theirFields] as const])
        const plan = planSpaceJoin({ ...base, records: all, joined })
        expect(new Set(plan.removed.map((op) => op.id))).toEqual(new Set(all.map((one) => one.id)))
        expect(JSON.stringify(plan.carried)).not.toContain(ourCity)
        expect(new Set(plan.carried.map((op) => op.id)).size).toBe(plan.carried.length)
        for (const op of plan.carried) if (op.id !== theirCity) expect(joined.has(op.id)).toBe(false)
        const ofCity = plan.carried.filter((op) => op.id === theirCity)
        const others = plan.carried.filter((op) => op.id !== theirCity)
        expect(shownCount(others)).toBe(shownCount(ours))
        // Our city's values, as they are called now, are put, stand there already or are listed.
        const names = new Map([[ourCity, theirCity], ...ours.map((one, at) => [one.id, others[at]?.id ?? ''] as const)])
        const now = JSON.parse(renamedIn(JSON.stringify(cityFields), names)) as ShownRecord['fields']
        for (const [named, said] of Object.entries(now).filter(([field, each]) => isShown(field, each))) {
          const listed = plan.differing.find(({ field }) => field === named)?.ours
          const places = [ofCity[0]?.fields[named], listed, listed === undefined ? theirFields[named] : undefined]
          expect(places.map((place) => JSON.stringify(place))).toContain(JSON.stringify(said))
        }
      }),
      propertyOptions(300)
    )
  })
})

const isShown = (name: string, value: JsonValue): boolean =>
  name !== 'deleted' && value !== null && !(name.includes('/') && value === false)

function shownCount(records: readonly { readonly fields: ShownRecord['fields'] }[]): number {
  return records.reduce(
    (sum, one) => sum + Object.entries(one.fields).filter(([name, value]) => isShown(name, value)).length,
    0
  )
}

function renamedIn(json: string, names: ReadonlyMap<string, string>): string {
  return json.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? id)
}

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExchangeRow } from '@renderer/storage/database'
import { missingParts, openPartSets, partsIn } from '@renderer/storage/part-sets'
import { propertyOptions } from '../../seed'

const records = { added: 0, changed: 0, deleted: 0, conflicting: 0, waiting: 0, declined: 0 }
const row = (upTo: number, part?: ExchangeRow['part'], more: Partial<ExchangeRow> = {}): ExchangeRow => ({
  at: '2026-05-03T10:00:00+02:00',
  direction: 'received',
  kind: 'partner',
  bundleId: 'b',
  manifestSha256: '',
  file: '',
  bytes: 1,
  device: 'd',
  office: 'Office',
  person: 'P',
  recipients: [],
  spaces: [{ id: 's', title: 'Testby – Shiyan', after: {}, upTo: { d: upTo }, changeSets: 1 }],
  records,
  ...(part ? { part } : {}),
  ...more
})
const part = (index: number, count = 3, set = 'set') => ({ set, index, count })

describe('the parts that are missing', () => {
  it('are exactly those that have not arrived', () => {
    const numbers = fc.array(fc.integer({ min: 1, max: 15 }))
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 12 }), (arrived, count) => {
        const missing = missingParts(arrived, count)
        const told = missing.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
        expect(told).toEqual(
          Array.from({ length: count }, (_, at) => at + 1).filter((index) => !arrived.includes(index))
        )
        expect(partsIn(missing)).toBe(told.length)
      }),
      propertyOptions(300)
    )
  })

  it('are told at once of a file that claims to be one of very many', () => {
    expect(missingParts([2], Number.MAX_SAFE_INTEGER)).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: Number.MAX_SAFE_INTEGER }
    ])
  })
})

describe('a delivery in parts', () => {
  it('is open until all its parts are here, in any order and however often', () => {
    const [first, second, third] = [row(1, part(1)), row(2, part(2)), row(3, part(3))]
    expect(openPartSets([second])).toMatchObject([
      {
        office: 'Office',
        title: 'Testby – Shiyan',
        arrived: 1,
        count: 3,
        missing: [
          { from: 1, to: 1 },
          { from: 3, to: 3 }
        ]
      }
    ])
    expect(openPartSets([third, third, first])).toMatchObject([{ arrived: 2, missing: [{ from: 2, to: 2 }] }])
    expect(openPartSets([third, first, second])).toEqual([])
    expect(openPartSets([row(1), row(2)])).toEqual([])
  })

  it('is not mixed with another delivery, or with one of another device', () => {
    const other = row(1, part(2), { device: 'e', office: 'Other' })
    expect(
      openPartSets([row(1, part(1, 2)), other, row(1, part(2, 2, 'other'))]).map(({ missing }) => missing)
    ).toEqual([
      [{ from: 1, to: 1 }],
      [
        { from: 1, to: 1 },
        { from: 3, to: 3 }
      ],
      [{ from: 2, to: 2 }]
    ])
  })

  it('is no longer missed once a later file of that device was put in whole', () => {
    const early = row(3, part(1))
    expect(openPartSets([early, row(9)])).toEqual([])
    expect(openPartSets([early, row(9, undefined, { records: { ...records, waiting: 2 } })])).toHaveLength(1)
    expect(openPartSets([early, row(9, part(1, 2, 'next'))])).toHaveLength(2)
    expect(openPartSets([early, row(8, part(1, 2, 'next')), row(9, part(2, 2, 'next'))])).toEqual([])
    expect(openPartSets([row(9), early])).toHaveLength(1)
  })
})

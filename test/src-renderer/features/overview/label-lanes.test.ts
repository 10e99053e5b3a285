import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeLabels } from '@renderer/features/overview/label-lanes'
import { propertyOptions } from '../../../seed'

test('labels with room stand where they want to, in one lane', () => {
  const labels = [
    { id: 'a', at: 0, width: 100, anchor: 'start' as const },
    { id: 'b', at: 300, width: 100, anchor: 'middle' as const }
  ]
  expect(placeLabels(labels, 600, 10)).toEqual([
    { id: 'a', from: 0, width: 100, lane: 0 },
    { id: 'b', from: 250, width: 100, lane: 0 }
  ])
})

test('a label that would overlap goes to the next lane, one at the edge moves in', () => {
  const labels = [
    { id: 'a', at: 100, width: 200, anchor: 'start' as const },
    { id: 'b', at: 250, width: 200, anchor: 'start' as const },
    { id: 'c', at: 590, width: 100, anchor: 'start' as const }
  ]
  expect(placeLabels(labels, 600, 10).map(({ from, lane }) => [from, lane])).toEqual([
    [100, 0],
    [250, 1],
    [500, 0]
  ])
})

test('no two labels ever overlap and none leaves the drawing', () => {
  const label = fc.record({
    at: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 1, max: 900 }),
    anchor: fc.constantFrom('start' as const, 'middle' as const)
  })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 12 }), (labels) => {
      const placed = placeLabels(
        labels.map((one, index) => ({ ...one, id: String(index) })),
        600,
        8
      )
      expect(placed).toHaveLength(labels.length)
      for (const one of placed) {
        expect(one.from).toBeGreaterThanOrEqual(0)
        expect(one.from + one.width).toBeLessThanOrEqual(600)
        for (const other of placed) {
          const isApart = one.from + one.width + 8 <= other.from || other.from + other.width + 8 <= one.from
          if (one !== other && one.lane === other.lane) expect(isApart).toBe(true)
        }
      }
    }),
    propertyOptions()
  )
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areasInOrder, movedArea } from '@renderer/features/agreements/areas/area-order'
import { propertyOptions } from '../../../../seed'

const areas = ['culture', 'port', 'energy'].map((id, order) => ({ id, order }))

function after(changed: readonly { id: string; order: number }[], all: readonly { id: string; order: number }[]) {
  return areasInOrder(all.map((area) => changed.find(({ id }) => id === area.id) ?? area)).map(({ id }) => id)
}

describe('the order of areas', () => {
  it('changes only the numbers between the old place and the new one', () => {
    const changed = movedArea(areas, 'port', -1)
    expect(changed).toEqual([
      { id: 'port', order: 0 },
      { id: 'culture', order: 1 }
    ])
    expect(after(changed, areas)).toEqual(['port', 'culture', 'energy'])
  })

  it('changes nothing past either end, or for an area that is not there', () => {
    expect(movedArea(areas, 'culture', -1)).toEqual([])
    expect(movedArea(areas, 'energy', 1)).toEqual([])
    expect(movedArea(areas, 'tourism', 1)).toEqual([])
  })

  it('moves an area by one whatever numbers the areas had, even the same number twice', () => {
    const some = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1 }), order: fc.nat(9) }), {
      selector: ({ id }) => id,
      minLength: 2,
      maxLength: 8
    })
    fc.assert(
      fc.property(some, fc.nat(), (all, pick) => {
        const ids = areasInOrder(all).map(({ id }) => id)
        const from = pick % (ids.length - 1)
        const expected = ids.toSpliced(from, 2, ids[from + 1] ?? '', ids[from] ?? '')
        expect(after(movedArea(all, ids[from] ?? '', 1), all)).toEqual(expected)
      }),
      propertyOptions()
    )
  })
})

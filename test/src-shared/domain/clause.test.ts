import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAlignment } from '@shared/domain/clause'
import { compareClauses, type ComparedClause } from '@shared/domain/clause-comparison'
import { craftGaps, craftSummary } from '@shared/domain/clause-craft'
import { propertyOptions } from '../../seed'

describe('the languages of a clause', () => {
  const state = (aligned: Record<string, string> | undefined, present: Record<string, string>) =>
    clauseAlignment(aligned, new Map(Object.entries(present)), ['sv', 'zh'])

  it('are missing, uncompared, aligned, changed in some or in all', () => {
    expect(state(undefined, {}).state).toBe('single')
    expect(state(undefined, { sv: '1' })).toMatchObject({ state: 'missing', missing: ['zh'] })
    expect(state(undefined, { sv: '1', zh: '1' }).state).toBe('uncompared')
    expect(state({ sv: '1', zh: '1' }, { sv: '1', zh: '1' }).state).toBe('aligned')
    expect(state({ sv: '1', zh: '1' }, { sv: '2', zh: '1' })).toMatchObject({
      state: 'one-sided',
      changed: ['sv'],
      unchanged: ['zh']
    })
    expect(state({ sv: '1', zh: '1' }, { sv: '2', zh: '2' }).state).toBe('all-changed')
    expect(state({ sv: '1' }, { sv: '1', zh: '1' })).toMatchObject({ state: 'one-sided', changed: ['zh'] })
  })

  it('that change back to what was compared are aligned again, and marking them always aligns them', () => {
    const hashes = fc.dictionary(fc.constantFrom('sv', 'zh', 'en'), fc.constantFrom('1', '2'), {
      minKeys: 2,
      noNullPrototype: true
    })
    fc.assert(
      fc.property(hashes, (present) => {
        const map = new Map(Object.entries(present))
        expect(clauseAlignment(present, map, [...map.keys()]).state).toBe('aligned')
      }),
      propertyOptions()
    )
  })
})

const clause = (id: string, order: number, text = id, continues: string[] = []): ComparedClause => {
  return { id, order, text, continues }
}

describe('two versions of a text', () => {
  it('are paired by identity, wherever a clause stands', () => {
    const earlier = [clause('a', 0), clause('b', 1), clause('e', 2), clause('c', 3), clause('d', 4)]
    const later = [
      clause('c2', 0, 'c', ['c']),
      clause('a2', 1, 'a new', ['a']),
      clause('b2', 2, 'b', ['b']),
      clause('x', 3),
      clause('d2', 4, 'd', ['d'])
    ]
    const rows = compareClauses(earlier, later).map(({ fate, isMoved, before, after }) => [
      fate,
      before.map(({ id }) => id).join(),
      after.map(({ id }) => id).join(),
      isMoved
    ])
    expect(rows).toEqual([
      ['kept', 'c', 'c2', true],
      ['changed', 'a', 'a2', false],
      ['kept', 'b', 'b2', false],
      ['dropped', 'e', '', false],
      ['new', '', 'x', false],
      ['kept', 'd', 'd2', false]
    ])
  })

  it('tell a split from a merger', () => {
    const earlier = [clause('a', 0), clause('b', 1), clause('c', 2)]
    const later = [clause('a1', 0, 'x', ['a']), clause('a2', 1, 'y', ['a']), clause('bc', 2, 'z', ['b', 'c'])]
    expect(compareClauses(earlier, later).map(({ fate }) => fate)).toEqual(['split', 'merged'])
  })

  it('show every clause of both, and no move where the order is the same', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
    const laters = fc.array(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 2 }))
    fc.assert(
      fc.property(ids, laters, (old, now) => {
        const earlier = old.map((id, order) => clause(id, order))
        const later = now.map((continues, order) => clause(`n${order}`, order, 'x', continues))
        const rows = compareClauses(earlier, later)
        const shown = new Set(rows.flatMap(({ before, after }) => [...before, ...after]))
        for (const one of [...earlier, ...later]) expect(shown.has(one), one.id).toBe(true)
        const copy = earlier.map(({ id, order, text }) => clause(`${id}2`, order, text, [id]))
        expect(compareClauses(earlier, copy).every(({ fate, isMoved }) => fate === 'kept' && !isMoved)).toBe(true)
      }),
      propertyOptions(300)
    )
  })
})

describe('the craft check', () => {
  it('asks of a promise for an area, an owner and a measure, and of a general provision for nothing', () => {
    expect(craftGaps({ id: '1' })).toEqual(['area', 'owner', 'measure'])
    expect(craftGaps({ id: '1', area: 'a', ownerName: 'The port', measure: 'Visits' })).toEqual([])
    expect(craftGaps({ id: '1', area: 'a', ownerName: ' ', indicator: 'i' })).toEqual(['owner'])
    expect(craftGaps({ id: '1', general: true })).toEqual([])
  })

  it('sums up what is missing, which areas are empty and who carries too much', () => {
    const whole = { area: 'a', owner: 'o', measure: 'm' }
    const clauses = [
      { id: '1', ...whole },
      { id: '2', ...whole },
      { id: '3', ...whole, measure: undefined },
      { id: '4', area: 'b', ownerName: 'other', measure: 'm' },
      { id: '5', general: true }
    ]
    expect(craftSummary(clauses, ['a', 'b', 'c'])).toEqual({
      clauses: 4,
      complete: 3,
      lacking: { area: [], owner: [], measure: ['3'] },
      emptyAreas: ['c'],
      heavyOwners: [{ owner: 'o', clauses: 3 }]
    })
    expect(craftSummary([], ['a']).emptyAreas).toEqual([])
  })
})

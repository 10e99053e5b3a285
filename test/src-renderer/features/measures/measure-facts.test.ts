import { describe, expect, it } from 'vitest'
import {
  isInGrid,
  isStale,
  latestValues,
  readingsAt,
  rowsOf,
  type Indicator,
  type Reading
} from '../../../../src-renderer/features/measures/measure-facts'
import { cellOfQuery } from '../../../../src-renderer/features/measures/measure-links'
import { seriesLayout } from '../../../../src-renderer/features/measures/series-layout'

const cities = [{ id: 'b' }, { id: 'a' }]

function indicator(changes: Partial<Indicator> = {}): Indicator {
  return {
    id: 'i',
    space: 's',
    type: 'indicator',
    conflicts: [],
    name: 'Visits',
    direction: 'more-is-better',
    frequency: 'yearly',
    kind: 'quantitative',
    ...changes
  }
}

function reading(city: string, period: string, changes: Partial<Reading> = {}): Reading {
  const id = changes.id ?? `${city}-${period}`
  return { id, space: 's', type: 'reading', conflicts: [], indicator: 'i', city, period, ...changes }
}

describe('the lines of the grid', () => {
  it('are one per city, ours first, for what each side measures', () => {
    expect(rowsOf(indicator(), [], cities).map(({ city }) => city)).toEqual(['b', 'a'])
  })

  it('are one for the side an indicator is measured for', () => {
    expect(rowsOf(indicator({ city: 'a' }), [], cities).map(({ city }) => city)).toEqual(['a'])
  })

  it('are one for both, filed alike in both offices, for what is measured together', () => {
    const together = indicator({ catalogueKey: 'trade' })
    for (const order of [cities, cities.toReversed()])
      expect(rowsOf(together, [], order)).toMatchObject([{ city: 'a', isTogether: true }])
  })

  it('never leave out readings of a side that was not expected', () => {
    const rows = rowsOf(indicator({ city: 'a' }), [reading('b', '2018', { value: 1 })], cities)
    expect(rows.map(({ city }) => city)).toEqual(['a', 'b'])
  })

  it('show both readings where a period was entered twice', () => {
    const [row] = rowsOf(indicator(), [reading('b', '2018', { id: 'y' }), reading('b', '2018', { id: 'x' })], cities)
    expect(row && readingsAt(row, '2018').map(({ id }) => id)).toEqual(['x', 'y'])
  })

  it('stand in every grid that the indicator has readings for', () => {
    const readings = [reading('b', '2018-Q1', { value: 1 })]
    expect(isInGrid(indicator(), readings, 'year')).toBe(true)
    expect(isInGrid(indicator(), readings, 'quarter')).toBe(true)
    expect(isInGrid(indicator(), readings, 'month')).toBe(false)
  })

  it('are found again by the address of a cell', () => {
    const rows = rowsOf(indicator(), [], cities)
    expect(cellOfQuery('i/a/2018-Q1', rows)).toMatchObject({ row: { city: 'a' }, period: '2018-Q1' })
    expect(cellOfQuery('i/c/2018', rows)).toBeUndefined()
    expect(cellOfQuery(null, rows)).toBeUndefined()
  })
})

describe('the latest value', () => {
  it('passes over periods where nothing was collected', () => {
    const readings = [
      reading('b', '2016', { value: 3 }),
      reading('b', '2017', { value: 4 }),
      reading('b', '2018', { notCollectedBecause: 'the log was lost' })
    ]
    const [row] = rowsOf(indicator(), readings, cities)
    expect(row && latestValues(row)).toMatchObject({ latest: { value: 4 }, before: { value: 3 } })
  })

  it('is stale only while the last whole period has neither a value nor a reason', () => {
    const stale = (readings: readonly Reading[], changes?: Partial<Indicator>) => {
      const [row] = rowsOf(indicator(changes), readings, cities)
      return row && isStale(row, '2019-01-15')
    }
    expect(stale([reading('b', '2017', { value: 4 })])).toBe(true)
    expect(stale([reading('b', '2018', { value: 4 })])).toBe(false)
    expect(stale([reading('b', '2018', { notCollectedBecause: 'no staff' })])).toBe(false)
    expect(stale([reading('b', '2015', { value: 4 })], { frequency: 'per-cycle' })).toBe(false)
  })
})

describe('the small charts', () => {
  it('break the line where a period has no value', () => {
    const readings = [
      reading('b', '2014', { value: 0 }),
      reading('b', '2015', { value: 10 }),
      reading('b', '2016', { notCollectedBecause: 'the log was lost' }),
      reading('b', '2017', { value: 5 }),
      reading('b', '2018', { value: 5 })
    ]
    const rows = rowsOf(indicator({ city: 'b' }), readings, cities)
    const { series, low, high } = seriesLayout(rows, 'year', { from: 2014, to: 2018 })
    expect([low, high]).toEqual([0, 10])
    expect(series[0]?.path.match(/M/g)).toHaveLength(2)
    expect(series[0]?.points.map(({ y }) => y)).toEqual([92, 8, undefined, 50, 50])
  })

  it('draw grades on their scale', () => {
    const rows = rowsOf(indicator({ city: 'b', kind: 'qualitative' }), [reading('b', '2018', { value: 3 })], cities)
    const layout = seriesLayout(rows, 'year', { from: 2018, to: 2018 })
    expect(layout).toMatchObject({ low: 1, high: 5, series: [{ points: [{ x: 50, y: 50 }] }] })
  })
})

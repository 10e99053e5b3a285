import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  granularities,
  granularityOf,
  granularityOfPeriod,
  ordinalOf,
  periodAt,
  periodOf,
  periodsUpTo,
  shiftPeriod
} from '../../../../src-renderer/features/measures/periods'
import { periodSchema } from '../../../../src-shared/domain/indicator'
import { propertyOptions } from '../../../seed'

describe('periods', () => {
  it('hold the day they are asked for', () => {
    expect(periodAt('2019-01-15', 'year')).toBe('2019')
    expect(periodAt('2019-06-30', 'half')).toBe('2019-H1')
    expect(periodAt('2019-07-01', 'half')).toBe('2019-H2')
    expect(periodAt('2019-12-31', 'quarter')).toBe('2019-Q4')
    expect(periodAt('2019-04-01', 'quarter')).toBe('2019-Q2')
    expect(periodAt('2019-10-01', 'month')).toBe('2019-10')
  })

  it('stand in a row over the turn of a year', () => {
    expect(periodsUpTo('2019-Q1', 3)).toEqual(['2018-Q3', '2018-Q4', '2019-Q1'])
    expect(periodsUpTo('2019-01', 2)).toEqual(['2018-12', '2019-01'])
    expect(shiftPeriod('2019-H1', -1)).toBe('2018-H2')
  })

  it('of an indicator measured once a cycle are years', () => {
    expect(granularityOf('per-cycle')).toBe('year')
    expect(granularityOf('half-yearly')).toBe('half')
  })

  it('come back from their number, and are periods that the record accepts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...granularities), fc.nat(9998), fc.nat(11), (kind, year, part) => {
        const perYear = { year: 1, half: 2, quarter: 4, month: 12 }[kind]
        const ordinal = year * perYear + (part % perYear)
        const period = periodOf(ordinal, kind)
        expect(ordinalOf(period)).toBe(ordinal)
        expect(granularityOfPeriod(period)).toBe(kind)
        expect(periodSchema.safeParse(period).success).toBe(true)
      }),
      propertyOptions(200)
    )
  })
})

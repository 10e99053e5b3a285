import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { readDay, readPartialDate } from '@renderer/ui/date-text'
import { propertyOptions } from '../../seed'

describe('a typed date', () => {
  it.each([
    ['', ''],
    ['2019', '2019'],
    ['2019-1', '2019-01'],
    [' 2019-01-15 ', '2019-01-15'],
    ['20190115', '2019-01-15'],
    ['2019.1.5', '2019-01-05'],
    ['2019年1月15日', '2019-01-15'],
    ['15.1.2019', '2019-01-15'],
    ['15/1/2019', '2019-01-15'],
    ['1/2019', '2019-01'],
    ['2020-02-29', '2020-02-29']
  ])('%s reads as %s', (typed, expected) => {
    expect(readPartialDate(typed)).toBe(expected)
  })

  it.each([
    'May 2013',
    '19',
    '2019-13',
    '2019-00',
    '2019-02-29',
    '1900-02-29',
    '2019-04-31',
    '0999',
    '2019-01-15-1',
    '2019-1-155'
  ])('%s is no date', (typed) => {
    expect(readPartialDate(typed)).toBeUndefined()
  })

  it('is a whole day only where the day is given', () => {
    expect(readDay('2019-01')).toBeUndefined()
    expect(readDay('2019-01-15')).toBe('2019-01-15')
    expect(readDay('')).toBe('')
  })

  it('in ISO form is read as exactly that day, for every day there is', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10)
        expect(readDay(day)).toBe(day)
      }),
      propertyOptions(200)
    )
  })
})

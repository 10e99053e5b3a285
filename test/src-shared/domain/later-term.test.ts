import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import { laterTermOn } from '@shared/domain/later-term'
import { historyOf, isPastEnd } from '@shared/domain/term-history'
import { propertyOptions } from '../../seed'
import { anyCase, anyDay } from './term-arbitraries'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

test('an extension lengthens the term in which it was made', () => {
  const yearly = signedVersion({ signedOn: '2018-01-01' }, writtenEnd('2018-12-31'), tacit(12, 3))
  const extended = eventOf('extended', { signedOn: '2020-06-01', until: '2022-06-30' })
  const on = (day: string) => laterTermOn(historyOf(yearly, [extended]), day)
  expect(on('2018-12-31')).toBeUndefined()
  expect(on('2019-12-31')).toEqual({ from: '2019-01-01', renewal: 1 })
  expect(on('2020-05-31')).toEqual({ from: '2020-01-01', renewal: 2 })
  expect(on('2022-06-30')).toEqual({ from: '2020-01-01', renewal: 2 })
  expect(on('2022-07-01')).toEqual({ from: '2022-07-01', renewal: 1 })
})

test('where the text had lapsed an extension begins a term; one that follows the end without a gap begins none', () => {
  const single = signedVersion({ signedOn: '2013-01-01' }, monthsTerm(48))
  const on = (effectiveFrom: string) =>
    laterTermOn(
      historyOf(single, [eventOf('extended', { signedOn: '2018-06-01', effectiveFrom, until: '2022-06-30' })]),
      '2019-01-01'
    )
  expect(on('2018-06-01')).toEqual({ from: '2018-06-01' })
  expect(on('2017-01-02')).toBeUndefined()
})

test('a notice and its withdrawal begin no term', () => {
  const yearly = signedVersion({ signedOn: '2018-01-01' }, writtenEnd('2018-12-31'), tacit(12, 3))
  const notice = eventOf('notice', { receivedOn: '2020-03-01', withdrawnOn: '2020-05-01' })
  const on = (day: string) => laterTermOn(historyOf(yearly, [notice]), day)
  expect(['2020-02-01', '2020-04-01', '2020-06-01'].map((day) => on(day)?.from)).toEqual(
    Array<string>(3).fill('2020-01-01')
  )
})

test('whatever happened, terms follow each other: each begins on a day in it, and none comes back', () => {
  fc.assert(
    fc.property(anyCase, anyDay, fc.nat(2000), ({ version, events }, day, more) => {
      const history = historyOf(version, events)
      const later = addDays(day, more)
      if (history.startsOn === undefined || day < history.startsOn) return
      if (isPastEnd(history, day) || isPastEnd(history, later)) return
      const [first, second] = [laterTermOn(history, day)?.from, laterTermOn(history, later)?.from]
      expect((first ?? history.startsOn) <= day).toBe(true)
      expect((first ?? history.startsOn) <= (second ?? history.startsOn)).toBe(true)
    }),
    propertyOptions(1000)
  )
})

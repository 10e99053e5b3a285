import { expect, test } from 'vitest'
import { termSpans } from '@shared/domain/term-spans'
import { eventOf, memorandum2013, memorandum2017, sisterCities2003 } from './term-cases'

test('the gap between the two memoranda is 150 days', () => {
  const { gaps } = termSpans([memorandum2017, memorandum2013], [], '2004-01-01', '2019-12-31')
  expect(gaps).toEqual([
    {
      agreement: 'working',
      from: '2017-01-01',
      to: '2017-05-30',
      days: 150,
      practiceDays: 0,
      after: 'M13',
      before: 'M17'
    }
  ])
})

test('after the last version the gap is open', () => {
  const { gaps } = termSpans([memorandum2017, memorandum2013], [], '2018-01-01', '2021-12-31')
  expect(gaps).toMatchObject([{ from: '2020-01-01', to: undefined, days: undefined, after: 'M17' }])
})

test('a gap that began before the window is drawn in it', () => {
  const { gaps } = termSpans([memorandum2017, memorandum2013], [], '2017-03-01', '2018-01-01')
  expect(gaps).toMatchObject([{ from: '2017-01-01', days: 150 }])
})

test('days continued by practice are counted within the gap', () => {
  const practice = eventOf('continuing', { version: 'M13', from: '2016-12-01', until: '2017-03-31', reason: 'Visits' })
  const { gaps, spans } = termSpans([memorandum2013, memorandum2017], [practice], '2004-01-01', '2019-12-31')
  expect(gaps).toMatchObject([{ days: 150, practiceDays: 90 }])
  expect(spans).toContainEqual({
    version: 'M13',
    from: '2017-01-01',
    to: '2017-03-31',
    standing: 'continuing',
    renewal: undefined
  })
})

test('a yearly renewal is drawn year by year', () => {
  const { spans, gaps } = termSpans([sisterCities2003], [], '2003-01-01', '2006-12-31')
  expect(spans.map(({ from, to, standing, renewal }) => [from, to, standing, renewal])).toEqual([
    ['2003-01-01', '2003-10-22', 'not-yet-effective', undefined],
    ['2003-10-23', '2005-10-23', 'in-force', undefined],
    ['2005-10-24', '2006-10-23', 'tacit-renewal', 1],
    ['2006-10-24', '2006-12-31', 'tacit-renewal', 2]
  ])
  expect(gaps).toEqual([])
})

import { expect, test } from 'vitest'
import { firstDay, lastDay, partialDateSchema, precisionOf } from '@shared/domain/partial-date'

test('a year, a month or a day that exists is a partial date', () => {
  for (const date of ['2013', '2013-05', '2013-05-31', '2024-02-29']) {
    expect(partialDateSchema.safeParse(date).success).toBe(true)
  }
  for (const date of ['13', '2013-13', '2013-00', '2013-5', '2013-02-29', '2013-05-31 ', '2013/05', 'May 2013', '']) {
    expect(partialDateSchema.safeParse(date).success).toBe(false)
  }
})

test('a partial date reaches from its first to its last day', () => {
  expect([firstDay('2013'), lastDay('2013')]).toEqual(['2013-01-01', '2013-12-31'])
  expect([firstDay('2016-02'), lastDay('2016-02')]).toEqual(['2016-02-01', '2016-02-29'])
  expect([firstDay('2017-02'), lastDay('2017-02')]).toEqual(['2017-02-01', '2017-02-28'])
  expect([firstDay('2017-05-31'), lastDay('2017-05-31')]).toEqual(['2017-05-31', '2017-05-31'])
})

test('the precision is that of the text', () => {
  expect(['2013', '2013-05', '2013-05-31'].map(precisionOf)).toEqual(['year', 'month', 'day'])
})

import { expect, it } from 'vitest'
import { formatDay, formatDaySpan, formatInstant } from '@renderer/platform/formats'
import { unbroken, withPlainDates, withUnbrokenDates } from '@renderer/platform/unbroken'

it('a date keeps together, and two of them may be parted at the dash', () => {
  expect(unbroken(formatDay('en-GB', '2019-01-15'))).toBe('15\u00a0January\u00a02019')
  expect(unbroken(formatDay('sv-SE', '2019-01-15', 'short'))).toBe('15\u00a0jan.\u00a02019')
  expect(unbroken(formatDay('zh-CN', '2019-01-15'))).toBe('2019\u2060年\u20601\u2060月\u206015\u2060日')
  expect(unbroken(formatInstant('en-GB', '2019-01-15T08:00:00Z', 'UTC'))).toBe('15\u00a0Jan\u00a02019, 08:00')
  const span = unbroken(formatDaySpan('en-GB', '2017-05-31', '2019-12-31'))
  expect(span).toMatch(/^31\u00a0May\u00a02017[^\u00a0]–[^\u00a0]31\u00a0Dec\u00a02019$/)
})

it('in a text only its dates change', () => {
  const text = (space: string) =>
    `Memorandum 2013 ran for 24 months, until 31${space}December${space}2016, or den 31${space}dec.${space}2016`
  expect(withUnbrokenDates(text(' '))).toBe(text('\u00a0'))
  const chinese = (joiner: string) =>
    `谅解备忘录（2013年）共150天，自2017${joiner}年${joiner}5${joiner}月${joiner}31${joiner}日起三年，至2019${joiner}年${joiner}12${joiner}月；除夕（12${joiner}月${joiner}31${joiner}日）`
  expect(withUnbrokenDates(chinese(''))).toBe(chinese('\u2060'))
  expect(withUnbrokenDates(chinese('\u2060'))).toBe(chinese('\u2060'))
})

it('what is copied has the date as it is written elsewhere', () => {
  for (const text of ['31 December 2016', 'den 31 dec. 2016', '2016年12月31日'])
    expect(withPlainDates(withUnbrokenDates(text))).toBe(text)
})

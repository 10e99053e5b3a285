import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { loadMessages } from '@renderer/platform/messages'
import { intlTag, type Locale } from '@renderer/platform/locale'
import { termRule } from '@renderer/platform/term-rule'
import type { Renewal, Term } from '@shared/domain/term'
import { monthsTerm, tacit, writtenEnd } from '../../src-shared/domain/term-cases'

async function said(term: Term, renewal: Renewal = { kind: 'none' }, signedOn = '2017-05-31', locale: Locale = 'en') {
  const intl = createIntl({ locale: intlTag(locale), messages: { ...(await loadMessages(locale)) } })
  return termRule(intl, { signedOn, term, renewal })
}

test('three years, then yearly, with the first notice date worked out', async () => {
  expect(await said(monthsTerm(36), tacit(12, 3))).toBe(
    'Runs three years from 31 May 2017, that day not counted, to 31 May 2020; then one year at a time, unless notice is ' +
      'received by 29 February 2020, three months before the end, and so before each later one.'
  )
  expect(await said(monthsTerm(36), tacit(12, 3), '2017-05-31', 'zh-CN')).toBe(
    '自2017年5月31日起三年（不含当日），至2020年5月31日；其后每次续一年，除非不迟于2020年2月29日（届满前三个月）收到终止通知，以后各期同样计算。'
  )
  expect(await said(monthsTerm(36), tacit(12, 3, 2), '2017-05-31', 'sv')).toBe(
    'Löper tre år från den 31 maj 2017, den dagen inte inräknad, till och med den 31 maj 2020; därefter ett år i taget, ' +
      'högst 2 gånger, om inte uppsägning har mottagits senast den 29 februari 2020, tre månader före slutdagen, och så inför ' +
      'varje senare slutdag.'
  )
})

test('a written end, whole or known by its year, and what follows it', async () => {
  expect(await said(writtenEnd('2019-12-31'), { kind: 'express' })).toBe(
    'Runs from 31 May 2017 to 31 December 2019, the date written in the text; then it ends, unless an extension or a new ' +
      'text is signed.'
  )
  expect(await said(writtenEnd('2019'))).toBe(
    'Runs from 31 May 2017 to 31 December 2019, since the text names only 2019; then it ends.'
  )
})

test('no end, ended by notice in days to the end of a quarter', async () => {
  expect(await said({ kind: 'open', noticeDays: 90, noticeTo: 'quarter' })).toBe(
    'Runs from 31 May 2017 without an end; each side may end it at any time, 90 days after notice is received, at the ' +
      'end of that quarter.'
  )
})

test('a start known only by its year leaves the end open between two days; without a start it is said of the signature', async () => {
  expect(await said(monthsTerm(36, 'day-included'), { kind: 'none' }, '2013')).toBe(
    'Runs three years from 2013, that day counted, to a day between 31 December 2015 and 30 December 2016, since the start ' +
      'is known no closer; then it ends.'
  )
  const intl = createIntl({ locale: 'en-GB', messages: { ...(await loadMessages('en')) } })
  expect(termRule(intl, { term: monthsTerm(18), renewal: tacit(6, 1) })).toBe(
    'Runs eighteen months from the day of signature, that day not counted; then six months at a time, unless notice is ' +
      'received one month before the end.'
  )
})

import { expect, test } from 'vitest'
import { termSketch } from '@shared/domain/term-sketch'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

const summary = (sketch: ReturnType<typeof termSketch>) => ({
  spans: sketch?.spans.map(({ standing, from, to, isOpen }) => `${standing} ${from} ${isOpen ? 'open' : to}`),
  marks: sketch?.marks.map(({ kind, on }) => `${kind} ${on}`)
})

test('a tacit term is drawn with the renewals ahead and the notice date of each end', () => {
  const version = signedVersion({ signedOn: '2017-05-31' }, monthsTerm(36), tacit(12, 3))
  const { spans, marks } = summary(termSketch(version, [], [], '2019-01-15'))
  expect(spans?.slice(0, 3)).toEqual([
    'in-force 2017-05-31 2020-05-31',
    'tacit-renewal 2020-06-01 2021-05-31',
    'tacit-renewal 2021-06-01 2022-05-31'
  ])
  expect(marks?.slice(0, 4)).toEqual([
    'signed 2017-05-31',
    'notice-date 2020-02-29',
    'notice-date 2021-02-28',
    'notice-date 2022-02-28'
  ])
})

test('an extension after a lapse shows the gap, the letter and the new end', () => {
  const version = signedVersion({ signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
  const letter = eventOf('extended', { signedOn: '2020-03-01', until: '2020-12-31' })
  const { spans, marks } = summary(termSketch(version, [letter], [], '2020-06-01'))
  expect(spans?.slice(0, 3)).toEqual([
    'in-force 2017-05-31 2019-12-31',
    'lapsed 2020-01-01 2020-02-29',
    'in-force 2020-03-01 2020-12-31'
  ])
  expect(spans?.[3]).toMatch(/^lapsed 2021-01-01 open$/)
  expect(marks).toEqual(['signed 2017-05-31', 'extension 2020-03-01'])
})

test('a text without end goes on beyond the line; one without a day has none', () => {
  const open = signedVersion({ signedOn: '2003-10-23' }, { kind: 'open', noticeMonths: 6 })
  expect(summary(termSketch(open, [], [], '2019-01-15')).spans).toEqual(['in-force 2003-10-23 open'])
  const notice = eventOf('notice', { receivedOn: '2022-08-31' })
  expect(summary(termSketch(open, [notice], [], '2022-10-01'))).toMatchObject({
    spans: ['in-force 2003-10-23 2023-02-28', 'lapsed 2023-03-01 open'],
    marks: ['signed 2003-10-23', 'notice 2022-08-31']
  })
  expect(termSketch(signedVersion({}, writtenEnd('2019')), [], [], '2019-01-15')).toBeUndefined()
})

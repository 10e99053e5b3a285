import { expect, test } from 'vitest'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn, type VersionStanding } from '@shared/domain/term-standing'
import { eventOf, memorandum2017, monthsTerm, signedVersion, sisterCities2003, tacit, writtenEnd } from './term-cases'

function on(
  date: string,
  version: DatedVersion,
  events: readonly TermEvent[] = [],
  others: readonly DatedVersion[] = []
): VersionStanding {
  return standingOn(version, events, others, date)
}

const yearly = signedVersion({ effectiveFrom: '2018-05-31' }, monthsTerm(12), tacit(12, 3))

test('a draft and a version without a date are not yet effective, whenever asked', () => {
  const draft: DatedVersion = { ...yearly, status: 'draft' }
  expect(on('2030-01-01', draft).standing).toBe('not-yet-effective')
  expect(on('2030-01-01', draft).endsOn).toBeUndefined()
  expect(on('2030-01-01', signedVersion({}, writtenEnd('2019'))).standing).toBe('not-yet-effective')
})

test('a draft or another agreement supersedes nothing', () => {
  const draft: DatedVersion = { ...memorandum2017, id: 'D', status: 'draft', effectiveFrom: '2018-01-01' }
  const annex: DatedVersion = { ...memorandum2017, id: 'X', agreement: 'annex', effectiveFrom: '2018-01-01' }
  expect(on('2018-06-01', memorandum2017, [], [draft, annex]).standing).toBe('in-force')
})

test('a version terminated before its first day never takes effect and supersedes nothing', () => {
  const next = signedVersion({ id: 'B', signedOn: '2018-01-01', effectiveFrom: '2018-09-01' }, writtenEnd('2020'))
  const events = [eventOf('terminated', { version: 'B', effectiveFrom: '2018-09-01' })]
  expect(on('2018-10-01', memorandum2017, events, [next]).standing).toBe('in-force')
  expect(on('2018-10-01', next, events, [memorandum2017]).standing).toBe('terminated')
})

test('a termination after the lapse is without effect: lapsed since stays', () => {
  const events = [eventOf('terminated', { version: 'M17', effectiveFrom: '2021-06-01' })]
  expect(on('2022-01-01', memorandum2017, events)).toMatchObject({ standing: 'lapsed', since: '2020-01-01' })
})

test('a termination does end a practice that continued after the lapse', () => {
  const events = [
    eventOf('continuing', { version: 'M17', from: '2020-01-01', reason: 'Placements went on' }),
    eventOf('terminated', { version: 'M17', effectiveFrom: '2021-06-01' })
  ]
  expect(on('2021-05-31', memorandum2017, events).standing).toBe('continuing')
  expect(on('2021-06-01', memorandum2017, events)).toMatchObject({ standing: 'terminated', endsOn: '2019-12-31' })
})

test('an extension restarts the tacit clock from its new end and keeps the notice period', () => {
  const letter = [eventOf('extended', { signedOn: '2020-01-10', until: '2021-12-31' })]
  expect(on('2020-01-09', yearly, letter)).toMatchObject({ renewal: 1, endsOn: '2020-05-31' })
  expect(on('2020-01-10', yearly, letter)).toMatchObject({
    standing: 'in-force',
    endsOn: '2021-12-31',
    noticeDate: '2021-09-30'
  })
  expect(on('2022-01-01', yearly, letter)).toMatchObject({ renewal: 1, endsOn: '2022-12-31' })
})

test('an extension signed after a notice sets the notice aside', () => {
  const events = [
    eventOf('notice', { receivedOn: '2019-02-01' }),
    eventOf('extended', { signedOn: '2019-04-01', until: '2020-12-31' })
  ]
  expect(on('2019-06-01', yearly, events)).toMatchObject({ standing: 'in-force', endsOn: '2020-12-31' })
  expect(on('2021-01-01', yearly, events)).toMatchObject({ renewal: 1 })
})

test('an extension never brings an end forward', () => {
  const events = [eventOf('extended', { version: 'M17', signedOn: '2018-01-01', until: '2019-06-30' })]
  expect(on('2019-08-01', memorandum2017, events)).toMatchObject({ standing: 'in-force', endsOn: '2019-12-31' })
})

test('an extension that starts after the end leaves the days between lapsed', () => {
  const events = [
    eventOf('extended', { version: 'M17', signedOn: '2019-11-01', effectiveFrom: '2020-02-01', until: '2020-12-31' })
  ]
  expect(on('2019-12-01', memorandum2017, events)).toMatchObject({ endsOn: '2019-12-31' })
  expect(on('2020-01-15', memorandum2017, events)).toMatchObject({ standing: 'lapsed' })
  expect(on('2020-02-01', memorandum2017, events)).toMatchObject({ standing: 'in-force', since: '2020-02-01' })
})

test('an extension agreed in time shows from its signature on', () => {
  const events = [
    eventOf('extended', { version: 'M17', signedOn: '2019-11-01', effectiveFrom: '2020-01-01', until: '2020-12-31' })
  ]
  expect(on('2019-10-31', memorandum2017, events).endsOn).toBe('2019-12-31')
  expect(on('2019-11-01', memorandum2017, events).endsOn).toBe('2020-12-31')
  expect(on('2020-06-01', memorandum2017, events)).toMatchObject({ standing: 'in-force', since: '2017-05-31' })
})

test('express renewal extends nothing by itself', () => {
  const version: DatedVersion = { ...memorandum2017, renewal: { kind: 'express' } }
  expect(on('2019-12-31', version)).toMatchObject({
    standing: 'in-force',
    noticeDate: undefined,
    decideBy: '2019-12-31'
  })
  expect(on('2020-01-01', version).standing).toBe('lapsed')
})

test('a notice against a term that does not renew changes nothing', () => {
  const events = [eventOf('notice', { version: 'M17', receivedOn: '2018-01-01' })]
  expect(on('2019-12-31', memorandum2017, events).standing).toBe('in-force')
})

test('a tacit renewal without a notice period can be stopped to the last day', () => {
  const events = [eventOf('notice', { version: 'F', receivedOn: '2012-10-23' })]
  expect(on('2012-10-24', sisterCities2003, events).standing).toBe('lapsed')
  const late = [eventOf('notice', { version: 'F', receivedOn: '2012-10-24' })]
  expect(on('2012-10-24', sisterCities2003, late)).toMatchObject({ renewal: 8, endsOn: '2013-10-23' })
  expect(on('2013-10-24', sisterCities2003, late).standing).toBe('lapsed')
})

test('a notice longer than the renewal works for the first end whose notice date it meets', () => {
  const version = signedVersion({ effectiveFrom: '2018-01-01' }, monthsTerm(36), tacit(6, 12))
  const events = [eventOf('notice', { receivedOn: '2020-07-15' })]
  expect(on('2021-07-01', version, events)).toMatchObject({ renewal: 1, endsOn: '2021-07-01' })
  expect(on('2021-07-02', version, events)).toMatchObject({ renewal: 2, endsOn: '2022-01-01' })
  expect(on('2022-01-02', version, events).standing).toBe('lapsed')
})

test('an event that lacks what its kind needs is without effect', () => {
  const events = [eventOf('notice', { signedOn: '2019-01-01' }), eventOf('terminated', { signedOn: '2019-01-01' })]
  expect(on('2019-06-01', yearly, events)).toMatchObject({ standing: 'tacit-renewal', renewal: 1 })
})

test('a termination known only by its month leaves the month uncertain and ends with its last day', () => {
  const events = [eventOf('terminated', { version: 'M17', signedOn: '2018-01', effectiveFrom: '2018-06' })]
  expect(on('2018-06-15', memorandum2017, events)).toMatchObject({
    standing: 'in-force',
    endsOn: '2018-06-29',
    endUncertainFrom: '2018-05-31'
  })
  expect(on('2018-06-30', memorandum2017, events).standing).toBe('terminated')
})

test('terminated comes before superseded when both hold', () => {
  const next = signedVersion({ id: 'B', signedOn: '2018-09-01' }, writtenEnd('2020'))
  const events = [eventOf('terminated', { version: 'M17', effectiveFrom: '2018-06-01' })]
  expect(on('2018-10-01', memorandum2017, events, [next]).standing).toBe('terminated')
})

test('of two texts the later signed prevails, even where it reaches further back', () => {
  const first = signedVersion({ id: 'A', signedOn: '2017-03-01' }, writtenEnd('2019-12-31'))
  const second = signedVersion(
    { id: 'B', signedOn: '2017-05-31', effectiveFrom: '2017-01-01' },
    writtenEnd('2019-12-31')
  )
  expect(on('2018-01-01', first, [], [second]).standing).toBe('superseded')
  expect(on('2018-01-01', second, [], [first]).standing).toBe('in-force')
})

test('a successor known only by its year supersedes from that year’s first day', () => {
  const next = signedVersion({ id: 'B', signedOn: '2019' }, writtenEnd('2022'))
  expect(on('2018-12-31', memorandum2017, [], [next]).standing).toBe('in-force')
  expect(on('2019-01-01', memorandum2017, [], [next]).standing).toBe('superseded')
})

test('nothing is to decide once the successor is signed', () => {
  const next = signedVersion({ id: 'B', signedOn: '2019-10-01', effectiveFrom: '2020-01-01' }, writtenEnd('2022'))
  expect(on('2019-09-30', memorandum2017, [], [next]).decideBy).toBe('2019-12-31')
  expect(on('2019-10-01', memorandum2017, [], [next]).decideBy).toBeUndefined()
})

test('a day-included term from a day that the last month lacks ends with that month', () => {
  const version = signedVersion({ effectiveFrom: '2017-08-31' }, monthsTerm(6, 'day-included'), tacit(6))
  expect(on('2018-01-01', version).endsOn).toBe('2018-02-28')
  expect(on('2018-03-01', version).endsOn).toBe('2018-08-30')
})

import { describe, expect, test } from 'vitest'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { inForceOn } from '@shared/domain/in-force'
import { standingOn } from '@shared/domain/term-standing'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

/** Stories that an officer tells, one after the other; the days are worked out by hand. */

function on(
  date: string,
  version: DatedVersion,
  events: readonly TermEvent[] = [],
  others: readonly DatedVersion[] = []
) {
  return standingOn(version, events, others, date)
}

const yearly = signedVersion({ signedOn: '2015-03-31' }, monthsTerm(24), tacit(12, 3))

describe('suspension', () => {
  const suspended = [eventOf('suspended', { from: '2016-11-01', until: '2017-04-30' })]

  test('a renewal that falls into a suspension happens, and shows once the suspension is over', () => {
    expect(on('2017-03-31', yearly, suspended)).toMatchObject({ standing: 'suspended', endsOn: '2017-03-31' })
    expect(on('2017-04-30', yearly, suspended)).toMatchObject({ standing: 'suspended', endsOn: '2018-03-31' })
    expect(on('2017-05-01', yearly, suspended)).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 1,
      endsOn: '2018-03-31',
      noticeDate: '2017-12-31'
    })
  })

  test('notice received while suspended works as at any other time', () => {
    const events = [...suspended, eventOf('notice', { receivedOn: '2016-12-31' })]
    expect(on('2017-03-31', yearly, events)).toMatchObject({ standing: 'suspended', endsOn: '2017-03-31' })
    expect(on('2017-04-01', yearly, events)).toMatchObject({ standing: 'lapsed', since: '2017-04-01' })
  })

  test('a text replaced while suspended is superseded, and its suspension does not pass to the new text', () => {
    const next = signedVersion({ id: 'B', signedOn: '2017-02-01' }, { kind: 'open' })
    expect(on('2017-01-31', yearly, suspended, [next]).standing).toBe('suspended')
    expect(on('2017-02-01', yearly, suspended, [next])).toMatchObject({ standing: 'superseded', endsOn: '2017-01-31' })
    expect(on('2017-02-01', next, suspended, [yearly]).standing).toBe('in-force')
  })

  test('a treaty without end, suspended without end, still ends by notice', () => {
    const treaty = signedVersion({ signedOn: '1986-05-12' }, { kind: 'open', noticeMonths: 6 })
    const events = [eventOf('suspended', { from: '2022-03-10' }), eventOf('notice', { receivedOn: '2023-08-31' })]
    expect(on('2022-03-09', treaty, events).standing).toBe('in-force')
    expect(on('2023-08-30', treaty, events).endsOn).toBeUndefined()
    expect(on('2024-02-29', treaty, events)).toMatchObject({ standing: 'suspended', endsOn: '2024-02-29' })
    expect(on('2024-03-01', treaty, events)).toMatchObject({ standing: 'lapsed', since: '2024-03-01' })
  })
})

describe('notice', () => {
  test('received on the last day it is in time; a day later it works for the next end', () => {
    const inTime = [eventOf('notice', { receivedOn: '2016-12-31' })]
    expect(on('2017-04-01', yearly, inTime)).toMatchObject({ standing: 'lapsed', endsOn: '2017-03-31' })
    const late = [eventOf('notice', { receivedOn: '2017-01-01' })]
    expect(on('2017-04-01', yearly, late)).toMatchObject({ standing: 'tacit-renewal', endsOn: '2018-03-31' })
    expect(on('2018-04-01', yearly, late)).toMatchObject({ standing: 'lapsed', since: '2018-04-01' })
  })

  test('three months to the end of a quarter: received on the last day of a quarter, and on the day after', () => {
    const treaty = signedVersion({ signedOn: '2001-01-15' }, { kind: 'open', noticeMonths: 3, noticeTo: 'quarter' })
    const lastDay = (receivedOn: string) => on('2020-01-01', treaty, [eventOf('notice', { receivedOn })]).endsOn
    expect(lastDay('2019-09-30')).toBe('2019-12-31')
    expect(lastDay('2019-10-01')).toBe('2020-03-31')
  })
})

describe('extension after a lapse', () => {
  const memorandum = signedVersion({ signedOn: '2018-10-31' }, monthsTerm(48))
  const practice = eventOf('continuing', { from: '2022-11-01', reason: 'The meetings went on' })
  const letter = { signedOn: '2026-09-15', until: '2027-12-31' }

  test('continued by practice, then extended: the practice ends where the extension begins', () => {
    const events = [practice, eventOf('extended', letter)]
    expect(on('2022-10-31', memorandum, events)).toMatchObject({ standing: 'in-force', endsOn: '2022-10-31' })
    expect(on('2022-11-01', memorandum, events).standing).toBe('continuing')
    expect(on('2026-09-14', memorandum, events).standing).toBe('continuing')
    expect(on('2026-09-15', memorandum, events)).toMatchObject({ standing: 'in-force', endsOn: '2027-12-31' })
    expect(on('2028-01-01', memorandum, events)).toMatchObject({ standing: 'lapsed', since: '2028-01-01' })
  })

  test('a letter that reaches back to the day after the end leaves no gap, and no practice is told', () => {
    const events = [practice, eventOf('extended', { ...letter, effectiveFrom: '2022-11-01' })]
    expect(on('2022-11-01', memorandum, events)).toMatchObject({ standing: 'in-force', endsOn: '2027-12-31' })
    expect(on('2026-09-14', memorandum, events).standing).toBe('in-force')
    expect(on('2028-01-01', memorandum, events)).toMatchObject({ standing: 'lapsed', since: '2028-01-01' })
  })
})

test('two overlapping agreements of one layer run side by side: neither takes the place of the other', () => {
  const ports = signedVersion({ id: 'P', agreement: 'ports', signedOn: '2015-01-01' }, writtenEnd('2019-12-31'))
  const schools = signedVersion({ id: 'S', agreement: 'schools', signedOn: '2018-01-01' }, writtenEnd('2022-12-31'))
  const agreements = ['ports', 'schools'].map((id) => ({ id, layer: 'working' as const, title: id }))
  const standings = (date: string) =>
    inForceOn(agreements, [ports, schools], [], date)
      .flatMap((layer) => layer.agreements)
      .map(({ agreement, speaking }) => [agreement, speaking?.standing])
      .toSorted(([a = ''], [b = '']) => a.localeCompare(b))
  expect(standings('2017-12-31')).toEqual([
    ['ports', 'in-force'],
    ['schools', undefined]
  ])
  expect(standings('2019-12-31')).toEqual([
    ['ports', 'in-force'],
    ['schools', 'in-force']
  ])
  expect(standings('2020-01-01')).toEqual([
    ['ports', 'lapsed'],
    ['schools', 'in-force']
  ])
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partnershipStandingOn } from '@shared/domain/partnership-standing'
import type { TermEvent } from '@shared/domain/term'
import { eventEffect } from '@shared/domain/term-event-effect'
import { historyOf, stayingSides } from '@shared/domain/term-history'
import { standingOn } from '@shared/domain/term-standing'
import { propertyOptions } from '../../seed'
import { anyCase, anyDay, anyPartial } from './term-arbitraries'
import { eventOf, monthsTerm, signedVersion, tacit } from './term-cases'

/** A text of three cities that one of them leaves: it goes on between the two others. The days are worked out by hand. */
const text = signedVersion({ signedOn: '2017-06-01' }, { kind: 'duration', months: 60, noticeMonths: 6 })
const third = { givenBy: 'third', isForGiverOnly: true }
const leaving = eventOf('notice', { receivedOn: '2019-01-15', ...third })

const on = (date: string, events: readonly TermEvent[] = [leaving], version = text) =>
  standingOn(version, events, [], date)

describe('a city that gives notice for itself alone', () => {
  test('is bound until its period is over; the text runs to its own end', () => {
    expect(on('2019-01-14').departures).toBeUndefined()
    expect(on('2019-01-15')).toMatchObject({
      standing: 'in-force',
      endsOn: '2022-06-01',
      departures: [{ city: 'third', last: '2019-07-15' }]
    })
    expect(on('2019-07-16')).toMatchObject({ standing: 'in-force', endsOn: '2022-06-01', decideBy: '2022-06-01' })
    expect(on('2019-07-16').noticeReceivedOn).toBeUndefined()
    expect(on('2022-06-02')).toMatchObject({ standing: 'lapsed', endsOn: '2022-06-01' })
    expect(eventEffect(text, [], leaving, [text])).toEqual({ kind: 'leaves', city: 'third', last: '2019-07-15' })
  })

  test('against a tacit renewal leaves with the current end, and too late with the next; the others renew', () => {
    const renewing = signedVersion({ signedOn: '2015-03-31' }, monthsTerm(24), tacit(12, 3))
    const received = (receivedOn: string) => [eventOf('notice', { receivedOn, ...third })]
    expect(on('2017-01-01', received('2016-12-31'), renewing).departures).toEqual([
      { city: 'third', last: '2017-03-31' }
    ])
    expect(on('2017-01-01', received('2017-01-01'), renewing).departures).toEqual([
      { city: 'third', last: '2018-03-31' }
    ])
    expect(on('2017-04-01', received('2016-12-31'), renewing)).toMatchObject({
      standing: 'tacit-renewal',
      noticeDate: '2017-12-31'
    })
  })

  test('may take it back while it is bound, and not afterwards', () => {
    const withdrawn = (withdrawnOn: string) => [{ ...leaving, withdrawnOn }]
    expect(on('2019-06-30', withdrawn('2019-07-01')).departures).toHaveLength(1)
    expect(on('2019-07-01', withdrawn('2019-07-01')).departures).toBeUndefined()
    expect(on('2019-08-01', withdrawn('2019-07-16')).departures).toHaveLength(1)
  })

  test('that took its notice back may give another; the form says what the one and the other do', () => {
    const withdrawn = { ...leaving, withdrawnOn: '2019-03-01' }
    const again = eventOf('notice', { receivedOn: '2020-01-01', ...third })
    expect(on('2019-02-28', [withdrawn, again]).departures).toEqual([{ city: 'third', last: '2019-07-15' }])
    expect(on('2019-12-31', [withdrawn, again]).departures).toBeUndefined()
    expect(on('2020-01-01', [withdrawn, again]).departures).toEqual([{ city: 'third', last: '2020-07-01' }])
    const stays = { kind: 'stays', city: 'third', last: '2019-07-15', from: '2019-03-01' }
    expect(eventEffect(text, [], withdrawn, [text])).toEqual(stays)
    expect(eventEffect(text, [withdrawn], again, [text])).toMatchObject({ kind: 'leaves', last: '2020-07-01' })
  })

  test('whose earlier day is agreed upon later, leaves by its notice until that is signed', () => {
    const agreed = eventOf('terminated', { signedOn: '2019-03-01', effectiveFrom: '2019-05-01', ...third })
    expect(on('2019-02-28', [leaving, agreed]).departures).toEqual([{ city: 'third', last: '2019-07-15' }])
    expect(on('2019-03-01', [leaving, agreed]).departures).toEqual([{ city: 'third', last: '2019-04-30' }])
  })

  test('leaves nobody where the text ends for all by then', () => {
    const ended = eventOf('terminated', { signedOn: '2019-02-01', effectiveFrom: '2019-05-01' })
    expect(on('2019-01-31', [leaving, ended]).departures).toHaveLength(1)
    expect(on('2019-02-01', [leaving, ended]).departures).toBeUndefined()
    expect(on('2019-05-01', [leaving, ended]).departures).toBeUndefined()
    expect(eventEffect(text, [ended], leaving, [text])).toMatchObject({ because: 'earlier-event', day: '2019-04-30' })
    const next = signedVersion({ id: 'B', signedOn: '2019-02-01', effectiveFrom: '2019-04-01' }, monthsTerm(36))
    expect(standingOn(text, [leaving], [next], '2019-02-01').departures).toBeUndefined()
    expect(eventEffect(text, [], leaving, [text, next])).toMatchObject({ because: 'superseded-before' })
  })

  test('changes nothing where the text gives no such right, or where it had left before', () => {
    const without = signedVersion({ signedOn: '2017-06-01' }, monthsTerm(60))
    expect(on('2020-01-01', [leaving], without).departures).toBeUndefined()
    expect(eventEffect(without, [], leaving, [without])).toEqual({ kind: 'none', because: 'nothing-to-end' })
    const again = eventOf('notice', { receivedOn: '2019-03-01', ...third })
    expect(on('2020-01-01', [leaving, again]).departures).toEqual([{ city: 'third', last: '2019-07-15' }])
    expect(eventEffect(text, [leaving], again, [text])).toEqual({
      kind: 'none',
      because: 'earlier-event',
      day: '2019-07-15'
    })
  })
})

test('a city may leave on a day agreed upon, known once that was signed', () => {
  const agreed = eventOf('terminated', { signedOn: '2018-11-05', effectiveFrom: '2019-01-01', ...third })
  expect(on('2018-11-04', [agreed]).departures).toBeUndefined()
  expect(on('2018-11-05', [agreed])).toMatchObject({
    standing: 'in-force',
    endsOn: '2022-06-01',
    departures: [{ city: 'third', last: '2018-12-31' }]
  })
  expect(on('2019-01-01', [agreed]).standing).toBe('in-force')
})

describe('the cities that stay', () => {
  const sides = ['first', 'second', 'third']
  const records = {
    sides,
    agreements: [{ id: 'working', layer: 'working' as const }],
    versions: [text],
    events: [leaving],
    plans: [],
    evaluations: [],
    decisions: []
  }

  test('no action plan is expected of a city that has left', () => {
    const missing = (date: string) =>
      partnershipStandingOn(records, date).renewal?.cycle.milestones.find(({ kind }) => kind === 'plans')?.missingSides
    expect(missing('2019-07-15')).toEqual(sides)
    expect(missing('2019-07-16')).toEqual(['first', 'second'])
  })

  test('where only one is left there is no cycle: two copies may each have recorded that one leaves', () => {
    const second = { givenBy: 'second', isForGiverOnly: true }
    const events = [leaving, eventOf('notice', { receivedOn: '2020-01-01', ...second })]
    expect(partnershipStandingOn({ ...records, events }, '2020-07-01').renewal?.input.sides).toEqual([
      'first',
      'second'
    ])
    expect(partnershipStandingOn({ ...records, events }, '2020-07-02').renewal).toBeUndefined()
    expect(stayingSides(sides, historyOf(text, events))).toEqual(['first'])
    const back = events.map((event) => ({ ...event, withdrawnOn: '2020-02-01' }))
    expect(stayingSides(sides, historyOf(text, back))).toEqual(['first', 'second'])
  })
})

test('whatever else happened, a city that leaves alone changes nothing for the others', () => {
  const leave = fc.record({
    id: fc.uuid(),
    version: fc.constant('A'),
    kind: fc.constantFrom('notice' as const, 'terminated' as const),
    receivedOn: anyPartial,
    effectiveFrom: anyPartial,
    givenBy: fc.constant('third'),
    isForGiverOnly: fc.constant(true)
  })
  fc.assert(
    fc.property(anyCase, leave, anyDay, ({ version, others, events }, left, date) => {
      const { departures, steps, ...told } = standingOn(version, [...events, left], others, date)
      const { steps: before, ...without } = standingOn(version, events, others, date)
      expect({ ...told, departures: undefined }).toEqual(without)
      expect(steps.filter(({ key }) => key !== 'departure')).toEqual(before)
      for (const { city } of departures ?? []) expect(city).toBe('third')
    }),
    propertyOptions(300)
  )
})

import { describe, expect, test } from 'vitest'
import { agreementDates } from '@shared/domain/agreement-dates'
import { attentionOn } from '@shared/domain/attention'
import { inForceOn, type LayeredAgreement } from '@shared/domain/in-force'
import { partnershipStandingOn } from '@shared/domain/partnership-standing'
import { portfolioPlace } from '@shared/domain/portfolio'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { eventEffect } from '@shared/domain/term-event-effect'
import { standingOn } from '@shared/domain/term-standing'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

/**
 * Histories as cities' agreements have them, with the days worked out on paper before the app was asked: standing, renewal,
 * last day, notice date. The dates are invented.
 */
const working: LayeredAgreement = { id: 'working', layer: 'working' }

function on(date: string, version: DatedVersion, events: readonly TermEvent[] = [], others: DatedVersion[] = []) {
  return standingOn(version, events, others, date)
}

function datesOn(date: string, versions: readonly DatedVersion[], events: readonly TermEvent[] = []) {
  const layers = inForceOn([working], versions, events, date)
  return {
    dates: agreementDates(layers).map(({ kind, on: day }) => `${kind} ${day}`),
    place: portfolioPlace(layers, date)
  }
}

describe('five years with tacit yearly renewal, six months of notice', () => {
  const version = signedVersion({ signedOn: '2012-03-31' }, monthsTerm(60), tacit(12, 6))
  const late = [eventOf('notice', { receivedOn: '2016-10-01' })]

  test('a notice one day late renews once more: the current end is no end, and nothing is left to give notice against', () => {
    expect(on('2016-10-01', version, late)).toMatchObject({ endsOn: '2017-03-31', renews: true, stopsOn: '2018-03-31' })
    expect(on('2016-10-01', version, late).noticeDate).toBeUndefined()
    expect(datesOn('2016-10-01', [version], late)).toMatchObject({
      dates: ['renewal 2017-03-31', 'end 2018-03-31'],
      place: { standing: 'in-force', endsOn: '2018-03-31' }
    })
    const records = { sides: [], agreements: [working], versions: [version], plans: [], evaluations: [], decisions: [] }
    const { renewal } = partnershipStandingOn({ ...records, events: late }, '2016-10-02')
    expect(renewal?.input.end).toBe('2018-03-31')
    expect(datesOn('2017-03-31', [version], late).place.standing).toBe('ends-soon')
    expect(on('2017-04-01', version, late)).toMatchObject({ renewal: 1, endsOn: '2018-03-31', renews: false })
    expect(on('2018-04-01', version, late)).toMatchObject({ standing: 'lapsed', since: '2018-04-01' })
  })

  test('received on the day itself it ends the first term', () => {
    const inTime = [eventOf('notice', { receivedOn: '2016-09-30' })]
    expect(datesOn('2016-09-30', [version], inTime).dates).toEqual(['end 2017-03-31'])
    expect(on('2017-04-01', version, inTime).standing).toBe('lapsed')
  })
})

test('a text that notice has ended is ended, not run out: no cycle goes on and nobody is asked for the next text', () => {
  const notice = [eventOf('notice', { receivedOn: '2016-09-30' })]
  const version = signedVersion({ signedOn: '2012-03-31' }, monthsTerm(60), tacit(12, 6))
  const records = { sides: [], versions: [version], plans: [], evaluations: [], decisions: [] }
  const asked = (layer: 'working' | 'framework', events: readonly TermEvent[]) => {
    const agreements: LayeredAgreement[] = [{ id: 'working', layer }]
    const standing = partnershipStandingOn({ ...records, agreements, events }, '2019-01-15')
    const nobody = { promises: [], activities: [], posts: [], tenures: [], delegations: [] }
    return attentionOn({ standing, versions: [version], ...nobody }, '2019-01-15').map(({ kind }) => kind)
  }
  expect(datesOn('2019-01-15', [version], notice)).toMatchObject({ dates: [], place: { standing: 'ended' } })
  expect(asked('working', notice)).toEqual([])
  expect(asked('framework', notice)).toEqual([])
  const once = { ...version, renewal: { kind: 'none' as const } }
  records.versions = [once]
  expect(datesOn('2019-01-15', [once]).place.standing).toBe('lapsed')
  expect(asked('framework', [])).toEqual(['lapsed'])
  expect(asked('working', [])).not.toEqual([])
})

describe('a text that somebody ends before its term', () => {
  const agreements = [working]
  const nobody = { promises: [], activities: [], posts: [], tenures: [], delegations: [] }
  function told(version: DatedVersion, events: readonly TermEvent[], date: string) {
    const records = {
      sides: ['our', 'their'],
      agreements,
      versions: [version],
      plans: [],
      evaluations: [],
      decisions: []
    }
    const standing = partnershipStandingOn({ ...records, events }, date)
    const asked = attentionOn({ standing, versions: [version], ...nobody }, date)
    return { cycle: standing.renewal?.input, asked: asked.map(({ kind, on: day }) => `${kind} ${day}`) }
  }

  test('a text without end has no cycle, and a notice gives it none: nothing is late at once', () => {
    const university = signedVersion({ signedOn: '2019-09-02' }, { kind: 'open', noticeDays: 90 })
    const notice = [eventOf('notice', { receivedOn: '2023-11-15' })]
    expect(told(university, notice, '2023-11-14')).toEqual({ cycle: undefined, asked: [] })
    expect(told(university, notice, '2023-11-15')).toEqual({ cycle: undefined, asked: ['end 2024-02-13'] })
    expect(on('2023-11-15', university, notice)).toMatchObject({ endsOn: '2024-02-13', endsEarly: true })
    expect(told(university, notice, '2024-02-14')).toEqual({ cycle: undefined, asked: [] })
  })

  test('ended by mutual consent, from its signature on nobody is asked for a decision or a next text', () => {
    const text = signedVersion({ signedOn: '2018-09' }, writtenEnd('2021'))
    const consent = [eventOf('terminated', { signedOn: '2020-05-04', effectiveFrom: '2020-07-01' })]
    expect(told(text, consent, '2020-05-03').cycle).toMatchObject({ start: '2018-09-01', end: '2021-12-31' })
    expect(told(text, consent, '2020-05-04')).toEqual({ cycle: undefined, asked: ['end 2020-06-30'] })
    expect(told(text, consent, '2020-07-01')).toEqual({ cycle: undefined, asked: [] })
  })

  test('a notice against the renewal leaves the term its end, and its cycle', () => {
    const text = signedVersion({ signedOn: '2008-08-31' }, monthsTerm(60), tacit(60, 6))
    const notice = [eventOf('notice', { receivedOn: '2023-02-28' })]
    expect(told(text, notice, '2023-03-01').cycle).toMatchObject({ start: '2018-09-01', end: '2023-08-31' })
    expect(on('2023-03-01', text, notice).endsEarly).toBeUndefined()
  })
})

describe('three years, two without a text, signed again', () => {
  const first = signedVersion({ id: 'A', signedOn: '2010-06-15' }, monthsTerm(36))
  const second = signedVersion({ id: 'B', signedOn: '2015-06-20' }, monthsTerm(36))
  const both = [first, second]

  test('as of a day before the second was signed, the end of the first is ahead and has to be decided', () => {
    expect(on('2013-06-15', first, [], both)).toMatchObject({ endsOn: '2013-06-15', decideBy: '2013-06-15' })
    expect(datesOn('2013-06-15', both)).toMatchObject({ dates: ['end 2013-06-15'], place: { standing: 'ends-soon' } })
    expect(datesOn('2013-06-16', both)).toMatchObject({ dates: [], place: { standing: 'lapsed' } })
    expect(datesOn('2015-06-20', both)).toMatchObject({ dates: ['end 2018-06-20'], place: { standing: 'in-force' } })
  })

  test('a text signed for later, after a gap, leaves the end of the first in the calendar', () => {
    const early = { ...second, signedOn: '2013-05-01', effectiveFrom: '2015-06-20' }
    expect(datesOn('2013-05-02', [first, early]).dates).toEqual(['end 2013-06-15', 'start 2015-06-20'])
  })
})

describe('a new version before the end of the old one', () => {
  const next = signedVersion({ id: 'B', signedOn: '2017-05-31', effectiveFrom: '2017-09-01' }, monthsTerm(36))

  test('once it is signed, the old text is told to its last day, with no later end and no notice date', () => {
    const old = signedVersion({ id: 'A', signedOn: '2014-04-01' }, monthsTerm(24), tacit(12, 3))
    expect(on('2017-05-30', old, [], [next])).toMatchObject({ endsOn: '2018-04-01', noticeDate: '2018-01-01' })
    const signed = on('2017-06-15', old, [], [next])
    expect(signed).toMatchObject({ renewal: 2, endsOn: '2017-08-31', ownEndsOn: '2018-04-01' })
    expect([signed.noticeDate, signed.decideBy]).toEqual([undefined, undefined])
    expect(datesOn('2017-06-15', [old, next])).toMatchObject({
      dates: ['start 2017-09-01'],
      place: { endsOn: '2017-08-31' }
    })
    expect(on('2017-09-01', old, [], [next])).toMatchObject({ standing: 'superseded', endsOn: '2017-08-31' })
  })

  test('its cycle ends with its last day, in its own pace; a text without an end gets no cycle by it', () => {
    const records = { sides: [], agreements: [working], events: [], plans: [], evaluations: [], decisions: [] }
    const old = signedVersion({ id: 'A', signedOn: '2014-04-01' }, monthsTerm(60))
    const renewal = partnershipStandingOn({ ...records, versions: [old, next] }, '2017-06-15').renewal
    expect(renewal?.input).toMatchObject({ start: '2014-04-01', end: '2017-08-31' })
    const before = partnershipStandingOn({ ...records, versions: [old, next] }, '2017-05-30').renewal
    expect(renewal?.template.id).toBe(before?.template.id)
    const open = signedVersion({ id: 'A', signedOn: '2014-04-01' }, { kind: 'open' })
    expect(partnershipStandingOn({ ...records, versions: [open, next] }, '2017-06-15').renewal).toBeUndefined()
  })
})

test('a termination that takes effect after a new version ends nothing: the old one ended when the new one began', () => {
  const old = signedVersion({ id: 'A', signedOn: '2014-04-01' }, monthsTerm(60))
  const next = signedVersion({ id: 'B', signedOn: '2017-05-31' }, monthsTerm(36))
  const tooLate = eventOf('terminated', { effectiveFrom: '2018-01-01' })
  expect(on('2018-02-01', old, [tooLate], [next])).toMatchObject({ standing: 'superseded', endsOn: '2017-05-30' })
  expect(eventEffect(old, [], tooLate, [old, next])).toEqual({
    kind: 'none',
    because: 'superseded-before',
    day: '2017-05-31'
  })
  const sameDay = eventOf('terminated', { effectiveFrom: '2017-05-31' })
  expect(eventEffect(old, [], sameDay, [old, next])).toEqual({ kind: 'ends', on: '2017-05-30' })
})

test('of two versions that start on one day the later text is named, in whatever order they are read', () => {
  const old = signedVersion({ id: 'A', signedOn: '2010-01-01' }, { kind: 'open' })
  const two = ['B', 'C'].map((id) => signedVersion({ id, signedOn: '2014-02-01' }, monthsTerm(12)))
  for (const others of [two, two.toReversed()])
    expect(on('2014-02-01', old, [], others)).toMatchObject({ standing: 'superseded', supersededBy: 'C' })
})

test('a start known only by its year does not let a notice end the text sooner than any exact day would', () => {
  const version = signedVersion({ signedOn: '2000' }, { kind: 'duration', months: 1, noticeMonths: 1 })
  const notice = [eventOf('notice', { receivedOn: '2000-01-01' })]
  const exact = { ...version, signedOn: '2000-01-24' }
  expect(on('2000-02-02', exact, notice).standing).toBe('in-force')
  expect(on('2000-02-02', version, notice).standing).toBe('in-force')
})

describe('a notice that both sides agreed to withdraw', () => {
  const version = signedVersion({ signedOn: '2018-01-15' }, monthsTerm(24), tacit(24, 6))
  const withdrawn = eventOf('notice', { receivedOn: '2019-05-02', withdrawnOn: '2019-11-20' })

  test('ends the text until that day, and from then on it goes on as without it', () => {
    expect(on('2019-05-01', version, [withdrawn])).toMatchObject({ noticeDate: '2019-07-15', renews: true })
    expect(on('2019-11-19', version, [withdrawn])).toMatchObject({ noticeReceivedOn: '2019-05-02', renews: false })
    expect(on('2019-11-20', version, [withdrawn])).toMatchObject({ endsOn: '2020-01-15', renews: true })
    expect(on('2019-11-20', version, [withdrawn]).noticeReceivedOn).toBeUndefined()
    expect(on('2020-01-16', version, [withdrawn])).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 1,
      endsOn: '2022-01-15',
      noticeDate: '2021-07-15'
    })
    expect(datesOn('2019-11-19', [version], [withdrawn]).dates).toEqual(['end 2020-01-15'])
    expect(datesOn('2019-11-20', [version], [withdrawn]).dates).toEqual(['renewal 2020-01-15'])
    expect(eventEffect(version, [], withdrawn, [version])).toEqual({
      kind: 'withdrawn',
      from: '2019-11-20',
      ended: '2020-01-15'
    })
  })

  test('withdrawn after the text has ended, it brings nothing back', () => {
    const late = { ...withdrawn, withdrawnOn: '2020-01-16' }
    expect(on('2020-02-01', version, [late])).toMatchObject({ standing: 'lapsed', endsOn: '2020-01-15' })
    expect(eventEffect(version, [], late, [version])).toEqual({ kind: 'ends', on: '2020-01-15', renews: false })
  })

  test('withdrawn on its last day it still does; the notice of the other side stays', () => {
    const last = { ...withdrawn, withdrawnOn: '2020-01-15' }
    expect(on('2020-01-16', version, [last])).toMatchObject({ standing: 'tacit-renewal', renewal: 1 })
    const theirs = eventOf('notice', { receivedOn: '2019-06-01' })
    expect(on('2020-01-16', version, [last, theirs])).toMatchObject({
      standing: 'lapsed',
      noticeReceivedOn: '2019-06-01'
    })
  })
})

describe('a suspension across a tacit renewal', () => {
  const version = signedVersion({ signedOn: '2020-01-01' }, writtenEnd('2022-12-31'), tacit(12))
  const events = [eventOf('suspended', { from: '2022-03-01', until: '2023-06-30' })]

  test('is one suspension, since its own first day', () => {
    expect(on('2023-06-30', version, events)).toMatchObject({
      standing: 'suspended',
      since: '2022-03-01',
      renewal: 1,
      endsOn: '2023-12-31'
    })
    expect(on('2023-07-01', version, events)).toMatchObject({ standing: 'tacit-renewal', since: '2023-07-01' })
  })

  test('leaves the cycle of the renewal its whole year', () => {
    const records = { sides: [], agreements: [working], versions: [version], events }
    for (const date of ['2023-02-01', '2023-07-01'])
      expect(
        partnershipStandingOn({ ...records, plans: [], evaluations: [], decisions: [] }, date).renewal
      ).toMatchObject({ termNumber: 1, input: { start: '2023-01-01', end: '2023-12-31' } })
  })
})

test('end on 29 February: each later end and notice date is counted from the first', () => {
  const version = signedVersion({ signedOn: '2016-02-29' }, monthsTerm(48), tacit(12, 1))
  expect(on('2020-01-29', version)).toMatchObject({ endsOn: '2020-02-29', noticeDate: '2020-01-29' })
  expect(on('2020-03-01', version)).toMatchObject({ renewal: 1, endsOn: '2021-02-28', noticeDate: '2021-01-28' })
  expect(on('2024-02-29', version)).toMatchObject({ renewal: 4, endsOn: '2024-02-29' })
  expect(datesOn('2024-02-29', [version]).dates).toEqual(['renewal 2024-02-29'])
})

test('a month from New Year’s Eve, entry into force after the signature, an annex that outlives its framework', () => {
  const eve = signedVersion({ signedOn: '2018-12-31' }, monthsTerm(12), tacit(12, 2))
  expect(on('2018-12-30', eve).standing).toBe('not-yet-effective')
  expect(on('2020-01-01', eve)).toMatchObject({ renewal: 1, endsOn: '2020-12-31', noticeDate: '2020-10-31' })
  const later = signedVersion({ signedOn: '2019-11-05', effectiveFrom: '2020-02-01' }, monthsTerm(24))
  expect(on('2021-11-06', later)).toMatchObject({ standing: 'in-force', endsOn: '2022-02-01' })
  expect(on('2022-02-02', later).standing).toBe('lapsed')
  const framework = signedVersion({ id: 'F', agreement: 'F', signedOn: '2011-11-11' }, monthsTerm(36))
  const annex = signedVersion({ id: 'X', agreement: 'X', signedOn: '2013-02-01' }, monthsTerm(48))
  const layered: LayeredAgreement[] = [
    { id: 'F', layer: 'framework' },
    { id: 'X', layer: 'annex' }
  ]
  const layers = inForceOn(layered, [framework, annex], [], '2014-11-12')
  expect(layers.flatMap(({ agreements }) => agreements.map(({ speaking }) => speaking?.standing))).toEqual([
    'lapsed',
    'in-force'
  ])
  expect(agreementDates(layers).map(({ on: day }) => day)).toEqual(['2017-02-01'])
})

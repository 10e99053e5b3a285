import { describe, expect, test } from 'vitest'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn, type VersionStanding } from '@shared/domain/term-standing'
import {
  eventOf,
  memorandum2013,
  memorandum2017,
  monthsTerm,
  signedVersion,
  sisterCities2003,
  tacit,
  writtenEnd
} from './term-cases'

function on(
  date: string,
  version: DatedVersion,
  events: readonly TermEvent[] = [],
  others: readonly DatedVersion[] = []
): VersionStanding {
  return standingOn(version, events, others, date)
}

describe('the vectors of the domain page', () => {
  test('the 2003 agreement is in force in its first term', () => {
    expect(on('2004-01-01', sisterCities2003)).toMatchObject({ standing: 'in-force', endsOn: '2005-10-23' })
  })

  test('the 2003 agreement renews the day after its end, although that end is a Sunday', () => {
    expect(on('2005-10-23', sisterCities2003)).toMatchObject({ standing: 'in-force', endsOn: '2005-10-23' })
    expect(on('2005-10-24', sisterCities2003)).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 1,
      since: '2005-10-24',
      endsOn: '2006-10-23'
    })
  })

  test('with three months of notice and none given, the notice date belongs to the end of renewal 7', () => {
    const version = { ...sisterCities2003, renewal: tacit(12, 3) }
    expect(on('2012-06-01', version)).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 7,
      endsOn: '2012-10-23',
      noticeDate: '2012-07-23',
      decideBy: '2012-07-23'
    })
    expect(on('2012-07-24', version)).toMatchObject({ noticeDate: '2012-07-23', decideBy: '2013-07-23' })
  })

  test('a memorandum from 2013 to 2016 runs from the first day of 2013 to the last of 2016', () => {
    expect(on('2012-12-31', memorandum2013).standing).toBe('not-yet-effective')
    expect(on('2013-01-01', memorandum2013)).toMatchObject({ standing: 'in-force', endsOn: '2016-12-31' })
    expect(on('2016-12-31', memorandum2013)).toMatchObject({ standing: 'in-force', endUncertainFrom: '2016-01-01' })
    expect(on('2017-01-01', memorandum2013)).toMatchObject({
      standing: 'lapsed',
      since: '2017-01-01',
      endsOn: '2016-12-31'
    })
  })

  test('the end written in the text wins over the signature plus three years', () => {
    expect(on('2019-12-31', memorandum2017)).toMatchObject({ standing: 'in-force', decideBy: '2019-12-31' })
    expect(on('2020-01-01', memorandum2017)).toMatchObject({ standing: 'lapsed', since: '2020-01-01' })
  })

  test('a gap is lapsed, unless somebody stated that the cooperation continued by practice', () => {
    expect(on('2017-02-01', memorandum2013).standing).toBe('lapsed')
    const practice = eventOf('continuing', { version: 'M13', from: '2017-01-01', reason: 'Visits went on' })
    expect(on('2017-02-01', memorandum2013, [practice])).toMatchObject({
      standing: 'continuing',
      since: '2017-01-01',
      event: { reason: 'Visits went on' }
    })
  })

  test('twelve months from a leap day do not drift: renewal 3 ends on the leap day again', () => {
    const version = signedVersion({ signedOn: '2024-02-29' }, monthsTerm(12), tacit(12))
    expect(on('2025-02-28', version)).toMatchObject({ standing: 'in-force', endsOn: '2025-02-28' })
    expect(on('2025-03-01', version)).toMatchObject({ renewal: 1, endsOn: '2026-02-28' })
    expect(on('2026-03-01', version)).toMatchObject({ renewal: 2, endsOn: '2027-02-28' })
    expect(on('2027-03-01', version)).toMatchObject({ renewal: 3, endsOn: '2028-02-29' })
    expect(on('2028-02-29', version)).toMatchObject({ renewal: 3 })
    expect(on('2028-03-01', version)).toMatchObject({ standing: 'tacit-renewal', renewal: 4, endsOn: '2029-02-28' })
  })

  test('after four years the notice is counted from the current end, not from the first', () => {
    const version = signedVersion({ effectiveFrom: '2019-03-15' }, monthsTerm(36), tacit(12, 3))
    expect(on('2023-06-01', version)).toMatchObject({ renewal: 2, endsOn: '2024-03-15', noticeDate: '2023-12-15' })
  })

  test('notice given after the notice date: the renewal happens and the notice works for the next end', () => {
    const version = signedVersion({ effectiveFrom: '2018-05-31' }, monthsTerm(12), tacit(12, 3))
    const late = eventOf('notice', { receivedOn: '2019-03-01' })
    const standing = on('2019-04-01', version, [late])
    expect(standing).toMatchObject({ standing: 'in-force', endsOn: '2019-05-31', noticeReceivedOn: '2019-03-01' })
    expect(standing.decideBy).toBe('2020-05-31')
    expect(standing.steps).toContainEqual({
      key: 'notice',
      values: { receivedOn: '2019-03-01', endsOn: '2020-05-31', missed: '2019-02-28' }
    })
  })
})

describe('the vectors of the review', () => {
  test('V1: a framework without end, with six months of notice, ends six months after the notice was received', () => {
    const version = signedVersion({ effectiveFrom: '2003-10-23' }, { kind: 'open', noticeMonths: 6 })
    const notice = eventOf('notice', { receivedOn: '2022-08-31' })
    expect(on('2022-08-30', version, [notice]).endsOn).toBeUndefined()
    expect(on('2022-08-31', version, [notice])).toMatchObject({ standing: 'in-force', endsOn: '2023-02-28' })
    expect(on('2023-02-28', version, [notice])).toMatchObject({ standing: 'in-force', endsOn: '2023-02-28' })
    expect(on('2023-03-01', version, [notice])).toMatchObject({
      standing: 'lapsed',
      since: '2023-03-01',
      noticeReceivedOn: '2022-08-31'
    })
  })

  test('V2: with one renewal of twelve months, sixty months end after seventy-two', () => {
    const version = signedVersion({ effectiveFrom: '2010-05-01' }, monthsTerm(60), tacit(12, 3, 1))
    expect(on('2015-05-01', version)).toMatchObject({ standing: 'in-force', noticeDate: '2015-02-01' })
    const renewed = on('2015-05-02', version)
    expect(renewed).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 1,
      endsOn: '2016-05-01',
      decideBy: '2016-05-01'
    })
    expect(renewed.noticeDate).toBeUndefined()
    expect(on('2016-05-01', version).standing).toBe('tacit-renewal')
    expect(on('2016-05-02', version)).toMatchObject({ standing: 'lapsed', since: '2016-05-02', endsOn: '2016-05-01' })
  })

  test('V3: a notice on the notice date ends the term, one a day later only the next', () => {
    const version = signedVersion({ effectiveFrom: '2018-05-31' }, monthsTerm(12), tacit(12, 3))
    expect(on('2018-06-01', version)).toMatchObject({ noticeDate: '2019-02-28' })
    const onTime = [eventOf('notice', { receivedOn: '2019-02-28' })]
    expect(on('2019-05-31', version, onTime).standing).toBe('in-force')
    expect(on('2019-06-01', version, onTime)).toMatchObject({ standing: 'lapsed', since: '2019-06-01' })
    const late = [eventOf('notice', { receivedOn: '2019-03-01' })]
    expect(on('2019-06-01', version, late)).toMatchObject({
      standing: 'tacit-renewal',
      renewal: 1,
      endsOn: '2020-05-31'
    })
    expect(on('2020-06-01', version, late)).toMatchObject({ standing: 'lapsed', since: '2020-06-01' })
  })

  test('V4: an extension signed after the lapse works from its signature, or from the day it names', () => {
    const version = signedVersion({ signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
    const letter = { signedOn: '2020-03-01', until: '2020-12-31' }
    const plain = [eventOf('extended', letter)]
    expect(on('2020-02-01', version, plain)).toMatchObject({ standing: 'lapsed', since: '2020-01-01' })
    expect(on('2020-03-01', version, plain)).toMatchObject({
      standing: 'in-force',
      since: '2020-03-01',
      endsOn: '2020-12-31'
    })
    expect(on('2021-01-01', version, plain)).toMatchObject({ standing: 'lapsed', since: '2021-01-01' })
    const backDated = [eventOf('extended', { ...letter, effectiveFrom: '2020-01-01' })]
    expect(on('2020-02-01', version, backDated)).toMatchObject({ standing: 'in-force', endsOn: '2020-12-31' })
  })

  test('V5: three years signed in "2013" may end at any day of 2016 and are in force to its last', () => {
    const version = signedVersion({ signedOn: '2013' }, monthsTerm(36))
    expect(on('2013-01-01', version).standing).toBe('in-force')
    expect(on('2016-06-01', version)).toMatchObject({
      standing: 'in-force',
      endUncertainFrom: '2016-01-01',
      endsOn: '2016-12-31'
    })
    expect(on('2017-01-01', version)).toMatchObject({ standing: 'lapsed', since: '2017-01-01' })
  })

  test('V6: "with effect from" names the first day that is no longer in force, announced from its signature on', () => {
    const version = signedVersion({ effectiveFrom: '2003-10-23' }, { kind: 'open' })
    const termination = [eventOf('terminated', { signedOn: '2022-03-10', effectiveFrom: '2022-06-30' })]
    expect(on('2022-03-09', version, termination).announced).toBeUndefined()
    expect(on('2022-06-29', version, termination)).toMatchObject({
      standing: 'in-force',
      endsOn: '2022-06-29',
      announced: { kind: 'termination', from: '2022-06-30' }
    })
    expect(on('2022-06-30', version, termination)).toMatchObject({
      standing: 'terminated',
      since: '2022-06-30',
      endsOn: '2022-06-29'
    })
  })

  test('V7: an open-ended suspension neither moves the end nor stops a tacit renewal', () => {
    const suspension = [eventOf('suspended', { from: '2022-03-01' })]
    const once = signedVersion({ signedOn: '2020-01-01' }, writtenEnd('2022-12-31'))
    expect(on('2022-12-31', once, suspension)).toMatchObject({ standing: 'suspended', since: '2022-03-01' })
    expect(on('2023-01-01', once, suspension)).toMatchObject({ standing: 'lapsed', since: '2023-01-01' })
    const renewed = { ...once, renewal: tacit(12) }
    expect(on('2023-01-01', renewed, suspension)).toMatchObject({
      standing: 'suspended',
      renewal: 1,
      endsOn: '2023-12-31'
    })
  })

  test('V8: a later version supersedes from its effective day; its termination revives nothing', () => {
    const a = signedVersion({ signedOn: '2013-01-01' }, writtenEnd('2019-12-31'))
    const b = signedVersion({ id: 'B', signedOn: '2017-05-31', effectiveFrom: '2017-09-01' }, writtenEnd('2020-12-31'))
    const events = [eventOf('terminated', { version: 'B', effectiveFrom: '2018-06-01' })]
    expect(on('2017-08-31', a, events, [b])).toMatchObject({
      standing: 'in-force',
      announced: { kind: 'successor', from: '2017-09-01', version: 'B' }
    })
    expect(on('2017-08-31', b, events, [a]).standing).toBe('not-yet-effective')
    expect(on('2017-09-01', a, events, [b])).toMatchObject({
      standing: 'superseded',
      supersededBy: 'B',
      endsOn: '2017-08-31'
    })
    expect(on('2018-06-01', a, events, [b])).toMatchObject({ standing: 'superseded', since: '2017-09-01' })
    expect(on('2018-06-01', b, events, [a])).toMatchObject({ standing: 'terminated', since: '2018-06-01' })
  })

  test('V9: a practice has an end, and what lapsed before it was superseded is still told', () => {
    const a = signedVersion({ signedOn: '2013-01-01' }, writtenEnd('2016-12-31'))
    const b = signedVersion({ id: 'B', signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
    const events = [eventOf('continuing', { from: '2017-01-01', until: '2017-03-31', reason: 'Projects under way' })]
    expect(on('2017-02-01', a, events, [b])).toMatchObject({ standing: 'continuing', endsOn: '2016-12-31' })
    expect(on('2017-04-01', a, events, [b])).toMatchObject({ standing: 'lapsed', since: '2017-04-01' })
    expect(on('2017-05-31', a, events, [b])).toMatchObject({ standing: 'superseded', lapsedSince: '2017-04-01' })
  })

  test('V10: six months after a written 30 June is 30 December, and six after 31 August comes back to the 31st', () => {
    const written = signedVersion({ signedOn: '2018-01-01' }, writtenEnd('2019-06-30'), tacit(6))
    expect(on('2019-12-30', written)).toMatchObject({ renewal: 1, endsOn: '2019-12-30' })
    expect(on('2019-12-31', written)).toMatchObject({ renewal: 2, endsOn: '2020-06-30' })
    const counted = signedVersion({ effectiveFrom: '2017-08-31' }, monthsTerm(6), tacit(6))
    expect(on('2018-02-28', counted)).toMatchObject({ standing: 'in-force', endsOn: '2018-02-28' })
    expect(on('2018-03-01', counted)).toMatchObject({ renewal: 1, endsOn: '2018-08-31' })
  })

  test('V11: a text that counts its first day ends a day earlier than one that does not', () => {
    const included = signedVersion({ effectiveFrom: '2013-01-01' }, monthsTerm(36, 'day-included'))
    const excluded = signedVersion({ signedOn: '2013-01-01' }, monthsTerm(36))
    expect(on('2015-01-01', included).endsOn).toBe('2015-12-31')
    expect(on('2016-01-01', included).standing).toBe('lapsed')
    expect(on('2015-01-01', excluded).endsOn).toBe('2016-01-01')
    expect(on('2016-01-01', excluded).standing).toBe('in-force')
  })

  test('V12: a version agreed afterwards is in force from the day it names, and says so', () => {
    const version = signedVersion({ signedOn: '2017-05-31', effectiveFrom: '2017-01-01' }, writtenEnd('2019-12-31'))
    const standing = on('2017-02-01', version)
    expect(standing.standing).toBe('in-force')
    expect(standing.steps).toContainEqual({ key: 'agreed-afterwards', values: { signedOn: '2017-05-31' } })
  })
})

describe('what the pages leave open', () => {
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
})

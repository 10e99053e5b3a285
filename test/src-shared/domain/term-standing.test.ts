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

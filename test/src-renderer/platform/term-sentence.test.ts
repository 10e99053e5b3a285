import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn } from '@shared/domain/term-standing'
import { termSentence } from '@renderer/platform/term-sentence'
import { termSteps } from '@renderer/platform/term-steps'
import { propertyOptions } from '../../seed'
import { anyCase, anyDay } from '../../src-shared/domain/term-arbitraries'
import {
  eventOf,
  memorandum2013,
  memorandum2017,
  monthsTerm,
  signedVersion,
  sisterCities2003,
  tacit,
  writtenEnd
} from '../../src-shared/domain/term-cases'
import { chinese, english, swedish } from './term-texts'

function say(
  version: DatedVersion,
  date: string,
  events: readonly TermEvent[] = [],
  others: readonly DatedVersion[] = []
) {
  return termSentence(english, standingOn(version, events, others, date), () => 'MoU 2017')
}

const renewed = standingOn({ ...sisterCities2003, renewal: tacit(12, 3) }, [], [], '2012-06-01')

describe('the sentence of a tacit renewal shows its arithmetic', () => {
  test('in English', () => {
    expect(termSentence(english, renewed)).toBe(
      'In force by tacit renewal 7: two years from 23 October 2003, then twelve months each time, ends 23 October 2012; notice by 23 July 2012.'
    )
  })

  test('in Swedish', () => {
    expect(termSentence(swedish, renewed)).toBe(
      'I kraft genom tyst förlängning nr 7: två år från den 23 oktober 2003, därefter tolv månader i taget, löper ut den 23 oktober 2012; uppsägning senast den 23 juli 2012.'
    )
  })

  test('in Chinese', () => {
    expect(termSentence(chinese, renewed)).toBe(
      '因第7次默示续期而有效：自2003年10月23日起两年，其后每次十二个月，于2012年10月23日届满；终止通知须不迟于2012年7月23日送达。'
    )
  })

  test('and line by line', () => {
    expect(termSteps(english, renewed.steps)).toEqual([
      'Counted from 23 October 2003, the day of signature',
      'Term: two years; the day of the event isn’t counted, so the last day is 23 October 2005',
      'Tacit renewal 7, twelve months each time, counted from the beginning: ends 23 October 2012',
      'Notice three months before 23 October 2012: received by 23 July 2012',
      'In force by tacit renewal'
    ])
  })
})

test('a written end is said to be written, and a lapse is not called a termination', () => {
  expect(say(memorandum2017, '2019-01-15')).toBe('In force until 31 December 2019, the date written in the text.')
  expect(say(memorandum2017, '2020-04-27')).toBe(
    'Lapsed since 1 January 2020: ran until 31 December 2019, the date written in the text; nothing was terminated.'
  )
})

test('a partial date is said to be one', () => {
  expect(say(memorandum2013, '2014-01-01')).toBe('In force until 31 December 2016, since the text names only 2016.')
  expect(say(signedVersion({ signedOn: '2013' }, monthsTerm(36)), '2016-06-01')).toBe(
    'In force: three years from 2013, ends 31 December 2016; the end lies between 1 January 2016 and 31 December 2016, since not every date is known to the day.'
  )
})

test('a notice that came too late says which date it missed and for which end it works', () => {
  const version = signedVersion({ effectiveFrom: '2018-05-31' }, monthsTerm(12), tacit(12, 3))
  const late = [eventOf('notice', { receivedOn: '2019-03-01' })]
  expect(say(version, '2019-04-01', late)).toBe(
    'In force: twelve months from 31 May 2018, ends 31 May 2019; notice was received on 1 March 2019, after the notice date, 28 February 2019, and works for the next end, 31 May 2020.'
  )
})

test('V6: a termination ahead is announced, then told', () => {
  const version = signedVersion({ effectiveFrom: '2003-10-23' }, { kind: 'open' })
  const events = [eventOf('terminated', { signedOn: '2022-03-10', effectiveFrom: '2022-06-30' })]
  expect(say(version, '2022-06-29', events)).toBe(
    'In force: from 23 October 2003, with no end written in the text; termination announced with effect from 30 June 2022.'
  )
  expect(say(version, '2022-06-30', events)).toBe('Terminated with effect from 30 June 2022, signed on 10 March 2022.')
})

test('V9: that a superseded version had lapsed stays in its sentence', () => {
  const practice = [
    eventOf('continuing', { version: 'M13', from: '2017-01-01', until: '2017-03-31', reason: 'Projects under way' })
  ]
  expect(say(memorandum2013, '2017-02-01', practice, [memorandum2017])).toBe(
    'Continuing by practice from 1 January 2017 to 31 March 2017, for this reason: “Projects under way”; the text ran until 31 December 2016, since the text names only 2016.'
  )
  expect(say(memorandum2013, '2017-05-31', practice, [memorandum2017])).toBe(
    'Superseded from 31 May 2017 by “MoU 2017”; it had lapsed since 1 April 2017.'
  )
})

test('a lapsed version says that the next one is signed', () => {
  const next = signedVersion({ id: 'N', signedOn: '2020-02-01', effectiveFrom: '2020-06-01' }, writtenEnd('2022'))
  expect(say(memorandum2017, '2020-04-27', [], [next])).toBe(
    'Lapsed since 1 January 2020: ran until 31 December 2019, the date written in the text; nothing was terminated; a later text takes effect on 1 June 2020.'
  )
})

test('V12: a version agreed afterwards says when', () => {
  const version = signedVersion({ signedOn: '2017-05-31', effectiveFrom: '2017-01-01' }, writtenEnd('2019-12-31'))
  expect(say(version, '2017-02-01')).toBe(
    'In force until 31 December 2019, the date written in the text; agreed afterwards, on 31 May 2017.'
  )
})

test('markup in a stated reason is text', () => {
  const events = [eventOf('continuing', { version: 'M17', from: '2020-01-01', reason: '<b>{end}</b> # visits' })]
  expect(say(memorandum2017, '2020-02-01', events)).toContain('“<b>{end}</b> # visits”')
})

test('every standing has its sentence in every language, complete and without a hole', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const standing = standingOn(version, events, others, date)
      for (const intl of [english, swedish, chinese]) {
        const sentence = termSentence(intl, standing)
        expect(sentence).toMatch(/[.。]$/)
        expect(sentence).not.toMatch(/[{}]|undefined|Invalid|terms\.|\d{4}-\d{2}-\d{2}/)
        expect(termSteps(intl, standing.steps)).toHaveLength(standing.steps.length)
      }
    }),
    propertyOptions(150)
  )
})

test('an extension agreed after the lapse says from when it reaches back', () => {
  const version = signedVersion({ signedOn: '2018-11-25' }, monthsTerm(48))
  const letter = eventOf('extended', { signedOn: '2026-11-02', effectiveFrom: '2022-11-26', until: '2027-12-31' })
  expect(say(version, '2024-01-01', [letter])).toBe(
    'In force until 31 December 2027 by an extension signed on 2 November 2026, with effect from 26 November 2022.'
  )
})

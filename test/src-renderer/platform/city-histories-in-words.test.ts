import { expect, test } from 'vitest'
import { inForceOn } from '@shared/domain/in-force'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn } from '@shared/domain/term-standing'
import { inForceSentence } from '@renderer/platform/in-force-sentence'
import { termSentence } from '@renderer/platform/term-sentence'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from '../../src-shared/domain/term-cases'
import { chinese, english, swedish } from './term-texts'

/** What an officer would have told the press and the council of invented histories, in each language. */
const languages = [english, swedish, chinese]

function short(date: string, versions: readonly DatedVersion[], events: readonly TermEvent[] = []): string[] {
  const layers = inForceOn([{ id: 'working', layer: 'working' }], versions, events, date)
  return languages.map((intl) => inForceSentence(intl, layers))
}

function full(date: string, versions: readonly DatedVersion[], events: readonly TermEvent[] = []): string[] {
  const [version] = versions
  return version ? languages.map((intl) => termSentence(intl, standingOn(version, events, versions, date))) : []
}

const everyTwoYears = signedVersion({ signedOn: '2018-01-15' }, monthsTerm(24), tacit(24, 6))
const noticeInTime = eventOf('notice', { receivedOn: '2019-05-02' })
const yearly = signedVersion({ signedOn: '2012-03-31' }, monthsTerm(60), tacit(12, 6))

test('a first term that will renew itself is not told as an end', () => {
  expect(short('2016-10-01', [yearly])).toEqual([
    'The memorandum signed on 31 March 2012 is in force; its first term runs until 31 March 2017.',
    'Samförståndsavtalet som undertecknades den 31 mars 2012 är i kraft; dess första giltighetstid löper till och med den 31 mars 2017.',
    '2012年3月31日签署的备忘录有效；首个期限至2017年3月31日。'
  ])
})

test('after a notice that came too late the public end is the one for which it works', () => {
  const [said] = short('2016-10-02', [yearly], [eventOf('notice', { receivedOn: '2016-10-01' })])
  expect(said).toBe('The memorandum signed on 31 March 2012 is in force until 31 March 2018.')
})

test('what a later text will cut short is told to its last day', () => {
  const old = signedVersion({ id: 'A', signedOn: '2014-04-01' }, writtenEnd('2019-03-31'))
  const next = signedVersion({ id: 'B', signedOn: '2017-05-31', effectiveFrom: '2017-09-01' }, monthsTerm(36))
  expect(short('2017-05-30', [old, next])[0]).toBe(
    'The memorandum signed on 1 April 2014 is in force until 31 March 2019, the date written in its text.'
  )
  expect(short('2017-06-15', [old, next])).toEqual([
    'The memorandum signed on 1 April 2014 is in force until 31 August 2017. A later text has been signed and takes effect on 1 September 2017.',
    'Samförståndsavtalet som undertecknades den 1 april 2014 är i kraft till och med den 31 augusti 2017. En senare text är undertecknad och träder i kraft den 1 september 2017.',
    '2014年4月1日签署的备忘录有效期至2017年8月31日。后一文本已签署，将于2017年9月1日生效。'
  ])
  expect(full('2017-06-15', [old, next])).toEqual([
    'In force until 31 August 2017; by itself it would run until 31 March 2019, the date written in the text; a later text takes effect on 1 September 2017.',
    'I kraft till och med den 31 augusti 2017; av sig själv skulle det gälla till och med den 31 mars 2019, det datum som står i texten; en senare text träder i kraft den 1 september 2017.',
    '有效至2017年8月31日；按其自身规定，期限至2019年3月31日，即文本载明的日期；后一文本将于2017年9月1日生效。'
  ])
})

test('notice, then an extension: the notice is history and no last day of it is told', () => {
  const events = [noticeInTime, eventOf('extended', { signedOn: '2019-11-20', until: '2021-01-15' })]
  expect(full('2019-11-20', [everyTwoYears], events)[0]).toBe(
    'In force until 15 January 2021 by an extension signed on 20 November 2019; notice by 15 July 2020.'
  )
  expect(short('2019-11-20', [everyTwoYears], events)[0]).toBe(
    'The memorandum signed on 15 January 2018 is in force; its term, as extended, runs until 15 January 2021.'
  )
})

test('notice, then an earlier end by agreement: only the earlier day is told', () => {
  const events = [noticeInTime, eventOf('terminated', { signedOn: '2019-08-01', effectiveFrom: '2019-10-01' })]
  expect(full('2019-08-01', [everyTwoYears], events)).toEqual([
    'In force: two years from 15 January 2018; termination announced with effect from 1 October 2019.',
    'I kraft: två år från den 15 januari 2018; avslut i förtid aviserat med verkan från den 1 oktober 2019.',
    '有效：自2018年1月15日起两年；已宣布自2019年10月1日起终止。'
  ])
})

test('a treaty without end that notice has ended is not told as being without an end', () => {
  const treaty = signedVersion({ signedOn: '2003-10-23' }, { kind: 'open', noticeMonths: 6 })
  const [said] = full('2023-03-01', [treaty], [eventOf('notice', { receivedOn: '2022-08-31' })])
  expect(said).toBe(
    'Lapsed since 1 March 2023: ran from 23 October 2003, with no end written in the text; notice was received on 31 August 2022, so the last day was 28 February 2023.'
  )
})

test('an end known only by its year is told by its last day, which “until 2016” leaves open', () => {
  const text = signedVersion({ signedOn: '2013' }, writtenEnd('2016'))
  expect(short('2013-01-01', [text])[0]).toBe('The memorandum signed in 2013 is in force until 31 December 2016.')
})

test('a notice that was withdrawn is told as such once it no longer counts', () => {
  const notice = eventOf('notice', { receivedOn: '2019-05-02', withdrawnOn: '2019-11-20' })
  expect(full('2020-01-16', [everyTwoYears], [notice])[0]).not.toContain('withdrawn')
  const theirs = eventOf('notice', { receivedOn: '2019-06-01' })
  expect(full('2019-11-20', [everyTwoYears], [notice, theirs])[0]).toBe(
    'In force: two years from 15 January 2018, ends 15 January 2020; notice was received on 1 June 2019, so the last day is 15 January 2020.'
  )
  expect(full('2019-11-20', [everyTwoYears], [notice])).toEqual([
    'In force: two years from 15 January 2018, ends 15 January 2020; the notice date, 15 July 2019, has passed; the notice received on 2 May 2019 was withdrawn on 20 November 2019.',
    'I kraft: två år från den 15 januari 2018, löper ut den 15 januari 2020; sista dagen för uppsägning, den 15 juli 2019, har passerat; uppsägningen som mottogs den 2 maj 2019 återtogs den 20 november 2019.',
    '有效：自2018年1月15日起两年，于2020年1月15日届满；终止通知的截止日期（2019年7月15日）已过；2019年5月2日收到的终止通知已于2019年11月20日撤回。'
  ])
})

test('a city that leaves alone is named; the text goes on between the others', () => {
  const text = signedVersion({ signedOn: '2017-06-01' }, { kind: 'duration', months: 60, noticeMonths: 6 })
  const events = [eventOf('notice', { receivedOn: '2019-01-15', givenBy: 'third', isForGiverOnly: true })]
  const layersOn = (date: string) => inForceOn([{ id: 'working', layer: 'working' }], [text], events, date)
  const publicly = (date: string) => languages.map((intl) => inForceSentence(intl, layersOn(date), () => 'Ystholm'))
  expect(publicly('2019-01-15')).toEqual([
    'The memorandum signed on 1 June 2017 is in force until 1 June 2022; for Ystholm until 15 July 2019.',
    'Samförståndsavtalet som undertecknades den 1 juni 2017 är i kraft till och med den 1 juni 2022; för Ystholm till och med den 15 juli 2019.',
    '2017年6月1日签署的备忘录有效期至2022年6月1日；对Ystholm有效至2019年7月15日。'
  ])
  expect(publicly('2019-07-16')[0]).toBe(
    'The memorandum signed on 1 June 2017 is in force until 1 June 2022; for Ystholm it ended on 15 July 2019.'
  )
  const said = (date: string) => termSentence(english, standingOn(text, events, [], date), () => 'Ystholm')
  expect(said('2019-07-16')).toBe(
    'In force: five years from 1 June 2017, ends 1 June 2022; it ended for Ystholm on 15 July 2019 and goes on between the others.'
  )
  expect(said('2022-06-02')).toBe(
    'Lapsed since 2 June 2022: ran five years from 1 June 2017, ended 1 June 2022; for Ystholm it had ended on 15 July 2019; nothing was terminated.'
  )
})

test('a suspended text whose end has been signed is told to its last day', () => {
  const treaty = signedVersion({ signedOn: '1987-04-23' }, { kind: 'open' })
  const events = [
    eventOf('suspended', { from: '2022-03-02' }),
    eventOf('terminated', { signedOn: '2024-02-20', effectiveFrom: '2024-07-01' })
  ]
  expect(short('2024-02-19', [treaty], events)[0]).toBe(
    'The memorandum signed on 23 April 1987 has been suspended since 2 March 2022.'
  )
  expect(short('2024-02-20', [treaty], events)).toEqual([
    'The memorandum signed on 23 April 1987 has been suspended since 2 March 2022; its end has been announced, and its last day is 30 June 2024.',
    'Samförståndsavtalet som undertecknades den 23 april 1987 är vilande sedan den 2 mars 2022; dess avslut är aviserat och sista dagen är den 30 juni 2024.',
    '1987年4月23日签署的备忘录自2022年3月2日起中止；已宣布终止，最后一日为2024年6月30日。'
  ])
})

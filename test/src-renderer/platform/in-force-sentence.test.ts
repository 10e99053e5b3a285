import { expect, test } from 'vitest'
import { inForceOn } from '@shared/domain/in-force'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { agreementSentence, inForceSentence } from '@renderer/platform/in-force-sentence'
import {
  eventOf,
  memorandum2013,
  memorandum2017,
  signedVersion,
  sisterCities2003,
  writtenEnd
} from '../../src-shared/domain/term-cases'
import { chinese, english, swedish } from './term-texts'

const versions = [sisterCities2003, memorandum2013, memorandum2017]

function layersOn(
  date: string,
  texts: readonly DatedVersion[] = versions,
  events: readonly TermEvent[] = [],
  sisterCities = true
) {
  const agreements = [
    { id: 'framework', layer: 'framework' as const, sisterCities },
    { id: 'working', layer: 'working' as const },
    { id: 'port', layer: 'annex' as const }
  ]
  return inForceOn(agreements, texts, events, date)
}

test('the head of the sample says both layers', () => {
  const layers = layersOn('2019-01-15')
  expect(inForceSentence(english, layers)).toBe(
    'The sister-city agreement of 2003 is in force by tacit renewal. The memorandum signed on 31 May 2017 is in force until 31 December 2019, the date written in its text.'
  )
  expect(inForceSentence(swedish, layers)).toBe(
    'Vänortsavtalet från 2003 är i kraft genom tyst förlängning. Samförståndsavtalet som undertecknades den 31 maj 2017 är i kraft till och med den 31 december 2019, det datum som står i texten.'
  )
  expect(inForceSentence(chinese, layers)).toBe(
    '2003年友好城市协议因默示续期而有效。2017年5月31日签署的备忘录有效期至2019年12月31日，即文本载明的日期。'
  )
})

test('in April 2020 it says that the memorandum lapsed and that nothing was terminated', () => {
  expect(inForceSentence(english, layersOn('2020-04-27'))).toBe(
    'The sister-city agreement of 2003 is in force by tacit renewal. The memorandum signed on 31 May 2017 has lapsed: it ran until 31 December 2019, and nothing was terminated.'
  )
})

test('a framework that makes no sister cities is not called so', () => {
  expect(inForceSentence(english, layersOn('2019-01-15', [sisterCities2003], [], false))).toBe(
    'The framework agreement of 2003 is in force by tacit renewal.'
  )
})

test('before anything takes effect it says what is signed, and without a record that there is none', () => {
  const later = { ...memorandum2017, effectiveFrom: '2017-09-01' }
  expect(inForceSentence(english, layersOn('2017-06-01', [later]))).toBe(
    'A memorandum has been signed and takes effect on 1 September 2017.'
  )
  expect(inForceSentence(english, layersOn('2017-05-30', [later]))).toBe(
    'A memorandum dated 31 May 2017 takes effect on 1 September 2017.'
  )
  expect(inForceSentence(english, layersOn('2003-01-01', [sisterCities2003]))).toBe(
    'A sister-city agreement dated 23 October 2003 takes effect on 23 October 2003.'
  )
  expect(inForceSentence(english, layersOn('2003-01-01', []))).toBe('No agreement has been recorded yet.')
})

test('an annex has its sentence on its own, and none before it is signed', () => {
  const annex = signedVersion({ agreement: 'port', signedOn: '2018-03' }, writtenEnd('2020'))
  const annexOn = (date: string) => {
    const found = layersOn(date, [annex], [eventOf('terminated', { effectiveFrom: '2019-06-01' })])[2]?.agreements[0]
    return found && agreementSentence(english, found)
  }
  expect(annexOn('2018-02-28')).toBeUndefined()
  expect(annexOn('2019-05-31')).toBe(
    'The annex of 2018 is in force until 31 May 2019; its termination has been announced.'
  )
  expect(annexOn('2019-06-01')).toBe('The annex of 2018 was terminated with effect from 1 June 2019.')
})

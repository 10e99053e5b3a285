import { expect, test } from 'vitest'
import { inForceOn, type AgreementStanding } from '@shared/domain/in-force'
import type { TermEvent } from '@shared/domain/term'
import { eventOf, memorandum2013, memorandum2017, signedVersion, sisterCities2003, writtenEnd } from './term-cases'

const agreements = [
  { id: 'working', layer: 'working' as const },
  { id: 'framework', layer: 'framework' as const },
  { id: 'port', layer: 'annex' as const }
]
const versions = [memorandum2017, sisterCities2003, memorandum2013]

function on(date: string, agreement: string, events: readonly TermEvent[] = []): AgreementStanding | undefined {
  return inForceOn(agreements, versions, events, date)
    .flatMap((layer) => layer.agreements)
    .find((one) => one.agreement === agreement)
}

test('all four layers are listed, framework first, those without an agreement too', () => {
  const layers = inForceOn(agreements, versions, [], '2019-01-15')
  expect(layers.map(({ layer }) => layer)).toEqual(['framework', 'working', 'annex', 'declaration'])
  expect(layers.map((one) => one.agreements.length)).toEqual([1, 1, 1, 0])
})

test('an annex that outlives what it belongs to says since when, while it runs itself', () => {
  const port = { id: 'port', layer: 'annex' as const, under: 'working' }
  const annex = { ...signedVersion({ signedOn: '2018-03-01' }, writtenEnd('2021-03-01')), id: 'P18', agreement: 'port' }
  const outlives = (date: string, under?: string) =>
    inForceOn([...agreements.slice(0, 2), { ...port, under }], [...versions, annex], [], date)
      .flatMap((layer) => layer.agreements)
      .find(({ agreement }) => agreement === 'port')?.outlives
  expect(outlives('2019-12-31', 'working')).toBeUndefined()
  expect(outlives('2020-01-01', 'working')).toEqual({ agreement: 'working', since: '2020-01-01' })
  expect(outlives('2021-03-02', 'working')).toBeUndefined()
  expect(outlives('2020-01-01', 'framework')).toBeUndefined()
  expect(outlives('2020-01-01')).toBeUndefined()
})

test('in April 2020 the framework runs by tacit renewal 15 and the memorandum has lapsed; nothing was terminated', () => {
  expect(on('2020-04-27', 'framework')?.speaking).toMatchObject({
    standing: 'tacit-renewal',
    renewal: 15,
    endsOn: '2020-10-23'
  })
  expect(on('2020-04-27', 'working')).toMatchObject({
    speaking: { version: 'M17', standing: 'lapsed', since: '2020-01-01' },
    withoutTextSince: '2020-01-01'
  })
})

test('on 15 January 2019 the memorandum of 2017 speaks', () => {
  expect(on('2019-01-15', 'working')).toMatchObject({
    speaking: { version: 'M17', standing: 'in-force', endsOn: '2019-12-31' },
    withoutTextSince: undefined,
    next: undefined
  })
})

test('in the gap the lapsed version speaks, and the next one is named if it is signed', () => {
  expect(on('2017-02-01', 'working')).toMatchObject({
    speaking: { version: 'M13', standing: 'lapsed', since: '2017-01-01' },
    withoutTextSince: '2017-01-01',
    next: { version: 'M17', startsOn: '2017-05-31', inDays: 119 }
  })
})

test('a practice in the gap is told, without hiding since when there is no text', () => {
  const until = eventOf('continuing', { version: 'M13', from: '2017-01-01', until: '2017-03-31', reason: 'Visits' })
  expect(on('2017-02-01', 'working', [until])).toMatchObject({
    speaking: { standing: 'continuing' },
    withoutTextSince: '2017-01-01'
  })
  expect(on('2017-04-01', 'working', [until])).toMatchObject({
    speaking: { standing: 'lapsed', since: '2017-04-01' },
    withoutTextSince: '2017-01-01'
  })
})

test('before the first version nobody speaks; an agreement with a draft only has no version yet', () => {
  expect(on('2012-12-31', 'working')).toMatchObject({ speaking: undefined, next: { version: 'M13', startsOn: '2013' } })
  const draft = { ...memorandum2017, id: 'P', agreement: 'port', status: 'draft' as const }
  const layers = inForceOn(agreements, [...versions, draft], [], '2019-01-15')
  expect(layers[2]?.agreements[0]).toMatchObject({ speaking: undefined, next: undefined, drafts: ['P'] })
})

test('two annexes stand side by side', () => {
  const annexes = [
    { id: 'port', layer: 'annex' as const },
    { id: 'culture', layer: 'annex' as const }
  ]
  const texts = annexes.map(({ id }, index) =>
    signedVersion({ id: `T${index}`, agreement: id, signedOn: `201${index + 5}-01-01` }, writtenEnd('2020'))
  )
  const found = inForceOn(annexes, texts, [], '2019-01-15')[2]?.agreements
  expect(found?.map((one) => one.speaking?.standing)).toEqual(['in-force', 'in-force'])
})

test('a successor that was terminated before its first day leaves the earlier version speaking', () => {
  const next = signedVersion({ id: 'N', signedOn: '2018-01-01', effectiveFrom: '2018-09-01' }, writtenEnd('2022'))
  const events = [eventOf('terminated', { version: 'N', effectiveFrom: '2018-06-01' })]
  const found = inForceOn(agreements, [...versions, next], events, '2019-01-15')[1]?.agreements[0]
  expect(found?.speaking).toMatchObject({ version: 'M17', standing: 'in-force' })
})

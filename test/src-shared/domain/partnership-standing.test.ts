import { describe, expect, test } from 'vitest'
import { partnershipStandingOn, type TermRecords } from '@shared/domain/partnership-standing'
import type { DatedVersion } from '@shared/domain/term'

const sisterCities: DatedVersion = {
  id: 'V2003',
  agreement: 'sisters',
  status: 'signed',
  signedOn: '2003-10-23',
  term: { kind: 'duration', months: 24 },
  renewal: { kind: 'tacit', everyMonths: 12 }
}
const version2013: DatedVersion = {
  id: 'V2013',
  agreement: 'memorandum',
  status: 'signed',
  signedOn: '2013',
  term: { kind: 'written', endsOn: '2016' },
  renewal: { kind: 'express' }
}
const version2017: DatedVersion = {
  ...version2013,
  id: 'V2017',
  signedOn: '2017-05-31',
  term: { kind: 'written', endsOn: '2019-12-31' }
}
const records: TermRecords = {
  sides: ['gothenburg', 'shanghai'],
  cycleTemplate: 'three-year',
  agreements: [
    { id: 'sisters', layer: 'framework' },
    { id: 'memorandum', layer: 'working' }
  ],
  versions: [sisterCities, version2013, version2017],
  events: [],
  plans: [],
  evaluations: [],
  decisions: []
}

function milestone(kind: string, changes: Partial<TermRecords>, date = '2019-08-01') {
  const { renewal } = partnershipStandingOn({ ...records, ...changes }, date)
  return renewal?.cycle.milestones.find((one) => one.kind === kind)
}

describe('the standing of Gothenburg and Shanghai as of 15 January 2019', () => {
  const standing = partnershipStandingOn(records, '2019-01-15')

  test('has the framework renewed and the memorandum of 2017 in force until its written end', () => {
    expect(standing.layers.slice(0, 2)).toMatchObject([
      { layer: 'framework', agreements: [{ speaking: { standing: 'tacit-renewal', endsOn: '2019-10-23' } }] },
      { layer: 'working', agreements: [{ speaking: { standing: 'in-force', endsOn: '2019-12-31' } }] }
    ])
  })

  test('tells the cycle of the memorandum of 2017, from its signature to its end', () => {
    expect(standing.renewal).toMatchObject({
      version: 'V2017',
      template: { id: 'three-year' },
      input: { start: '2017-05-31', end: '2019-12-31', signed: { record: 'V2017' } },
      cycle: { phaseToday: 'iv', next: { milestone: { kind: 'decision', due: '2019-06-30' }, inDays: 166 } }
    })
  })
})

test('the cycle of a renewed term begins with the renewal, not with the signature', () => {
  const yearly: DatedVersion = { ...version2017, renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 3 } }
  const { renewal } = partnershipStandingOn({ ...records, versions: [yearly] }, '2021-02-01')
  expect(renewal).toMatchObject({ termNumber: 2, input: { start: '2021-01-01', end: '2021-12-31', renewal: 2 } })
  expect(renewal?.input.renews).toEqual({ noticeBy: '2021-09-30' })
  expect(renewal?.cycle.milestones[0]).toMatchObject({ kind: 'signing', number: 2, due: '2021-01-01', state: 'proven' })
})

test('a text signed in an earlier term follows the present one too, unless it never takes effect', () => {
  const yearly: DatedVersion = { ...version2017, renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 3 } }
  const next: DatedVersion = { ...yearly, id: 'V2021', signedOn: '2020-11-01', effectiveFrom: '2021-07-01' }
  const versions = [yearly, { ...next, term: { kind: 'duration' as const, months: 36 } }]
  const { renewal } = partnershipStandingOn({ ...records, versions }, '2021-02-01')
  expect(renewal).toMatchObject({ version: 'V2017', termNumber: 2, input: { end: '2021-06-30' } })
  expect(renewal?.cycle.milestones.slice(-2)).toMatchObject([
    { kind: 'decision', state: 'overtaken' },
    { kind: 'end', state: 'proven', evidence: [{ record: 'V2021' }] }
  ])
  const event = { id: 't', kind: 'terminated' as const, signedOn: '2020-12-01', effectiveFrom: '2021-07-01' }
  const events = [{ ...event, version: 'V2021' }]
  expect(partnershipStandingOn({ ...records, versions, events }, '2021-02-01').renewal?.input.next).toBeUndefined()
})

test('the cycle of a text that has lapsed after its last renewal stays that of this renewal', () => {
  const twice: DatedVersion = { ...version2017, renewal: { kind: 'tacit', everyMonths: 12, atMost: 2 } }
  const told = (date: string) => {
    const { termNumber, input } = partnershipStandingOn({ ...records, versions: [twice] }, date).renewal ?? {}
    return [termNumber, input?.start, input?.end, input?.renewal]
  }
  expect(told('2021-12-31')).toEqual([2, '2021-01-01', '2021-12-31', 2])
  expect(told('2022-01-01')).toEqual([2, '2021-01-01', '2021-12-31', 2])
})

describe('what the records prove', () => {
  test('a decision on the text to come that was taken before the present term began counts in it', () => {
    const yearly: DatedVersion = { ...version2017, renewal: { kind: 'tacit', everyMonths: 12 } }
    const draft: DatedVersion = { ...version2017, id: 'D', status: 'draft', signedOn: undefined }
    const decided = (version: string, decidedOn: string) =>
      milestone('decision', { versions: [yearly, draft], decisions: [{ id: 'd', version, decidedOn }] }, '2021-09-01')
    expect(decided('D', '2019-11-01')?.state).toBe('proven')
    expect(decided('V2017', '2019-11-01')?.state).not.toBe('proven')
    expect(decided('D', '2017-01-01')?.state).not.toBe('proven')
  })

  test('our council’s approval of the text to come is its decision, and of no other text', () => {
    const draft: DatedVersion = { ...version2017, id: 'D', status: 'draft', signedOn: undefined }
    const decision = (version: string, approvedOn: string) =>
      milestone('decision', {
        versions: [...records.versions, draft],
        approvals: [{ id: 'a', version, approvedOn }]
      })
    expect(decision('D', '2019-06-20')).toMatchObject({
      state: 'proven',
      evidence: [{ record: 'a', on: '2019-06-20', approves: 'D' }]
    })
    expect(decision('V2017', '2019-06-20')?.state).toBe('late')
    expect(decision('D', '2017-01-01')?.state).toBe('late')
  })

  test('plans count by the version they name, or by their adoption within the term where they name none', () => {
    const plans = [
      { id: 'named', city: 'gothenburg', version: 'V2017', adoptedOn: '2017-08-20' },
      { id: 'unnamed', city: 'shanghai', adoptedOn: '2017-08' },
      { id: 'of another version', city: 'shanghai', version: 'V2013', adoptedOn: '2017-07-01' },
      { id: 'too early', city: 'shanghai', adoptedOn: '2014' },
      { id: 'not adopted', city: 'shanghai', version: 'V2017' }
    ]
    expect(milestone('plans', { plans })).toMatchObject({
      state: 'proven',
      evidence: [{ record: 'named' }, { record: 'unnamed' }]
    })
  })

  test('a joint review proves no evaluation, and an evaluation of another version neither', () => {
    const evaluations = [
      { id: 'review', version: 'V2017', kind: 'joint-review' as const, heldOn: '2019-02-01' },
      { id: 'old', version: 'V2013', kind: 'evaluation' as const, heldOn: '2019-02-01' }
    ]
    expect(milestone('evaluation-opens', { evaluations })).toMatchObject({ state: 'late' })
    const held = [...evaluations, { id: 'E', version: 'V2017', kind: 'evaluation' as const, heldOn: '2019-03-01' }]
    expect(milestone('evaluation-opens', { evaluations: held })).toMatchObject({
      state: 'proven',
      evidence: [{ record: 'E' }]
    })
  })

  test('a decision on the present text counts only once its evaluation is open', () => {
    const decision = (version: string, decidedOn: string) => ({
      decisions: [{ id: 'D', version, decidedOn }]
    })
    expect(milestone('decision', decision('V2017', '2018-12-30'))).toMatchObject({ state: 'late' })
    expect(milestone('decision', decision('V2017', '2018-12-31'))).toMatchObject({ state: 'proven' })
    expect(milestone('decision', decision('V2013', '2019-06-01'))).toMatchObject({ state: 'late' })
  })

  test('a decision counts for every text that it is about, named as its version or not', () => {
    const decision = (about: string[], decidedOn: string) => ({ decisions: [{ id: 'D', about, decidedOn }] })
    expect(milestone('decision', decision(['V2013', 'V2017'], '2018-12-30'))).toMatchObject({ state: 'late' })
    expect(milestone('decision', decision(['V2013', 'V2017'], '2018-12-31'))).toMatchObject({ state: 'proven' })
    expect(milestone('decision', decision(['an area'], '2019-01-10'))).toMatchObject({ state: 'late' })
  })

  test('a decision on a draft of the next text counts whenever it was taken', () => {
    const draft: DatedVersion = { ...version2017, id: 'draft', status: 'draft', signedOn: undefined }
    const decisions = [{ id: 'D', version: 'draft', decidedOn: '2018-06-01' }]
    expect(milestone('decision', { versions: [...records.versions, draft], decisions })).toMatchObject({
      state: 'proven'
    })
  })

  test('the next text closes the term once it is signed', () => {
    const next: DatedVersion = {
      ...version2017,
      id: 'V2020',
      signedOn: '2019-11-04',
      effectiveFrom: '2020-01-01',
      term: { kind: 'duration', months: 36 }
    }
    const versions = [...records.versions, next]
    expect(milestone('end', { versions }, '2019-11-03')).toMatchObject({ state: 'due' })
    expect(milestone('end', { versions }, '2019-11-04')).toMatchObject({ state: 'proven' })
  })
})

test('a lapsed memorandum keeps its cycle, past its end, until a new one takes its place', () => {
  const { renewal } = partnershipStandingOn(records, '2020-04-27')
  expect(renewal).toMatchObject({ version: 'V2017', cycle: { phaseToday: 'after' } })
})

test('a term that renews tacitly begins its cycle anew with each renewal', () => {
  const yearly: DatedVersion = { ...sisterCities, agreement: 'memorandum' }
  const { renewal } = partnershipStandingOn(
    { ...records, versions: [yearly], cycleTemplate: 'yearly-plan' },
    '2012-06-01'
  )
  expect(renewal?.input).toMatchObject({ start: '2011-10-24', end: '2012-10-23' })
})

test('without a working agreement that ends there is no cycle', () => {
  expect(partnershipStandingOn({ ...records, versions: [sisterCities] }, '2019-01-15').renewal).toBeUndefined()
  const open: DatedVersion = { ...version2017, term: { kind: 'open' }, renewal: { kind: 'none' } }
  expect(partnershipStandingOn({ ...records, versions: [open] }, '2019-01-15').renewal).toBeUndefined()
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import type { CycleInput } from '@shared/domain/cycle-milestones'
import { cycleTemplates, templateForMonths } from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import { weekendCalendar } from '@shared/domain/working-calendar'
import { propertyOptions } from '../../seed'
import { anyTemplate } from './cycle-arbitraries'
import { anyDay } from './term-arbitraries'

const threeYears = cycleTemplates['three-year']
const bare: CycleInput = {
  start: '2017-05-31',
  end: '2019-12-31',
  sides: ['gothenburg', 'shanghai'],
  plans: [],
  reviews: []
}
const sample: CycleInput = {
  ...bare,
  signed: { record: 'M17', on: '2017-05-31' },
  plans: [
    { record: 'plan-g', on: '2017-08-20', city: 'gothenburg' },
    { record: 'plan-s', on: '2017-08', city: 'shanghai' }
  ],
  reviews: [{ record: 'review-1', on: '2018-06-12' }]
}

describe('the picture of the sample, on 15 January 2019', () => {
  const cycle = cycleOn(sample, threeYears, '2019-01-15')

  test('has its milestones on their days', () => {
    expect(cycle.milestones.map(({ kind, due }) => [kind, due])).toEqual([
      ['signing', '2017-05-31'],
      ['plans', '2017-08-31'],
      ['review', '2018-05-31'],
      ['evaluation-opens', '2018-12-31'],
      ['decision', '2019-06-30'],
      ['end', '2019-12-31']
    ])
  })

  test('has 166 days to the council decision, which is next, and 350 to the end', () => {
    expect(cycle.next).toMatchObject({ milestone: { kind: 'decision', due: '2019-06-30' }, inDays: 166 })
    expect(cycle.milestones.at(-1)).toMatchObject({ kind: 'end', state: 'due', inDays: 350 })
  })

  test('shows both plans proven, the review proven twelve days late, the evaluation open for fifteen days', () => {
    expect(cycle.milestones.slice(1, 4)).toMatchObject([
      { state: 'proven', lateBy: 0, evidence: [{ record: 'plan-g' }, { record: 'plan-s' }], missingSides: [] },
      { state: 'proven', lateBy: 12, number: 1 },
      { state: 'open', forDays: 15 }
    ])
  })

  test('stands in phase iv, with ii and iii proven by records and iv and i not', () => {
    expect(cycle.phaseToday).toBe('iv')
    expect(cycle.phases.map(({ phase, from, to, isProven }) => [phase, from, to, isProven])).toEqual([
      ['ii', '2017-05-31', '2017-08-31', true],
      ['iii', '2017-09-01', '2018-12-30', true],
      ['iv', '2018-12-31', '2019-06-30', false],
      ['i', '2019-07-01', '2019-12-31', false]
    ])
  })

  test('suggests the Friday before, where the decision falls on a Sunday', () => {
    const decision = cycle.milestones.find(({ kind }) => kind === 'decision')
    expect(decision?.suggestion).toEqual({ day: '2019-06-28', avoids: { kind: 'weekend' } })
    expect(cycle.milestones.at(-1)?.suggestion).toBeUndefined()
  })
})

test('without records everything that has passed is late and nothing is proven', () => {
  const cycle = cycleOn(bare, threeYears, '2019-07-10')
  expect(cycle.milestones.map(({ kind, state }) => [kind, state])).toEqual([
    ['signing', 'late'],
    ['plans', 'late'],
    ['review', 'late'],
    ['evaluation-opens', 'late'],
    ['decision', 'late'],
    ['end', 'due']
  ])
  expect(cycle.milestones[4]).toMatchObject({ lateBy: 10 })
  expect(cycle.phases.some(({ isProven }) => isProven)).toBe(false)
})

test('once the next version is signed nobody is asked to decide on it; a decision recorded still proves the milestone', () => {
  const next = { record: 'M20', on: '2019-05-02' }
  const decisionOf = (date: string, input = { ...sample, next }) =>
    cycleOn(input, threeYears, date).milestones.find(({ kind }) => kind === 'decision')
  expect(decisionOf('2019-05-01')?.state).toBe('due')
  expect(decisionOf('2019-05-02')).toMatchObject({ state: 'overtaken', by: next })
  expect(decisionOf('2019-09-01')?.state).toBe('overtaken')
  const decided = { ...sample, next, decision: { record: 'd', on: '2019-06-01' } }
  expect(decisionOf('2019-09-01', decided)).toMatchObject({ state: 'proven', evidence: [{ record: 'd' }] })
  expect(cycleOn({ ...sample, next }, threeYears, '2019-05-02').next).toBeUndefined()
})

describe('a text that renews itself', () => {
  const renewing = (noticeBy?: string): CycleInput => ({ ...sample, renews: { noticeBy } })
  const dues = (input: CycleInput) =>
    Object.fromEntries(cycleOn(input, threeYears, '2018-01-01').milestones.map(({ kind, due }) => [kind, due]))

  test('ends its cycle with a renewal, which is never late and which the next version proves', () => {
    const last = (input: CycleInput) => cycleOn(input, threeYears, '2019-12-31').milestones.at(-1)
    expect(last(renewing())).toMatchObject({ kind: 'renewal', due: '2019-12-31', state: 'due', inDays: 0 })
    const signed = { ...renewing(), next: { record: 'M20', on: '2019-11-01' } }
    expect(last(signed)).toMatchObject({ kind: 'renewal', state: 'proven' })
    expect(cycleOn(signed, threeYears, '2019-12-31').phases.at(-1)).toMatchObject({ phase: 'i', isProven: true })
  })

  test('is decided on by the last day for a notice where that comes first, and evaluated as long before as the template has it', () => {
    expect(dues(renewing('2019-03-31'))).toMatchObject({ decision: '2019-03-31', 'evaluation-opens': '2018-09-30' })
    expect(dues(renewing('2019-09-30'))).toMatchObject({ decision: '2019-06-30', 'evaluation-opens': '2018-12-31' })
    expect(dues(renewing())).toMatchObject({ decision: '2019-06-30', 'evaluation-opens': '2018-12-31' })
    const early = { plans: '2017-07-15', decision: '2017-07-15', 'evaluation-opens': '2017-07-15' }
    expect(dues(renewing('2017-07-15'))).toMatchObject(early)
    expect(dues(renewing('2016-12-31'))).toMatchObject({ plans: '2017-08-31', decision: '2017-08-31' })
  })
})

test('one side’s plan proves nothing; the other is named', () => {
  const cycle = cycleOn({ ...sample, plans: sample.plans.slice(0, 1) }, threeYears, '2017-09-10')
  expect(cycle.milestones[1]).toMatchObject({ state: 'late', lateBy: 10, missingSides: ['shanghai'] })
})

test('a joint plan counts for both sides', () => {
  const joint = { ...bare, plans: [{ record: 'joint', on: '2017-08-01' }] }
  expect(cycleOn(joint, threeYears, '2017-09-10').milestones[1]).toMatchObject({
    state: 'proven',
    evidence: [{ record: 'joint', on: '2017-08-01' }]
  })
})

test('a plan that was adopted before the cycle began belongs to another one', () => {
  const old = { ...bare, plans: [{ record: 'joint', on: '2016' }] }
  expect(cycleOn(old, threeYears, '2017-07-01').milestones[1]?.state).toBe('due')
})

test('evidence dated after the day asked about is not known yet', () => {
  expect(cycleOn(sample, threeYears, '2017-08-19').milestones[1]).toMatchObject({ state: 'due', inDays: 12 })
  expect(cycleOn(sample, threeYears, '2018-06-11').milestones[2]).toMatchObject({ state: 'late', lateBy: 11 })
})

test('the cycle closes with its evaluation or with a recorded reason only', () => {
  expect(cycleOn(sample, threeYears, '2020-01-01').closing).toEqual({ mayClose: false, missing: 'evaluation' })
  const closedWithout = { record: 'c', on: '2019-12-01', reason: 'Paused by both', by: 'The mayors' }
  const closed = { ...sample, closedWithout }
  expect(cycleOn(closed, threeYears, '2019-11-30').closing.mayClose).toBe(false)
  const cycle = cycleOn(closed, threeYears, '2020-01-01')
  expect(cycle.closing).toEqual({ mayClose: true, by: 'reason', closing: closedWithout })
  expect(cycle.milestones.find(({ kind }) => kind === 'evaluation-opens')?.state).toBe('waived')
  expect(cycle.phases.find(({ phase }) => phase === 'iv')?.isProven).toBe(false)
  const evaluated = { ...sample, evaluation: { record: 'e', on: '2019-05-02' } }
  expect(cycleOn(evaluated, threeYears, '2019-05-01').closing.mayClose).toBe(false)
  expect(cycleOn(evaluated, threeYears, '2019-05-02').closing).toEqual({ mayClose: true, by: 'evaluation' })
})

test('a five-year cycle has a review in each year before its evaluation opens', () => {
  const cycle = cycleOn({ ...bare, start: '2015-01-01', end: '2019-12-31' }, cycleTemplates['five-year'], '2016-06-01')
  expect(cycle.milestones.filter(({ kind }) => kind === 'review').map(({ due }) => due)).toEqual([
    '2016-01-01',
    '2017-01-01',
    '2018-01-01'
  ])
})

test('two reviews in the same year prove one of two', () => {
  const input = {
    ...bare,
    start: '2015-01-01',
    reviews: [
      { record: 'a', on: '2016-02-01' },
      { record: 'b', on: '2016-04-01' }
    ]
  }
  const reviews = cycleOn(input, threeYears, '2019-01-01').milestones.filter(({ kind }) => kind === 'review')
  expect(reviews.map(({ state, evidence }) => [state, evidence[0]?.record])).toEqual([
    ['proven', 'a'],
    ['late', undefined],
    ['late', undefined]
  ])
})

test('holidays come from the caller, and the suggestion names the one it avoids', () => {
  const holiday = { kind: 'holiday', country: 'SE', names: { n: 'x' }, isRegional: false, isExpected: false } as const
  const closedOn = (day: string) => (day >= '2019-06-27' && day <= '2019-06-30' ? holiday : undefined)
  const decision = cycleOn(sample, threeYears, '2019-01-15', { ...weekendCalendar, closedOn }).milestones[4]
  expect(decision?.suggestion).toEqual({ day: '2019-06-26', avoids: holiday })
  expect(decision?.due).toBe('2019-06-30')
})

test('where no earlier day is left that is not past, the day to avoid is named alone', () => {
  const decision = cycleOn(sample, threeYears, '2019-06-29').milestones[4]
  expect(decision?.suggestion).toEqual({ avoids: { kind: 'weekend' } })
})

test('a country whose days off are not known is named with every milestone to come, and none that has passed', () => {
  const notKnownOn = (day: string) => [{ country: 'CN', year: Number(day.slice(0, 4)), isAwaited: true }]
  const cycle = cycleOn(sample, threeYears, '2019-01-15', { ...weekendCalendar, notKnownOn })
  expect(cycle.milestones.map(({ notKnown }) => notKnown?.map(({ year }) => year))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    [2019],
    [2019]
  ])
})

test('the template is chosen by the length of the term', () => {
  expect([6, 12, 24, 31, 36, 47, 60, 120].map((months) => templateForMonths(months).id)).toEqual([
    'yearly-plan',
    'yearly-plan',
    'yearly-plan',
    'three-year',
    'three-year',
    'three-year',
    'five-year',
    'five-year'
  ])
})

test('the phases tile the term, however short it is, and every day of it lies in exactly one', () => {
  const template = fc.oneof(fc.constantFrom(...Object.values(cycleTemplates)), anyTemplate)
  const anyLength = fc.integer({ min: 0, max: 2500 })
  const anyNotice = fc.option(fc.nat(2600), { nil: undefined })
  fc.assert(
    fc.property(anyDay, anyLength, fc.nat(2500), template, anyNotice, (start, length, into, chosen, notice) => {
      const end = addDays(start, length)
      const date = addDays(start, into % (length + 1))
      const renews = notice === undefined ? undefined : { noticeBy: addDays(end, -notice) }
      const cycle = cycleOn({ ...bare, start, end, renews }, chosen, date)
      const days = cycle.phases.reduce((sum, phase) => sum + phase.days, 0)
      expect(days).toBe(length + 1)
      expect(cycle.phases.filter(({ from, to }) => from <= date && date <= to)).toHaveLength(1)
      const dues = cycle.milestones.map(({ due }) => due)
      expect(dues).toEqual(dues.toSorted())
      expect(dues.every((due) => start <= due && due <= end)).toBe(true)
    }),
    propertyOptions(300)
  )
})

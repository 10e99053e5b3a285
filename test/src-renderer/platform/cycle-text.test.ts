import { expect, test } from 'vitest'
import type { CycleInput } from '@shared/domain/cycle-milestones'
import { cycleTemplateIds, cycleTemplates } from '@shared/domain/cycle-templates'
import { cyclePhases, cycleOn } from '@shared/domain/renewal-cycle'
import {
  closingText,
  milestoneName,
  milestoneState,
  missingSidesText,
  nextMilestoneText,
  phaseLabel,
  phaseName,
  suggestionText,
  templateName
} from '@renderer/platform/cycle-text'
import { chinese, english, swedish } from './term-texts'

const input: CycleInput = {
  start: '2017-05-31',
  end: '2019-12-31',
  sides: ['gothenburg', 'shanghai'],
  signed: { record: 'M17', on: '2017-05-31' },
  plans: [{ record: 'plan-g', on: '2017-08-20', city: 'gothenburg' }],
  reviews: [{ record: 'review', on: '2018-06-01' }]
}
const cycle = cycleOn(input, cycleTemplates['three-year'], '2019-01-15')

test('milestones read as on the screen of the sample', () => {
  expect(
    cycle.milestones.map((milestone) => [milestoneName(english, milestone), milestoneState(english, milestone)])
  ).toEqual([
    ['Term begins; version signed', 'proven'],
    ['Both action plans adopted', '502 days late'],
    ['Joint review, first year', 'proven, 1 day late'],
    ['Evaluation opens', 'open for 15 days'],
    ['Council decides on the next version', 'in 166 days'],
    ['Term ends; next version to be signed', 'in 350 days']
  ])
})

test('the middle of the ring names the days and what they lead to', () => {
  if (!cycle.next) throw new Error('the sample has a next milestone')
  expect(nextMilestoneText(english, cycle.next)).toEqual({ days: '166 days', what: 'to the council’s decision' })
  expect(nextMilestoneText(swedish, cycle.next)).toEqual({ days: '166 dagar', what: 'till det politiska beslutet' })
  expect(nextMilestoneText(chinese, cycle.next)).toEqual({ days: '166天', what: '距市议会决定' })
})

test('a Sunday is named with the day suggested instead', () => {
  const decision = cycle.milestones.find(({ kind }) => kind === 'decision')
  expect(decision && suggestionText(english, decision)).toBe('Falls on a weekend; suggested: 28 June 2019')
  expect(cycle.milestones.at(-1) && suggestionText(english, cycle.milestones.at(-1)!)).toBeUndefined()
})

test('a holiday is named with its country, and whose days off are not known is said with it', () => {
  const names = { n: '春节', en: 'Lunar New Year', sv: 'det kinesiska nyåret', zh: '春节' }
  const avoids = { kind: 'holiday', country: 'CN', names, isRegional: false, isExpected: true } as const
  const milestone = {
    suggestion: { day: '2027-02-03', avoids },
    notKnown: [{ country: 'CN', year: 2027, isAwaited: true }]
  }
  expect(suggestionText(english, milestone)).toBe(
    'Falls on Lunar New Year (China, as expected); suggested: 3 February 2027; ' +
      'China: official schedule not yet known for 2027'
  )
  expect(suggestionText(swedish, milestone)).toMatch(/det kinesiska nyåret \(Kina, förväntat\).*2027 är ännu inte känt/)
  expect(suggestionText(chinese, milestone)).toMatch(/春节（中国，预计）.*2027年官方放假安排尚未公布/)
  expect(suggestionText(english, { notKnown: [{ country: 'VN', year: 2027, isAwaited: false }] })).toBe(
    'Vietnam: days off not known for 2027'
  )
})

test('who has no plan yet, and why the cycle can’t close, is said in words', () => {
  const plans = cycle.milestones[1]
  const nameOf = (city: string) => (city === 'shanghai' ? 'Shanghai' : 'Göteborg')
  expect(plans && missingSidesText(english, plans, nameOf)).toBe('No action plan yet from Shanghai')
  expect(closingText(english, cycle)).toMatch(/^Can’t close yet/)
})

test('phases, templates and reviews have names in every language', () => {
  for (const intl of [english, swedish, chinese]) {
    const names = [
      ...cyclePhases.flatMap((phase) => [phaseName(intl, phase), phaseLabel(intl, phase)]),
      phaseName(intl, 'before'),
      phaseName(intl, 'after'),
      ...cycleTemplateIds.map((id) => templateName(intl, { id })),
      templateName(intl, { id: 'x', name: 'Our pace' }),
      ...[1, 2, 3, 4, 5, 21].map((number) => milestoneName(intl, { kind: 'review', number })),
      milestoneName(intl, { kind: 'plans' }, 3)
    ]
    expect(new Set(names).size).toBe(names.length)
  }
})

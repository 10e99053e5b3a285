import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths } from '@shared/domain/calendar-day'
import { cycleMoves } from '@shared/domain/cycle-moves'
import {
  cycleTemplates,
  ownTemplate,
  templateById,
  templateProblems,
  type CycleTemplate
} from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import { propertyOptions } from '../../seed'
import { anyTemplate } from './cycle-arbitraries'
import { anyDay } from './term-arbitraries'

const input = { start: '2017-05-31', end: '2019-12-31', sides: ['a', 'b'], plans: [], reviews: [] }
const threeYears = cycleTemplates['three-year']

test('the templates of the app fit the terms they are meant for', () => {
  for (const template of Object.values(cycleTemplates))
    expect(templateProblems(template, template.cycleMonths), template.id).toEqual([])
})

test('what doesn’t fit is named', () => {
  const fitting = { plansWithin: 3, reviewEvery: 12, evaluationBefore: 12, decisionBefore: 6 }
  expect(templateProblems(fitting, 36)).toEqual([])
  expect(templateProblems({ ...fitting, plansWithin: 37 }, 36)).toEqual(['plans'])
  expect(templateProblems({ ...fitting, evaluationBefore: 34 }, 36)).toEqual(['evaluation', 'review'])
  expect(templateProblems({ ...fitting, decisionBefore: 13 }, 36)).toEqual(['decision'])
  expect(templateProblems({ ...fitting, reviewEvery: 24 }, 36)).toEqual(['review'])
  expect(templateProblems({ ...fitting, reviewEvery: undefined, evaluationBefore: 12 }, 12)).toEqual(['evaluation'])
})

test('a template that fits a term has each date where its distance says, and every review', () => {
  fc.assert(
    fc.property(anyDay, anyTemplate, (start, template) => {
      fc.pre(templateProblems(template, template.cycleMonths).length === 0)
      const end = addDays(addMonths(start, template.cycleMonths), 40)
      fc.pre(end < '9999-01-01')
      const { milestones } = cycleOn({ ...input, start, end }, template, start)
      const due = (kind: string) => milestones.find((milestone) => milestone.kind === kind)?.due
      expect(due('plans')).toBe(addMonths(start, template.plansWithin))
      expect(due('evaluation-opens')).toBe(addMonths(end, -template.evaluationBefore))
      expect(due('decision')).toBe(addMonths(end, -template.decisionBefore))
      expect(milestones.some(({ kind }) => kind === 'review')).toBe(template.reviewEvery !== undefined)
    }),
    propertyOptions(200)
  )
})

test('an own template is found by the id of its record', () => {
  const fields = { name: 'Ours', cycleMonths: 24, plansWithin: 2, evaluationBefore: 6, decisionBefore: 3 }
  const own = ownTemplate({ id: 'own-1', ...fields })
  expect(templateById('own-1', [own])).toEqual({ id: 'own-1', reviewEvery: undefined, ...fields })
  expect(templateById('three-year', [own])).toBe(threeYears)
  expect(templateById('gone', [own])).toBeUndefined()
})

test('another pace shows what it moves, adds and takes away', () => {
  const other: CycleTemplate = { ...threeYears, id: 'own', reviewEvery: 6, decisionBefore: 3 }
  const cycle = (template: CycleTemplate) => cycleOn(input, template, '2018-01-01')
  expect(cycleMoves(cycle(threeYears), cycle(other))).toEqual([
    { kind: 'review', number: 1, from: '2018-05-31', to: '2017-11-30' },
    { kind: 'review', number: 2, from: undefined, to: '2018-05-31' },
    { kind: 'review', number: 3, from: undefined, to: '2018-11-30' },
    { kind: 'decision', number: undefined, from: '2019-06-30', to: '2019-09-30' }
  ])
  expect(cycleMoves(cycle(other), cycle(threeYears)).filter(({ to }) => to === undefined)).toHaveLength(2)
  expect(cycleMoves(cycle(other), cycle(other))).toEqual([])
})

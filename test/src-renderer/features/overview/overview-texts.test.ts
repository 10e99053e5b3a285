import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import type { CycleInput } from '@shared/domain/cycle-milestones'
import { cycleTemplates } from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import { standingOn } from '@shared/domain/term-standing'
import { cycleSteps } from '@renderer/platform/cycle-steps'
import { ringDescription, ringMiddle } from '@renderer/features/overview/cycle-words'
import { markComputed } from '@renderer/features/overview/marked-sentence'
import { loadMessages } from '@renderer/platform/messages'
import { agreementSentence } from '@renderer/platform/in-force-sentence'
import { memorandum2017, signedVersion, sisterCities2003 } from '../../../src-shared/domain/term-cases'

const intlOf = async (locale: 'en' | 'sv' | 'zh-CN') =>
  createIntl({
    locale: { en: 'en-GB', sv: 'sv-SE', 'zh-CN': 'zh-CN' }[locale],
    messages: { ...(await loadMessages(locale)) },
    onError: (error) => {
      throw error
    }
  })
const english = await intlOf('en')
const languages = [english, await intlOf('sv'), await intlOf('zh-CN')]

const input: CycleInput = {
  start: '2017-05-31',
  end: '2019-12-31',
  sides: ['gothenburg', 'shanghai'],
  signed: { record: 'M17', on: '2017-05-31' },
  plans: [],
  reviews: []
}
const template = cycleTemplates['three-year']
const cycleAt = (date: string, given = input) => cycleOn(given, template, date)

describe('the part of a sentence that can be asked why', () => {
  const marksOn = (date: string) =>
    [sisterCities2003, memorandum2017].map((version) => {
      const speaking = standingOn(version, [], [], date)
      const layer = version === memorandum2017 ? ('working' as const) : ('framework' as const)
      const sentence = agreementSentence(english, { agreement: version.agreement, layer, speaking, drafts: [] }) ?? ''
      const marked = markComputed(english, sentence, speaking)
      expect(marked.before + marked.marked + marked.after).toBe(sentence)
      return marked.marked
    })

  test('is the renewal where no date is told, and the end where one is', () => {
    expect(marksOn('2019-01-15')).toEqual(['is in force by tacit renewal', '31 December 2019'])
  })

  test('is the day it ran until once it has lapsed', () => {
    expect(marksOn('2020-04-27')[1]).toBe('31 December 2019')
  })

  test('is that there is no end where the text has none, not the year in its name', () => {
    const speaking = standingOn(signedVersion({ signedOn: '1986' }, { kind: 'open' }), [], [], '2019-01-15')
    const agreement = { agreement: 'framework', layer: 'framework' as const, speaking, drafts: [] }
    const { marked } = markComputed(english, agreementSentence(english, agreement) ?? '', speaking)
    expect(marked).toBe('is in force, without an end')
  })

  test('is found in every language', () => {
    for (const intl of languages) {
      const speaking = standingOn(sisterCities2003, [], [], '2019-01-15')
      const agreement = { agreement: 'framework', layer: 'framework' as const, speaking, drafts: [] }
      const { before, marked } = markComputed(intl, agreementSentence(intl, agreement) ?? '', speaking)
      expect(before).not.toBe('')
      expect(marked).not.toBe('')
    }
  })
})

describe('the middle of the ring', () => {
  test('counts to the next milestone', () => {
    expect(ringMiddle(english, cycleAt('2019-01-15'))).toEqual({
      days: '166 days',
      what: 'to the council’s decision',
      day: '30 June 2019'
    })
  })

  test('counts from the end once the term has lapsed', () => {
    expect(ringMiddle(english, cycleAt('2020-04-27'))).toEqual({
      days: '118 days',
      what: 'past the end of the term',
      day: '31 December 2019'
    })
  })

  test('counts to the end while something late is left, and says that nothing is once it is not', () => {
    const next = { record: 'M20', on: '2019-05-02' }
    expect(ringMiddle(english, cycleAt('2019-07-04', { ...input, next }))).toEqual({
      days: '180 days',
      what: 'to the end of the term',
      day: '31 December 2019'
    })
    const done: CycleInput = {
      ...input,
      next,
      plans: [{ record: 'joint', on: '2017-07-01' }],
      reviews: [{ record: 'r', on: '2018-05-31' }],
      evaluation: { record: 'e', on: '2019-03-01' }
    }
    expect(ringMiddle(english, cycleAt('2019-07-04', done))).toMatchObject({ days: 'Complete' })
  })

  test('counts to the start before it', () => {
    expect(ringMiddle(english, cycleAt('2017-05-01'))).toMatchObject({ days: '30 days', day: '31 May 2017' })
  })
})

test('the ring is told in words in every language, each phase and milestone with its state', () => {
  const told = ringDescription(english, cycleAt('2019-01-15'), 2)
  expect(told).toContain('(iii) Each city implements its plan, 1 September 2017 to 30 December 2018: not proven')
  expect(told).toContain('Both action plans adopted, 31 August 2017: 502 days late')
  for (const intl of languages) expect(ringDescription(intl, cycleAt('2019-01-15'), 2).length).toBeGreaterThan(100)
})

describe('why these dates', () => {
  const stepsOf = (given: CycleInput) =>
    cycleSteps(english, {
      version: 'M17',
      agreement: 'working',
      termNumber: 0,
      template,
      input: given,
      cycle: cycleAt('2019-01-15', given)
    })

  test('tells the rule and the arithmetic of each', () => {
    expect(stepsOf(input)).toEqual(
      expect.arrayContaining([
        '31 August 2017: action plans, three months after the start, 31 May 2017',
        '30 June 2019: the council decides six months before the end, 31 December 2019'
      ])
    )
  })

  test('names the last day for a notice where that is what the decision has to follow', () => {
    const told = stepsOf({ ...input, renews: { noticeBy: '2019-03-31' }, renewal: 1 }).join(' ')
    expect(told).toContain('31 March 2019: the council decides by the last day for a notice, 31 March 2019')
    expect(told).toContain('30 September 2018: the evaluation opens six months before the decision')
    expect(told).toContain('31 May 2017: the term begins with tacit renewal 1')
    expect(told).toContain('31 December 2019: the last day of the term, after which the text goes on by itself')
  })

  test('says where a date was moved to stay within a short term', () => {
    expect(stepsOf({ ...input, end: '2017-12-31' }).join(' ')).toContain('Moved, since it would lie outside the term')
    expect(stepsOf(input).join(' ')).not.toContain('Moved')
  })
})

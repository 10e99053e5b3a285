import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import type { CycleTemplate } from '@shared/domain/cycle-templates'
import { daysOffOf, type HolidayTable } from '@shared/domain/holiday-table'
import { scheduledDays, scheduledText, wrongScheduleLine } from '@shared/domain/holiday-schedule'
import { proposedQuietRules, quietPeriods, type QuietPeriodFields } from '@shared/domain/quiet-period'
import { cycleOn } from '@shared/domain/renewal-cycle'
import { workingCalendar, type WorkingCalendar } from '@shared/domain/working-calendar'
import holidays from '../../../resources/holidays/holidays.json'
import { propertyOptions } from '../../seed'
import { anyTemplate } from './cycle-arbitraries'

const table: HolidayTable = holidays

type Given = {
  readonly countries?: readonly string[]
  readonly schedules?: Parameters<typeof workingCalendar>[0]['schedules']
  readonly own?: readonly QuietPeriodFields[]
  readonly posts?: { readonly title: string; readonly city: string; readonly nextElectionOn: string }[]
  readonly hasSummer?: boolean
}

function calendar(given: Given = {}): WorkingCalendar {
  const { countries = ['SE', 'CN'], schedules = [], own = [], posts = [], hasSummer = false } = given
  const rules = { ...proposedQuietRules, hasSummer }
  return workingCalendar({
    countries,
    table,
    schedules,
    quietBetween: (from, to) => quietPeriods({ countries, posts, own, table, rules }, from, to)
  })
}

const nameOn = (day: string, given?: Given) => {
  const closed = calendar(given).closedOn(day)
  return closed?.kind === 'holiday' ? (closed.names.en ?? closed.names.n) : closed?.kind
}

describe('Swedish days off', () => {
  test('hold Midsummer Eve, Christmas Eve and New Year’s Eve, on which no city hall works', () => {
    expect(nameOn('2027-06-25')).toBe('Midsummer Eve')
    expect(nameOn('2027-12-24')).toBe('Christmas Eve')
    expect(nameOn('2019-12-31')).toBe('New Year’s Eve')
    expect(nameOn('2027-05-06')).toBe('Ascension Day')
  })

  test('hold no day that is only observed', () => {
    for (const day of ['2027-01-13', '2027-12-13', '2027-12-10', '2027-03-25']) expect(nameOn(day), day).toBeUndefined()
  })
})

describe('Chinese days off', () => {
  /** The first days of the Chinese calendar as almanacs give them. */
  const newYears = [
    '2019-02-05',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2033-01-31'
  ]

  test.each(newYears)('Lunar New Year of %s is avoided from the day before its eve to the ninth day', (day) => {
    for (let offset = -2; offset <= 8; offset += 1)
      expect(nameOn(addDays(day, offset)), `${offset}`).toBe('Lunar New Year')
  })

  test('the Monday after the festival, which a library calls free, is avoided; so are all of 1 to 5 May and 1 to 8 October', () => {
    expect(nameOn('2027-02-08')).toBe('Lunar New Year')
    for (let day = 1; day <= 5; day += 1)
      expect(nameOn(`2027-05-0${day}`, { countries: ['CN'] })).toBe('Labour Day holiday')
    for (let day = 1; day <= 8; day += 1)
      expect(nameOn(`2027-10-0${day}`, { countries: ['CN'] })).toBe('National Day holiday')
  })

  test('days that are only observed are working days', () => {
    for (const day of ['2027-03-08', '2027-05-06', '2027-06-01', '2028-08-01', '2028-05-12'])
      expect(nameOn(day, { countries: ['CN'] }), day).toBeUndefined()
  })

  test('are not officially known until somebody enters the schedule, which then counts instead', () => {
    const schedules = [
      {
        country: 'CN',
        year: 2027,
        days: ['2027-02-05/2027-02-11 Spring Festival', '2027-10-01/2027-10-07 National Day'],
        source: 'typed in'
      }
    ]
    expect(calendar().notKnownOn('2027-03-03')).toEqual([{ country: 'CN', year: 2027, isAwaited: true }])
    const known = calendar({ schedules })
    expect(known.notKnownOn('2027-03-03')).toEqual([])
    expect(known.notKnownOn('2028-03-03')).toHaveLength(1)
    expect(known.closedOn('2027-02-11')).toMatchObject({ names: { n: 'Spring Festival' }, isExpected: false })
    expect(known.closedOn('2027-10-07')).toMatchObject({ names: { n: 'National Day' } })
    expect(known.closedOn('2027-10-08')).toBeUndefined()
    expect(known.closedOn('2027-02-12')).toMatchObject({ kind: 'quiet', period: { kind: 'lunar-new-year' } })
  })
})

test('a holiday of some regions only is avoided and marked as such', () => {
  expect(calendar({ countries: ['DE'] }).closedOn('2027-05-27')).toMatchObject({ isRegional: true })
  expect(calendar({ countries: ['DE'] }).closedOn('2027-05-06')).toMatchObject({ isRegional: false })
})

test('a country or a year that is not in the table is never taken for a working day that is known', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z]{2}$/), fc.integer({ min: 1900, max: 2100 }), (country, year) => {
      const unknown = calendar({ countries: [country] }).notKnownOn(`${year}-05-05`)
      const isTabled =
        country in table.countries && country !== 'CN' && year >= table.years.from && year <= table.years.to
      expect(unknown.length).toBe(isTabled ? 0 : 1)
    }),
    propertyOptions(300)
  )
  expect(calendar({ countries: ['XX', 'SE', 'XX'] }).notKnownOn('2040-01-01')).toHaveLength(2)
})

test('every country of the table has days off in every year', () => {
  expect(Object.keys(table.countries).length).toBeGreaterThan(55)
  for (const country of Object.keys(table.countries)) {
    const years = new Set([...daysOffOf(table, country).keys()].map((day) => Number(day.slice(0, 4))))
    expect(years.size, country).toBe(table.years.to - table.years.from + 1)
  }
})

test('no suggestion falls on a closed day, before the cycle, before today or after the due day', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
  const country = fc.constantFrom('SE', 'CN', 'DE', 'GB', 'JP', 'XX')
  fc.assert(
    fc.property(
      day,
      fc.nat(1500),
      fc.nat(1500),
      fc.array(country, { maxLength: 3 }),
      anyTemplate,
      fc.boolean(),
      (...given) => {
        const [start, length, into, countries, template, hasSummer] = given
        const own = [{ name: 'Quiet', from: '2020-02-29', to: '2020-03-20', yearly: true }]
        const open = calendar({ countries, own, hasSummer })
        const date = addDays(start, into)
        const cycle = cycleOn(
          { start, end: addDays(start, length), sides: [], plans: [], reviews: [] },
          template,
          date,
          open
        )
        for (const { due, suggestion } of cycle.milestones) {
          if (suggestion) expect(open.closedOn(due)).toEqual(suggestion.avoids)
          if (suggestion?.day === undefined) continue
          expect(open.closedOn(suggestion.day)).toBeUndefined()
          expect(suggestion.day >= start && suggestion.day >= date && suggestion.day < due).toBe(true)
        }
      }
    ),
    propertyOptions(150)
  )
})

describe('quiet periods', () => {
  const input = { start: '2026-05-01', end: '2027-07-20', sides: [], plans: [], reviews: [] }
  const yearly: CycleTemplate = { id: 'own', cycleMonths: 14, plansWithin: 1, evaluationBefore: 3, decisionBefore: 1 }

  test('move a suggestion before the summer and name it', () => {
    const { milestones, quiet } = cycleOn(input, yearly, '2027-01-10', calendar({ hasSummer: true }))
    expect(milestones.at(-1)?.suggestion).toEqual({
      day: '2027-06-30',
      avoids: { kind: 'quiet', period: { kind: 'summer', countries: ['SE'], from: '2027-07-01', to: '2027-08-15' } }
    })
    expect(quiet.map(({ kind, from }) => [kind, from])).toEqual([
      ['summer', '2026-07-01'],
      ['lunar-new-year', '2027-02-04'],
      ['summer', '2027-07-01']
    ])
  })

  test('come from the next elections of posts, four weeks before', () => {
    const posts = [{ title: 'Mayor', city: 'a', nextElectionOn: '2027-06-10' }]
    expect(calendar({ posts }).quietBetween('2027-05-01', '2027-06-30')).toEqual([
      { kind: 'election', post: 'Mayor', city: 'a', from: '2027-05-13', to: '2027-06-10' }
    ])
  })

  test('of our own come back each year where they are yearly, also over the turn of the year', () => {
    const turn = { name: 'Budget weeks', from: '2020-12-15', to: '2021-01-10', yearly: true }
    const days = calendar({ own: [turn] }).quietBetween('2027-01-01', '2027-12-31')
    expect(days.filter(({ kind }) => kind === 'own').map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-15', '2027-01-10'],
      ['2027-12-15', '2028-01-10']
    ])
    expect(calendar({ own: [{ ...turn, yearly: false }] }).quietBetween('2027-01-01', '2027-01-31')).toEqual([])
  })
})

test('a schedule is read from lines as people type or paste them', () => {
  expect(scheduledDays('2027-02-05 – 2027-02-11 Spring Festival')).toEqual({
    from: '2027-02-05',
    to: '2027-02-11',
    name: 'Spring Festival'
  })
  expect(scheduledDays('2027-10-01至2027-10-07，国庆节')).toMatchObject({ to: '2027-10-07', name: '国庆节' })
  expect(scheduledDays('2027-01-01; New Year')).toMatchObject({
    from: '2027-01-01',
    to: '2027-01-01',
    name: 'New Year'
  })
  for (const wrong of ['2027-02-30 X', '2027-02-05', 'Spring Festival', '2027-02-05/2027-02-01 X'])
    expect(scheduledDays(wrong), wrong).toBeUndefined()
  expect(wrongScheduleLine('2027-01-01 A\n\n2027-13-01 B')).toBe(3)
  const back = scheduledDays('2027-02-05/2027-02-11 X')
  expect(back && scheduledText(back)).toBe('2027-02-05/2027-02-11 X')
})

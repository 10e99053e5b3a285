import { afterEach, describe, expect, test } from 'vitest'
import type { DatedVersion, Renewal, Term, TermEvent } from '@shared/domain/term'
import { standingOn } from '@shared/domain/term-standing'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

/**
 * What contract products got wrong, as their users reported it, and the clauses they had no place for. Every date is worked out
 * by hand on the calendar.
 */
function at(version: DatedVersion, events: readonly TermEvent[], date: string, others: readonly DatedVersion[] = []) {
  const { standing, renewal, endsOn, noticeDate } = standingOn(version, events, others, date)
  return [standing, ...(renewal === undefined ? [] : [renewal]), endsOn, noticeDate].filter(
    (part) => part !== undefined
  )
}

const received = (receivedOn: string) => eventOf('notice', { receivedOn })
const tacitWith = (everyMonths: number, noticeDays: number): Renewal => ({ kind: 'tacit', everyMonths, noticeDays })

describe('renewals', () => {
  test('three years, then yearly (GLPI 15893): the second term is one year, and its notice date belongs to its own end', () => {
    const version = signedVersion({ effectiveFrom: '2020-08-01' }, monthsTerm(36), tacit(12, 3))
    expect(at(version, [], '2020-08-01')).toEqual(['in-force', '2023-08-01', '2023-05-01'])
    expect(at(version, [], '2023-08-01')).toEqual(['in-force', '2023-08-01', '2023-05-01'])
    expect(at(version, [], '2023-08-02')).toEqual(['tacit-renewal', 1, '2024-08-01', '2024-05-01'])
    expect(at(version, [], '2026-02-11')).toEqual(['tacit-renewal', 3, '2026-08-01', '2026-05-01'])
  })

  test('notice counted from the first end (GLPI 23084): 12 months with written end 2025-08-28, two months of notice', () => {
    const version = signedVersion({ signedOn: '2024-08-28' }, writtenEnd('2025-08-28'), tacit(12, 2))
    expect(at(version, [], '2026-02-11')).toEqual(['tacit-renewal', 1, '2026-08-28', '2026-06-28'])
  })

  test('a notice that comes too late for the last renewal, and whose period is over after the last end, changes nothing', () => {
    const term: Term = { kind: 'written', endsOn: '2000-06-28', noticeDays: 496, noticeTo: 'month' }
    const version = signedVersion({ signedOn: '2000-01-01' }, term, tacit(3, 1, 2))
    const late = [received('2000-09-01')]
    expect(at(version, late, '2000-09-01')).toEqual(['tacit-renewal', 1, '2000-09-28', '2000-08-28'])
    expect(at(version, late, '2000-12-28')).toEqual(['tacit-renewal', 2, '2000-12-28'])
    expect(at(version, late, '2000-12-29')).toEqual(['lapsed', '2000-12-28'])
  })

  test('renewals multiplied (GLPI 17725): 60 months and one renewal of 12 are 72 months, not 120', () => {
    const version = signedVersion({ effectiveFrom: '2010-05-01' }, monthsTerm(60), tacit(12, undefined, 1))
    expect(at(version, [], '2016-05-01')).toEqual(['tacit-renewal', 1, '2016-05-01'])
    expect(at(version, [], '2016-05-02')).toEqual(['lapsed', '2016-05-01'])
  })

  test('express renewal counted as if it had happened (GLPI 23358): it adds nothing until something is signed', () => {
    const version = signedVersion({ effectiveFrom: '2019-01-01' }, monthsTerm(24), { kind: 'express' })
    expect(at(version, [], '2021-01-01')).toEqual(['in-force', '2021-01-01'])
    expect(at(version, [], '2021-01-02')).toEqual(['lapsed', '2021-01-01'])
  })

  test('month ends: 31 August and six months at a time', () => {
    const version = signedVersion({ effectiveFrom: '2017-08-31' }, monthsTerm(6), tacit(6, 1))
    expect(at(version, [], '2018-01-01')).toEqual(['in-force', '2018-02-28', '2018-01-28'])
    expect(at(version, [], '2018-03-01')).toEqual(['tacit-renewal', 1, '2018-08-31', '2018-07-31'])
    expect(at(version, [], '2019-12-24')).toEqual(['tacit-renewal', 4, '2020-02-29', '2020-01-29'])
  })
})

describe('periods of notice', () => {
  test('60 days before 31 December (Business Central 10353) is 1 November, not the end of November', () => {
    const version = signedVersion({ signedOn: '2026-01-01' }, writtenEnd('2026-12-31'), tacitWith(12, 60))
    expect(at(version, [], '2026-06-01')).toEqual(['in-force', '2026-12-31', '2026-11-01'])
    expect(at(version, [received('2026-11-01')], '2027-01-01')).toEqual(['lapsed', '2026-12-31'])
    expect(at(version, [received('2026-11-02')], '2027-01-01')).toEqual(['tacit-renewal', 1, '2027-12-31'])
  })

  test('a month is not 30 days, three months not 90, and six weeks are 42 days', () => {
    const noticeDates = (end: string, ...renewals: readonly Renewal[]) =>
      renewals.map((renewal) => at(signedVersion({ signedOn: '2020' }, writtenEnd(end), renewal), [], '2020-06-01')[2])
    expect(noticeDates('2023-03-31', tacit(12, 1), tacitWith(12, 30))).toEqual(['2023-02-28', '2023-03-01'])
    expect(noticeDates('2024-12-31', tacit(12, 3), tacitWith(12, 90), tacitWith(12, 42))).toEqual([
      '2024-09-30',
      '2024-10-02',
      '2024-11-19'
    ])
  })

  test('90 days after receipt, where a text without end asks for them, the day of receipt not counted', () => {
    const version = signedVersion({ signedOn: '2003-10-23' }, { kind: 'open', noticeDays: 90 })
    expect(at(version, [received('2024-01-01')], '2024-03-31')).toEqual(['in-force', '2024-03-31'])
    expect(at(version, [received('2024-01-01')], '2024-04-01')).toEqual(['lapsed', '2024-03-31'])
  })

  test('three months to the end of a quarter; six months to the end of a year; 14 days to the end of a month', () => {
    const endAfter = (term: Partial<Term>, day: string) =>
      standingOn(signedVersion({ signedOn: '2003' }, { kind: 'open', ...term } as Term), [received(day)], [], day)
        .endsOn
    const quarter = { noticeMonths: 3, noticeTo: 'quarter' } as const
    expect(endAfter(quarter, '2024-02-15')).toBe('2024-06-30')
    expect(endAfter(quarter, '2024-03-31')).toBe('2024-06-30')
    expect(endAfter(quarter, '2024-04-01')).toBe('2024-09-30')
    const year = { noticeMonths: 6, noticeTo: 'year' } as const
    expect(endAfter(year, '2024-06-30')).toBe('2024-12-31')
    expect(endAfter(year, '2024-07-01')).toBe('2025-12-31')
    const month = { noticeDays: 14, noticeTo: 'month' } as const
    expect(endAfter(month, '2015-04-03')).toBe('2015-04-30')
    expect(endAfter(month, '2015-04-20')).toBe('2015-05-31')
  })

  test('a second notice does not put off what the first one did', () => {
    const version = signedVersion({ signedOn: '2003' }, { kind: 'open', noticeMonths: 6 })
    expect(at(version, [received('2022-01-10'), received('2022-03-10')], '2022-07-11')).toEqual([
      'lapsed',
      '2022-07-10'
    ])
  })
})

describe('ending a fixed term early', () => {
  const fixed = signedVersion({ effectiveFrom: '2020-01-15' }, { kind: 'duration', months: 60, noticeMonths: 6 })

  test('six months after receipt, at any time; the text says no more of it than the end', () => {
    expect(at(fixed, [], '2022-09-01')).toEqual(['in-force', '2025-01-15'])
    expect(at(fixed, [received('2022-08-31')], '2022-08-30')).toEqual(['in-force', '2025-01-15'])
    expect(at(fixed, [received('2022-08-31')], '2023-02-28')).toEqual(['in-force', '2023-02-28'])
    expect(at(fixed, [received('2022-08-31')], '2023-03-01')).toEqual(['lapsed', '2023-02-28'])
  })

  test('a notice whose period runs past the end changes nothing', () => {
    expect(at(fixed, [received('2024-10-01')], '2025-01-15')).toEqual(['in-force', '2025-01-15'])
    expect(at(fixed, [received('2024-10-01')], '2025-01-16')).toEqual(['lapsed', '2025-01-15'])
  })

  test('before the text takes effect the period is counted from its first day', () => {
    expect(at(fixed, [received('2019-12-01')], '2020-07-15')).toEqual(['in-force', '2020-07-15'])
    expect(at(fixed, [received('2019-12-01')], '2020-07-16')).toEqual(['lapsed', '2020-07-15'])
  })

  test('with tacit renewal the earlier of both ways counts, and the renewal that runs keeps its number', () => {
    const both = signedVersion(
      { effectiveFrom: '2018-01-01' },
      { kind: 'written', endsOn: '2018-12-31', noticeMonths: 6 },
      tacit(12, 3)
    )
    expect(at(both, [received('2018-08-01')], '2018-12-31')).toEqual(['in-force', '2018-12-31'])
    expect(at(both, [received('2018-08-01')], '2019-01-01')).toEqual(['lapsed', '2018-12-31'])
    expect(at(both, [received('2018-10-15')], '2019-03-01')).toEqual(['tacit-renewal', 1, '2019-04-15'])
    expect(at(both, [received('2018-10-15')], '2019-04-16')).toEqual(['lapsed', '2019-04-15'])
  })

  test('a protocol that extends the text takes the notice back', () => {
    const events = [received('2022-08-31'), eventOf('extended', { signedOn: '2023-01-10', until: '2024-12-31' })]
    expect(at(fixed, events, '2023-03-01')).toEqual(['in-force', '2024-12-31'])
    expect(at(fixed, events, '2025-01-01')).toEqual(['lapsed', '2024-12-31'])
  })
})

describe('leap days and counted days', () => {
  test('four years from a leap day, and the century that has none', () => {
    const from = (day: string) => signedVersion({ effectiveFrom: day }, monthsTerm(48))
    expect(at(from('2020-02-29'), [], '2023-01-01')).toEqual(['in-force', '2024-02-29'])
    expect(at(from('2096-02-29'), [], '2097-01-01')).toEqual(['in-force', '2100-02-28'])
  })

  test('twelve months before a leap day are the last day of February', () => {
    const version = signedVersion({ effectiveFrom: '2020-02-29' }, monthsTerm(48), tacit(12, 12))
    expect(at(version, [], '2023-01-01')).toEqual(['in-force', '2024-02-29', '2023-02-28'])
  })

  test('the first day counted: 1 March to the last day of February, whichever that is', () => {
    const included = (day: string) => signedVersion({ effectiveFrom: day }, monthsTerm(12, 'day-included'))
    expect(at(included('2024-03-01'), [], '2024-06-01')).toEqual(['in-force', '2025-02-28'])
    expect(at(included('2023-03-01'), [], '2023-06-01')).toEqual(['in-force', '2024-02-29'])
  })
})

describe('a text replaced by a version of another agreement', () => {
  const old = signedVersion({ signedOn: '2010-01-01' }, { kind: 'open' })
  const replacedBy = 'Y'
  const replaced = eventOf('terminated', { signedOn: '2020-03-01', effectiveFrom: '2020-06-01', replacedBy })

  test('is announced once signed, and superseded from the day itself', () => {
    const on = (date: string) => standingOn(old, [replaced], [], date)
    expect(on('2020-02-29').announced).toBeUndefined()
    expect(on('2020-05-31')).toMatchObject({ standing: 'in-force', announced: { kind: 'successor', version: 'Y' } })
    expect(on('2020-06-01')).toMatchObject({ standing: 'superseded', supersededBy: 'Y', endsOn: '2020-05-31' })
  })

  test('what had lapsed before stays lapsed', () => {
    const lapsed = signedVersion({ signedOn: '2010-01-01' }, writtenEnd('2015-12-31'))
    expect(at(lapsed, [replaced], '2021-01-01')).toEqual(['lapsed', '2015-12-31'])
  })

  test('a later version of its own that came first remains what superseded it', () => {
    const later = signedVersion({ id: 'B', signedOn: '2019-01-01' }, { kind: 'open' })
    expect(standingOn(old, [replaced], [later], '2021-01-01')).toMatchObject({
      standing: 'superseded',
      supersededBy: 'B',
      endsOn: '2018-12-31'
    })
  })
})

describe('time zones', () => {
  const zone = process.env.TZ
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  })

  test.each(['Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Shanghai'])('an end is the same day in %s', (name) => {
    process.env.TZ = name
    const version = signedVersion({ effectiveFrom: '2017-05-31' }, monthsTerm(36), tacit(12, 3))
    expect(at(version, [], '2020-05-31')).toEqual(['in-force', '2020-05-31', '2020-02-29'])
    expect(at(version, [], '2020-06-01')).toEqual(['tacit-renewal', 1, '2021-05-31', '2021-02-28'])
  })
})

import { describe, expect, test } from 'vitest'
import { inForceOn } from '@shared/domain/in-force'
import { portfolioPlace, portfolioStandings } from '@shared/domain/portfolio'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { eventOf, monthsTerm, signedVersion, tacit, writtenEnd } from './term-cases'

const agreements = [
  { id: 'framework', layer: 'framework' as const },
  { id: 'working', layer: 'working' as const }
]
const framework = signedVersion({ id: 'F', agreement: 'framework', signedOn: '2003-10-23' }, { kind: 'open' })
const written = signedVersion({ signedOn: '2017-05-31' }, writtenEnd('2019-12-31'))
const renewing = signedVersion({ signedOn: '2017-05-31' }, monthsTerm(12), tacit(12, 3))

function placeOn(date: string, versions: readonly DatedVersion[], events: readonly TermEvent[] = []) {
  return portfolioPlace(inForceOn(agreements, versions, events, date), date)
}
const standingOf = (...args: Parameters<typeof placeOn>) => placeOn(...args).standing

describe('the place of a partnership in the portfolio', () => {
  test('is carried by the working agreement; the framework speaks only where there is none', () => {
    expect(placeOn('2018-01-01', [framework, written])).toMatchObject({ layer: 'working', endsOn: '2019-12-31' })
    expect(standingOf('2018-01-01', [framework])).toBe('in-force')
    expect(standingOf('2020-01-01', [framework, written])).toBe('lapsed')
    expect(standingOf('2018-01-01', [])).toBe('nothing-signed')
    expect(standingOf('2017-05-30', [written])).toBe('nothing-signed')
  })

  test('an end within twelve months counts from the same day a year ahead, and not where something follows by itself', () => {
    expect(standingOf('2018-12-30', [written])).toBe('in-force')
    expect(standingOf('2018-12-31', [written])).toBe('ends-soon')
    expect(standingOf('2019-12-31', [written])).toBe('ends-soon')
    expect(standingOf('2018-01-01', [renewing])).toBe('in-force')
    expect(standingOf('2018-06-01', [renewing])).toBe('tacit-renewal')
    const notice = eventOf('notice', { receivedOn: '2018-07-01' })
    expect(standingOf('2018-07-02', [renewing], [notice])).toBe('ends-soon')
    const next = signedVersion({ id: 'B', signedOn: '2019-06-01', effectiveFrom: '2020-01-01' }, writtenEnd('2022'))
    expect(standingOf('2019-07-01', [written, next])).toBe('in-force')
  })

  test('suspended, continuing and ended are told apart; the notice date is told only while it lies ahead', () => {
    expect(standingOf('2018-01-01', [written], [eventOf('suspended', { from: '2017-12' })])).toBe('suspended')
    const practice = eventOf('continuing', { from: '2020-01-01', reason: 'stated' })
    expect(standingOf('2020-02-01', [written], [practice])).toBe('continuing')
    const ended = eventOf('terminated', { effectiveFrom: '2018-06-01' })
    expect(standingOf('2018-06-01', [written], [ended])).toBe('ended')
    expect(standingOf('2018-06-01', [written], [{ ...ended, replacedBy: 'Y' }])).toBe('ended')
    expect(placeOn('2018-02-28', [renewing]).noticeDate).toBe('2018-02-28')
    expect(placeOn('2018-03-01', [renewing]).noticeDate).toBeUndefined()
  })

  test('a running agreement speaks before one that has lapsed beside it', () => {
    const lapsed = signedVersion({ id: 'L', agreement: 'other', signedOn: '2016' }, writtenEnd('2017'))
    const layers = inForceOn([...agreements, { id: 'other', layer: 'working' }], [written, lapsed], [], '2018-06-01')
    const place = portfolioPlace(layers, '2018-06-01')
    expect(place).toMatchObject({ standing: 'in-force', agreement: 'working' })
    expect(portfolioStandings).toContain(place.standing)
  })
})

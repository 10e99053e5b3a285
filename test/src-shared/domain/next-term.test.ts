import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import { cycleTemplates } from '@shared/domain/cycle-templates'
import { lastDay } from '@shared/domain/partial-date'
import { proposedTerm } from '@shared/domain/next-term'
import { standingOn } from '@shared/domain/term-standing'
import { propertyOptions } from '../../seed'
import { anyCase, anyDay } from './term-arbitraries'

describe('the term proposed for the next version', () => {
  test('is as long as the written one, from the day after its end', () => {
    const version = {
      signedOn: '2017-05-31',
      term: { kind: 'written', endsOn: '2019-12-31' },
      renewal: { kind: 'express' }
    } as const
    expect(proposedTerm(version, '2019-12-31')).toEqual({
      effectiveFrom: '2020-01-01',
      term: { kind: 'written', endsOn: '2022-07-31' },
      renewal: { kind: 'express' }
    })
  })

  test('follows the cycle that the partnership has chosen: three years after the memorandum of 2017, not its two and a half', () => {
    const version = {
      signedOn: '2017-05-31',
      term: { kind: 'written', endsOn: '2019-12-31' },
      renewal: { kind: 'express' }
    } as const
    expect(proposedTerm(version, '2019-12-31', cycleTemplates['three-year'])).toEqual({
      effectiveFrom: '2020-01-01',
      term: { kind: 'written', endsOn: '2022-12-31' },
      renewal: { kind: 'express' },
      paced: cycleTemplates['three-year']
    })
    expect(proposedTerm(version, '2019-12-31', cycleTemplates['yearly-plan'])).toEqual(
      proposedTerm(version, '2019-12-31')
    )
    const lasting = { ...version, term: { kind: 'duration', months: 24 } } as const
    expect(proposedTerm(lasting, '2019-05-31', cycleTemplates['three-year']).term).toEqual(lasting.term)
  })

  test('reads years as whole years', () => {
    const version = {
      signedOn: '2013',
      term: { kind: 'written', endsOn: '2016' },
      renewal: { kind: 'express' }
    } as const
    expect(proposedTerm(version, '2016-12-31')).toMatchObject({
      effectiveFrom: '2017-01-01',
      term: { endsOn: '2020-12-31' }
    })
  })

  test('starts after an extension, but is no longer for it', () => {
    const version = {
      signedOn: '2014-01-01',
      term: { kind: 'written', endsOn: '2015-12-31' },
      renewal: { kind: 'none' }
    } as const
    expect(proposedTerm(version, '2016-06-30')).toMatchObject({
      effectiveFrom: '2016-07-01',
      term: { endsOn: '2018-06-30' }
    })
  })

  test('keeps a duration and an open term as they are', () => {
    const renewal = { kind: 'tacit', everyMonths: 12 } as const
    const term = { kind: 'duration', months: 24 } as const
    expect(proposedTerm({ signedOn: '2003-10-23', term, renewal }, '2005-10-23')).toEqual({
      effectiveFrom: '2005-10-24',
      term,
      renewal
    })
    expect(proposedTerm({ signedOn: '2003', term: { kind: 'open' }, renewal: { kind: 'none' } }, undefined)).toEqual({
      effectiveFrom: undefined,
      term: { kind: 'open' },
      renewal: { kind: 'none' }
    })
  })

  test('never ends before it starts and leaves no gap, for any term and any day', () => {
    fc.assert(
      fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
        const { endsOn } = standingOn(version, events, others, date)
        const { effectiveFrom, term } = proposedTerm(version, endsOn)
        expect(effectiveFrom).toBe(endsOn === undefined ? undefined : addDays(endsOn, 1))
        const isRight = version.term.kind === 'written' && lastDay(version.term.endsOn) >= (version.signedOn ?? '')
        if (isRight && effectiveFrom !== undefined && term.kind === 'written' && version.signedOn !== undefined)
          expect(lastDay(term.endsOn) >= effectiveFrom || term === version.term).toBe(true)
      }),
      propertyOptions(300)
    )
  })
})

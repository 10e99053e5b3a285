import { describe, expect, it } from 'vitest'
import {
  readingFields,
  readingFormSchema,
  readingFormValues
} from '../../../../src-renderer/features/measures/reading-schema'
import { indicatorFields, type IndicatorFormValues } from '../../../../src-renderer/features/measures/indicator-schema'
import type { Indicator } from '../../../../src-renderer/features/measures/measure-facts'

const place = { indicator: 'i', city: 'c', period: '2018' }
const empty = readingFormValues(undefined, 'quantitative')

function problems(kind: 'quantitative' | 'qualitative', changes: Partial<typeof empty>): string[] {
  const checked = readingFormSchema(kind).safeParse({ ...empty, ...changes })
  return checked.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

describe('the form of a reading', () => {
  it('wants a value or the reason why there is none, never both', () => {
    expect(problems('quantitative', {})).toEqual(['value: measures.error.nothing-said'])
    expect(problems('quantitative', { value: 0 })).toEqual([])
    expect(problems('quantitative', { notCollectedBecause: 'no staff' })).toEqual([])
    expect(problems('quantitative', { value: 3, notCollectedBecause: 'no staff' })).toEqual([
      'notCollectedBecause: measures.error.both-said'
    ])
    expect(problems('qualitative', {})).toEqual(['grade: measures.error.nothing-said'])
    expect(problems('qualitative', { quotation: 'We call each other.' })).toEqual([])
  })

  it('leaves absent what was left empty, and makes the grade the value', () => {
    expect(readingFields({ ...empty, value: 12 }, place, 'quantitative')).toEqual({ ...place, value: 12 })
    const graded = { ...empty, grade: '4', contribution: 'enabled' } as const
    expect(readingFields(graded, place, 'qualitative')).toEqual({ ...place, value: 4, contribution: 'enabled' })
  })
})

describe('the form of an indicator', () => {
  const stored: Indicator = {
    id: 'i',
    space: 's',
    type: 'indicator',
    conflicts: [],
    name: 'Trade between the two',
    catalogueKey: 'trade',
    direction: 'more-is-better',
    frequency: 'yearly',
    kind: 'quantitative'
  }
  const shown: IndicatorFormValues = {
    name: 'Handel mellan de två',
    city: 'none',
    area: 'none',
    direction: 'more-is-better',
    frequency: 'yearly',
    kind: 'quantitative'
  }

  it('does not write the translated words of the catalogue back into the record', () => {
    expect(indicatorFields({ ...shown, frequency: 'quarterly' }, shown, stored)).toMatchObject({
      name: 'Trade between the two',
      frequency: 'quarterly',
      catalogueKey: 'trade'
    })
    expect(indicatorFields({ ...shown, name: 'Handel i kronor' }, shown, stored)).toMatchObject({
      name: 'Handel i kronor'
    })
  })

  it('takes a side back where each side is to measure for itself', () => {
    const before = { ...stored, city: '00000000-0000-4000-8000-000000000001' }
    expect(indicatorFields({ ...shown, city: 'none' }, { ...shown, city: before.city }, before).city).toBeUndefined()
  })
})

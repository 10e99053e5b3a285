import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseNumber } from '../../../../src-renderer/features/measures/number-text'
import { propertyOptions } from '../../../seed'

describe('a typed number', () => {
  it('is read in the notation of the language', () => {
    expect(parseNumber('en-GB', '1,234.5')).toBe(1234.5)
    expect(parseNumber('sv-SE', '1 234,5')).toBe(1234.5)
    expect(parseNumber('sv-SE', '1234.5')).toBe(1234.5)
    expect(parseNumber('zh-CN', '12,345')).toBe(12_345)
    expect(parseNumber('en-GB', ' −3 ')).toBe(-3)
  })

  it('is refused where it could be read in two ways or not at all', () => {
    for (const text of ['1,5', '12,34', '1.2.3', 'abc', '', '-', '1,,000', '5.', '1e3', '.5'])
      expect(parseNumber('en-GB', text), text).toBeUndefined()
    expect(parseNumber('sv-SE', '1,234.5')).toBeUndefined()
    expect(parseNumber('de-DE', '1.5')).toBeUndefined()
  })

  it('comes back as it was shown, in every language', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en-GB', 'sv-SE', 'zh-CN', 'de-DE', 'fr-FR'),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        (locale, thousandths) => {
          const value = thousandths / 1000
          for (const useGrouping of [true, false]) {
            const shown = new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 6 }).format(value)
            expect(parseNumber(locale, shown)).toBeCloseTo(value, 6)
          }
        }
      ),
      propertyOptions(200)
    )
  })
})

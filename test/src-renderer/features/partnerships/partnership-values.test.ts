import { describe, expect, test } from 'vitest'
import {
  asProposed,
  cityFields,
  newPartnershipValues,
  partnershipFields,
  partnershipFormSchema,
  partnershipValues
} from '@renderer/features/partnerships/partnership-values'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'

const office = { name: 'Office', cityLatinName: 'Testby', country: 'SE', timeZone: 'Europe/Stockholm' }
const partner = { latinName: 'Shiyan', nativeName: '试验', country: 'CN', timeZone: 'Asia/Shanghai' }

describe('the form of a partnership', () => {
  test('begins with our city from the office, and asks for the partner', () => {
    const values = newPartnershipValues(office)
    expect(values.cities[0]).toMatchObject({ latinName: 'Testby', country: 'SE' })
    const checked = partnershipFormSchema.safeParse(withoutEmpty(values))
    expect(checked.error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'cities.1.latinName',
      'cities.1.country',
      'cities.1.timeZone'
    ])
  })

  test('is content with the partner’s name, country and zone', () => {
    const values = newPartnershipValues(office)
    const filled = { ...values, cities: [...values.cities.slice(0, 1), partner] }
    expect(partnershipFormSchema.safeParse(withoutEmpty(filled)).success).toBe(true)
  })

  test('refuses one coordinate without the other, at the one that is missing', () => {
    const values = newPartnershipValues(office)
    const half = { ...values, cities: [...values.cities.slice(0, 1), { ...partner, latitude: 31 }] }
    const checked = partnershipFormSchema.safeParse(withoutEmpty(half))
    expect(checked.error?.issues).toMatchObject([
      { path: ['cities', 1, 'longitude'], message: 'partnerships.error.coordinates' }
    ])
  })

  test('leaves out what was not said, and the modality and cycle that are only proposed', () => {
    expect(partnershipFields(newPartnershipValues(office))).toEqual({ status: 'active' })
    const overridden = partnershipFields({ ...newPartnershipValues(office), modality: 'south-south' })
    expect(overridden.modality).toBe('south-south')
  })

  test('gives back what it was opened with', () => {
    const fields = {
      sharedSpace: 's',
      kind: 'Sister cities',
      origin: 'network' as const,
      modality: 'triangular' as const,
      since: '1986',
      status: 'dormant' as const,
      cycleTemplate: 'yearly-plan',
      about: 'About',
      source: 'Source'
    }
    const { sharedSpace: _, ...shown } = fields
    expect(
      partnershipFields(
        partnershipValues(
          fields,
          [office, partner].map((_city) => partner)
        )
      )
    ).toEqual(shown)
    expect(partnershipValues({ sharedSpace: 's', status: 'active' }, []).cycleTemplate).toBe(asProposed)
  })

  test('keeps the source of a city, which it doesn’t show', () => {
    expect(cityFields({ ...partner, latitude: null }, { ...partner, source: 'Atlas' })).toEqual({
      ...partner,
      source: 'Atlas'
    })
  })
})

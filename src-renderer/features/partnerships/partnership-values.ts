import { z } from 'zod'
import { formLine, formSource, formText, notSaid, optionalFormPartial, said } from '@renderer/records/form-values'
import type { CityFields } from '@shared/domain/city'
import { countryCode, line, timeZone } from '@shared/domain/field'
import type { OfficeFields } from '@shared/domain/office'
import { partnershipModalities, partnershipOrigins, partnershipStatuses } from '@shared/domain/partnership'
import type { PartnershipFields } from '@shared/domain/partnership'

/** Stands for the modality that the countries suggest, and for the cycle whose length is nearest to the term's. */
export const asProposed = 'as-proposed'

const cityForm = z
  .object({
    latinName: line,
    nativeName: formLine.optional(),
    country: countryCode,
    timeZone,
    latitude: z.number().min(-90).max(90).nullable().optional(),
    longitude: z.number().min(-180).max(180).nullable().optional()
  })
  .superRefine(({ latitude, longitude }, context) => {
    const hasLatitude = typeof latitude === 'number'
    if (hasLatitude === (typeof longitude === 'number')) return
    const missing = hasLatitude ? 'longitude' : 'latitude'
    context.addIssue({ code: 'custom', path: [missing], message: 'partnerships.error.coordinates' })
  })
export type CityValues = z.infer<typeof cityForm>

export const partnershipFormSchema = z.object({
  cities: z.array(cityForm).min(2).max(3),
  kind: formLine.optional(),
  origin: z.enum([...partnershipOrigins, notSaid]),
  since: optionalFormPartial.optional(),
  status: z.enum(partnershipStatuses),
  modality: z.enum([...partnershipModalities, asProposed]),
  /** The id of a template of the app or of our own, or `asProposed`. */
  cycleTemplate: line,
  about: formText.optional(),
  source: formSource.optional()
})
export type PartnershipValues = z.infer<typeof partnershipFormSchema>

export const emptyCity: CityValues = {
  latinName: '',
  nativeName: '',
  country: '',
  timeZone: '',
  latitude: null,
  longitude: null
}

/** A new partnership of our own city, from the office's record, with one partner still to be named. */
export function newPartnershipValues(office: OfficeFields | undefined): PartnershipValues {
  const ours: CityValues = office
    ? {
        latinName: office.cityLatinName,
        nativeName: office.cityNativeName ?? '',
        country: office.country,
        timeZone: office.timeZone,
        latitude: office.latitude ?? null,
        longitude: office.longitude ?? null
      }
    : emptyCity
  return {
    cities: [ours, emptyCity],
    kind: '',
    origin: notSaid,
    since: '',
    status: 'active',
    modality: asProposed,
    cycleTemplate: asProposed,
    about: '',
    source: ''
  }
}

export function partnershipValues(partnership: PartnershipFields, cities: readonly CityFields[]): PartnershipValues {
  return {
    cities: cities.map((city) => ({
      latinName: city.latinName,
      nativeName: city.nativeName ?? '',
      country: city.country,
      timeZone: city.timeZone,
      latitude: city.latitude ?? null,
      longitude: city.longitude ?? null
    })),
    kind: partnership.kind ?? '',
    origin: partnership.origin ?? notSaid,
    since: partnership.since ?? '',
    status: partnership.status,
    modality: partnership.modality ?? asProposed,
    cycleTemplate: partnership.cycleTemplate ?? asProposed,
    about: partnership.about ?? '',
    source: partnership.source ?? ''
  }
}

/** `before` keeps what the form doesn't show. */
export function cityFields(values: CityValues, before?: CityFields): CityFields {
  return {
    latinName: values.latinName,
    nativeName: said(values.nativeName ?? ''),
    country: values.country,
    timeZone: values.timeZone,
    latitude: values.latitude ?? undefined,
    longitude: values.longitude ?? undefined,
    source: before?.source
  }
}

export function partnershipFields(values: PartnershipValues): Omit<PartnershipFields, 'sharedSpace' | 'ourCity'> {
  return {
    kind: said(values.kind ?? ''),
    origin: said(values.origin),
    since: said(values.since ?? ''),
    status: values.status,
    modality: values.modality === asProposed ? undefined : values.modality,
    cycleTemplate: values.cycleTemplate === asProposed ? undefined : values.cycleTemplate,
    about: said(values.about ?? ''),
    source: said(values.source ?? '')
  }
}

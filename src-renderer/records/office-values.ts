import { z } from 'zod'
import { countryCode, line, timeZone } from '@shared/domain/field'
import type { OfficeFields } from '@shared/domain/office'
import { formLine, said } from './form-values'

/** The form of an office and of the person at this keyboard. */
export const officeFormSchema = z.object({
  personName: line,
  /** Somebody else than before: what is saved from now on is theirs. */
  isOtherPerson: z.boolean(),
  name: line,
  cityLatinName: line,
  cityNativeName: formLine.optional(),
  country: countryCode,
  timeZone,
  email: formLine.optional(),
  latitude: z.number().min(-90).max(90).nullable().optional(),
  longitude: z.number().min(-180).max(180).nullable().optional()
})
export type OfficeValues = z.infer<typeof officeFormSchema>

export function officeValues(office: OfficeFields | undefined, personName: string, zone = ''): OfficeValues {
  return {
    personName,
    isOtherPerson: false,
    name: office?.name ?? '',
    cityLatinName: office?.cityLatinName ?? '',
    cityNativeName: office?.cityNativeName ?? '',
    country: office?.country ?? '',
    timeZone: office?.timeZone ?? zone,
    email: office?.email ?? '',
    latitude: office?.latitude ?? null,
    longitude: office?.longitude ?? null
  }
}

export function officeFields(values: OfficeValues): OfficeFields {
  return {
    name: values.name,
    cityLatinName: values.cityLatinName,
    cityNativeName: said(values.cityNativeName ?? ''),
    country: values.country,
    timeZone: values.timeZone,
    email: said(values.email ?? ''),
    latitude: values.latitude ?? undefined,
    longitude: values.longitude ?? undefined
  }
}

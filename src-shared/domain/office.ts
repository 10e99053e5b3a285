import { z } from 'zod'
import { countryCode, line, optionalLine, timeZone } from './field'

/** Our own office; exactly one such record stands in the office space. */
export const officeSchema = z.object({
  name: line,
  cityLatinName: line,
  cityNativeName: optionalLine,
  country: countryCode,
  timeZone,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  email: optionalLine
})
export type OfficeFields = z.infer<typeof officeSchema>

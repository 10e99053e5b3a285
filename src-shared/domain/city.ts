import { z } from 'zod'
import { countryCode, line, optionalLine, source, timeZone } from './field'

/**
 * A member city of one partnership: the side. It lives in that partnership's space, so that both offices name the same
 * two sides by the same ids; the office's own city has therefore one such record per partnership.
 */
export const citySchema = z.object({
  latinName: line,
  nativeName: optionalLine,
  country: countryCode,
  timeZone,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  source
})
export type CityFields = z.infer<typeof citySchema>

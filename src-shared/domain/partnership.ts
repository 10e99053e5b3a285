import { z } from 'zod'
import { line, optionalLine, optionalText, recordId, source } from './field'
import { partialDateSchema } from './partial-date'

/** How a partnership came to be (paper, "A strategy for successful partnerships"). */
export const partnershipOrigins = ['city', 'peer-link', 'national-government', 'network', 'event'] as const
export const partnershipModalities = ['north-north', 'south-south', 'north-south', 'triangular'] as const
export const partnershipStatuses = ['exploring', 'active', 'dormant', 'ended'] as const

/**
 * Our office's own view of a partnership; it never leaves the office. What both cities work on hangs on `sharedSpace`.
 * The member cities are the `city` records of that space; `ourCity` says which of them we are.
 */
export const partnershipSchema = z.object({
  sharedSpace: recordId,
  ourCity: recordId.optional(),
  kind: optionalLine,
  origin: z.enum(partnershipOrigins).optional(),
  modality: z.enum(partnershipModalities).optional(),
  since: partialDateSchema.optional(),
  status: z.enum(partnershipStatuses),
  cycleTemplate: line.optional(),
  about: optionalText,
  source
})
export type PartnershipFields = z.infer<typeof partnershipSchema>

/**
 * Countries of the global South as the UN Office for South-South Cooperation counts them can't be told by a rule; this
 * short list of the North is the M49 "developed regions" wording of the UN Statistics Division (in use until 2021),
 * limited to states with more than 300,000 inhabitants. It only proposes a modality, which a person can override.
 */
const north = new Set(
  (
    'AL AD AU AT BY BE BA BG CA HR CY CZ DK EE FI FR DE GR HU IS IE IL IT JP LV LI LT LU MT MD MC ME NL NZ MK NO PL PT RO RU SM ' +
    'RS SK SI ES SE CH UA GB US'
  ).split(' ')
)

/** The modality that the member cities' countries suggest: three cities or more are triangular. */
export function modalityOf(countries: readonly string[]): (typeof partnershipModalities)[number] {
  if (countries.length > 2) return 'triangular'
  const northern = countries.filter((country) => north.has(country)).length
  if (northern === countries.length) return 'north-north'
  return northern === 0 ? 'south-south' : 'north-south'
}

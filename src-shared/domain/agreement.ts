import { z } from 'zod'
import { line, optionalLine, optionalText, recordId, source } from './field'

/** The layers of an agreement (glossary): framework without end as a rule, working with a term, sector annex, declaration. */
export const agreementLayers = ['framework', 'working', 'annex', 'declaration'] as const
export type AgreementLayer = (typeof agreementLayers)[number]

/** One agreement between the cities of a space; its texts over time are its versions. */
export const agreementSchema = z.object({
  layer: z.enum(agreementLayers),
  /** It makes the cities sister, twin or friendship cities, and may be called so in public. */
  sisterCities: z.boolean().optional(),
  title: line,
  /** Of an annex: the agreement of the same cities that it belongs to. */
  under: recordId.optional(),
  /** As entered before each side had a filing of its own: the number of the side that wrote it. */
  reference: optionalLine,
  /** The same, of the other side. */
  partnerReference: optionalLine,
  about: optionalText,
  source
})
export type AgreementFields = z.infer<typeof agreementSchema>

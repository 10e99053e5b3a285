import { z } from 'zod'
import { line, optionalLine, optionalText, source } from './field'

/** A project in the shape of the paper's Annex 1: policy, technical and awareness components, with goals. */
export const projectSchema = z.object({
  title: line,
  number: optionalLine,
  led: optionalLine,
  country: z.string().regex(/^[A-Z]{2}$/),
  cities: optionalLine,
  aim: optionalText,
  policyComponent: optionalText,
  technicalComponent: optionalText,
  awarenessComponent: optionalText,
  source
})
export type ProjectFields = z.infer<typeof projectSchema>

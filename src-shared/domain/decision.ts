import { z } from 'zod'
import { calendarDaySchema } from './calendar-day'
import { line, optionalLine, optionalText, recordId, source } from './field'

/** What a decision was about: why this city (founding), why this text, why this change, why it ended. */
export const decisionKinds = ['founding', 'renewal', 'change', 'ending', 'other'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/**
 * A decision of a body of one side: why this city, why this change. What it concerns is the set `about`; `version` is how
 * earlier records said it of a version, and is still read. An internal one lives in the office space and may be about shared
 * records; a shared one is about records of its own space only.
 */
export const decisionSchema = z.object({
  title: line,
  kind: z.enum(decisionKinds).optional(),
  decidedOn: calendarDaySchema,
  body: line,
  city: recordId.optional(),
  version: recordId.optional(),
  /** One per line. */
  options: optionalText,
  chosen: optionalLine,
  reason: optionalText,
  source
})
export type DecisionFields = z.infer<typeof decisionSchema>

type Linked = { readonly version?: string | undefined; readonly about?: readonly string[] | undefined }

/** The ids of all records that a decision is about. */
export function decisionSubjects({ version, about = [] }: Linked): string[] {
  return version === undefined || about.includes(version) ? [...about] : [version, ...about]
}

/** The options that were considered, each once and in their order; the chosen one comes last where it isn't among them. */
export function decisionOptions({ options, chosen }: Pick<DecisionFields, 'options' | 'chosen'>): string[] {
  const lines = (options ?? '')
    .split('\n')
    .map((option) => option.trim())
    .filter(Boolean)
  return [...new Set(chosen ? [...lines, chosen] : lines)]
}

import { z } from 'zod'

/**
 * The building blocks of record fields. An optional field is absent when nothing is known; in a change-set it is cleared
 * with null, which `putProblem` accepts for optional fields only.
 */
export const recordId = z.guid()
export type RecordId = z.infer<typeof recordId>

/** One line that must say something: a title, a name. */
export const line = z.string().trim().min(1).max(500)
/** One line that may be left out. */
export const optionalLine = z.string().trim().max(500).optional()
/** Free text of several paragraphs; the bundle format allows a string of 1 MiB, a screen shows far less. */
export const optionalText = z.string().max(200_000).optional()

/** How a field says who a person is: by name, by the id of their record, or within a signed receipt. */
export type PersonMark = 'name' | 'id' | 'receipt'

/** Marks a field as one that names a person, or may, so that its content is told before it leaves the office. */
export function namingPerson<Schema extends z.ZodType>(as: PersonMark, field: Schema): Schema {
  return field.meta({ namesPerson: as })
}

export function personMark(field: z.ZodType): PersonMark | undefined {
  return field.meta()?.['namesPerson'] as PersonMark | undefined
}

/** ISO 3166-1 alpha-2, upper case. */
export const countryCode = z.string().regex(/^[A-Z]{2}$/)
/** An IANA zone such as `Europe/Stockholm`; whether the platform knows it is checked where a time is shown. */
export const timeZone = z.string().regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9_+-]+)*$/)
/** Local wall-clock time, 24 hours. */
export const localTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)

/** Where a fact comes from: a title with a page, a file, a web address, a person's word. */
export const source = z.string().trim().max(2_000).optional()

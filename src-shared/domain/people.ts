import { z } from 'zod'
import { calendarDaySchema, type CalendarDay } from './calendar-day'
import { line, namingPerson, optionalLine, optionalText, recordId, source } from './field'
import { helixSchema } from './helix'
import { firstDay, lastDay, partialDateSchema } from './partial-date'

/** An organisation of one side's helix. */
export const organisationSchema = z.object({
  name: line,
  nativeName: optionalLine,
  city: recordId,
  helix: helixSchema,
  mayRepresentCity: z.boolean().optional(),
  website: optionalLine,
  about: optionalText,
  source
})
export type OrganisationFields = z.infer<typeof organisationSchema>

export const nameOrders = ['given-first', 'family-first'] as const

/** A person; the native script and the order of the name are kept as the person writes them. */
export const personSchema = z.object({
  name: namingPerson('name', line),
  nativeName: optionalLine,
  nameOrder: z.enum(nameOrders).optional(),
  formOfAddress: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  languages: optionalLine,
  about: optionalText,
  source
})
export type PersonFields = z.infer<typeof personSchema>

/** An office that stays while people change. */
export const postSchema = z.object({
  title: line,
  nativeTitle: optionalLine,
  city: recordId,
  organisation: recordId.optional(),
  mayRepresentCity: z.boolean().optional(),
  coreGroup: z.boolean().optional(),
  nextElectionOn: calendarDaySchema.optional(),
  source
})
export type PostFields = z.infer<typeof postSchema>

/** Who holds a post, from and until inclusive; an absent end means still. */
export const tenureSchema = z.object({
  post: recordId,
  person: namingPerson('id', recordId),
  from: partialDateSchema.optional(),
  until: partialDateSchema.optional(),
  source
})
export type TenureFields = z.infer<typeof tenureSchema>

/** The tenures that hold on a day, partial dates read at their widest. A post without one is vacant. */
export function holdersOn<T extends Pick<TenureFields, 'from' | 'until'>>(
  tenures: readonly T[],
  date: CalendarDay
): T[] {
  return tenures.filter(
    ({ from, until }) =>
      (from === undefined || firstDay(from) <= date) && (until === undefined || date <= lastDay(until))
  )
}

import { z } from 'zod'
import { isCalendarDay } from '@shared/domain/calendar-day'
import { isPartialDate } from '@shared/domain/partial-date'

/** What a form holds while it is typed in: text that may be empty, with errors that are ids of messages. */
export const formDay = z.string().refine(isCalendarDay, 'ui.error.day')
export const optionalFormDay = z.string().refine((text) => text === '' || isCalendarDay(text), 'ui.error.day')
export const optionalFormPartial = z
  .string()
  .refine((text) => text === '' || isPartialDate(text), 'ui.error.partial-date')
export const formLine = z.string().trim().max(500)
export const formText = z.string().max(200_000)
export const formSource = z.string().trim().max(2_000)

/** A list without an empty choice has this id for "not said". */
export const notSaid = 'not-said'

/** Undefined for what was left empty, which clears the field of a record. */
export function said<T extends string>(value: T): Exclude<T, '' | typeof notSaid> | undefined {
  return value === '' || value === notSaid ? undefined : (value as Exclude<T, '' | typeof notSaid>)
}

import { z } from 'zod'
import { isCalendarDay } from '@shared/domain/calendar-day'
import { isPartialDate } from '@shared/domain/partial-date'

/** Fields of a form; what is left empty is absent when it is checked (`formResolver`). Errors are ids of messages. */
export const formDay = z.string().refine(isCalendarDay, 'ui.error.day')
export const optionalFormDay = formDay.optional()
export const optionalFormPartial = z.string().refine(isPartialDate, 'ui.error.partial-date').optional()
export const formLine = z.string().trim().max(500).optional()
export const formText = z.string().max(200_000).optional()
export const formSource = z.string().trim().max(2_000).optional()
export const formChoice = z.string().optional()

/** A list without an empty choice has this id for "not said". */
export const notSaid = 'not-said'

/** Undefined for what was left empty or not said, which clears the field of a record. */
export function said<T extends string>(value: T | undefined): Exclude<T, '' | typeof notSaid> | undefined {
  return value === '' || value === notSaid ? undefined : (value as Exclude<T, '' | typeof notSaid> | undefined)
}

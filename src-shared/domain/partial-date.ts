import { z } from 'zod'
import { daysInMonth, isCalendarDay, type CalendarDay } from './calendar-day'

/** A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDate = string
export type DatePrecision = 'year' | 'month' | 'day'

/** True for a year, a month or a day that exists. */
export function isPartialDate(text: string): boolean {
  return /^\d{4}$/.test(text) || /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) || isCalendarDay(text)
}

export const partialDateSchema = z
  .string()
  .refine(isPartialDate, { error: 'not a year, month or day (YYYY, YYYY-MM or YYYY-MM-DD)' })

export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'
}

/** The first day that the date may mean; a partial start counts from it. */
export function firstDay(date: PartialDate): CalendarDay {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date
}

/** The last day that the date may mean; a partial end counts to it. */
export function lastDay(date: PartialDate): CalendarDay {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 10) return date
  return `${date}-${String(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))).padStart(2, '0')}`
}

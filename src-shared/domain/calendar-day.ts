import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day of the proleptic Gregorian calendar, `YYYY-MM-DD`. Years have four digits, so days compare as strings. */
export type CalendarDay = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/
const firstDayThere = '0000-01-01'
const lastDayThere = '9999-12-31'

/** Days in `month` (1 to 12) of `year`. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** True for a day that exists: `2023-02-29` and `2023-13-01` don't. */
export function isCalendarDay(text: string): boolean {
  const match = dayPattern.exec(text)
  if (!match) return false
  const month = Number(match[2])
  const day = Number(match[3])
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

export const calendarDaySchema = z.string().refine(isCalendarDay, { error: 'not a day of the calendar (YYYY-MM-DD)' })

function toText(year: number, month: number, day: number): CalendarDay {
  if (year < 0) return firstDayThere
  if (year > 9999) return lastDayThere
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** `days` may be negative. Stays between `0000-01-01` and `9999-12-31`. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7))
  const inMonth = Number(day.slice(8, 10)) + days
  if (inMonth >= 1 && inMonth <= daysInMonth(year, month)) return toText(year, month, inMonth)
  const moved = Temporal.PlainDate.from(day).add({ days })
  return toText(moved.year, moved.month, moved.day)
}

/**
 * The same day of the month, `months` later (negative: earlier). A day which that month lacks becomes its last day
 * (EU Regulation 1182/71, art. 3(2)(c)). Stays between `0000-01-01` and `9999-12-31`.
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const ordinal = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  const year = Math.floor(ordinal / 12)
  const month = ordinal - year * 12 + 1
  return toText(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** Whether `addMonths` had to take the last day of a shorter month. */
export function isMonthShortened(day: CalendarDay, months: number): boolean {
  return addMonths(day, months).slice(8) !== day.slice(8)
}

/** Nights from `from` to `to`: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** Whole calendar months from the month of `from` to the month of `to`, days ignored; negative when `to` is earlier. */
export function monthsBetween(from: CalendarDay, to: CalendarDay): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
}

/** For sorting: negative when `a` is earlier. */
export function compareDays(a: CalendarDay, b: CalendarDay): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function earlierDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b
}

export function laterDay(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a > b ? a : b
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: CalendarDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

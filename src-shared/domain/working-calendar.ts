import { weekdayOf, type CalendarDay } from './calendar-day'
import { scheduledDays, type HolidayScheduleFields, type ScheduledDays } from './holiday-schedule'
import { daysOffOf, isTabled, type HolidayNames, type HolidayTable } from './holiday-table'
import type { QuietPeriod } from './quiet-period'

/**
 * Why a day is not a good one for either city. `isExpected`: it lies in a window in which the days off will be, while the
 * official schedule of the year is not known.
 */
export type ClosedDay =
  | { readonly kind: 'weekend' }
  | {
      readonly kind: 'holiday'
      readonly country: string
      readonly names: HolidayNames
      readonly isRegional: boolean
      readonly isExpected: boolean
    }
  | { readonly kind: 'quiet'; readonly period: QuietPeriod }

/**
 * A country and a year whose days off are not known: no day of it is surely a working day. `isAwaited`: an authority announces
 * them late, and the table has windows in which they will lie.
 */
export type UnknownSchedule = { readonly country: string; readonly year: number; readonly isAwaited: boolean }

export type WorkingCalendar = {
  readonly closedOn: (day: CalendarDay) => ClosedDay | undefined
  readonly notKnownOn: (day: CalendarDay) => readonly UnknownSchedule[]
  /** Those that touch the days asked for, both inclusive. */
  readonly quietBetween: (from: CalendarDay, to: CalendarDay) => readonly QuietPeriod[]
}

/** Saturday and Sunday only, for a caller that asks about no country. */
export const weekendCalendar: WorkingCalendar = {
  closedOn: (day) => (weekdayOf(day) >= 6 ? { kind: 'weekend' } : undefined),
  notKnownOn: () => [],
  quietBetween: () => []
}

export type CalendarSources = {
  /** Of both cities, ISO 3166-1; a country twice counts once. */
  readonly countries: readonly string[]
  /** Absent: no country is known. */
  readonly table?: HolidayTable | undefined
  readonly schedules: readonly HolidayScheduleFields[]
  readonly quietBetween: WorkingCalendar['quietBetween']
}

const yearOf = (day: CalendarDay) => Number(day.slice(0, 4))

/** The official days off by country and year; two schedules of the same year count together. */
function officialDays(schedules: readonly HolidayScheduleFields[]) {
  const official = new Map<string, ScheduledDays[]>()
  for (const { country, year, days } of schedules) {
    const key = `${country} ${year}`
    official.set(key, [...(official.get(key) ?? []), ...days.flatMap((text) => scheduledDays(text) ?? [])])
  }
  return official
}

/** The days on which both cities work, as far as that is known. A day of an unknown country or year never counts as known. */
export function workingCalendar({ countries, table, schedules, quietBetween }: CalendarSources): WorkingCalendar {
  const distinct = [...new Set(countries)]
  const official = officialDays(schedules)
  const schedule = (country: string, day: CalendarDay) => official.get(`${country} ${yearOf(day)}`)

  function holidayOn(country: string, day: CalendarDay): ClosedDay | undefined {
    const announced = schedule(country, day)
    if (announced) {
      const found = announced.find(({ from, to }) => from <= day && day <= to)
      return found && { kind: 'holiday', country, names: { n: found.name }, isRegional: false, isExpected: false }
    }
    const off = table && daysOffOf(table, country).get(day)
    return off && { kind: 'holiday', country, names: off.names, isRegional: off.isRegional, isExpected: off.isWindow }
  }

  return {
    closedOn(day) {
      for (const country of distinct) {
        const holiday = holidayOn(country, day)
        if (holiday) return holiday
      }
      const period = quietBetween(day, day)[0]
      return period ? { kind: 'quiet', period } : weekendCalendar.closedOn(day)
    },
    notKnownOn: (day) =>
      distinct.flatMap((country): UnknownSchedule[] => {
        const year = yearOf(day)
        const isAwaited = table !== undefined && isTabled(table, country, year) && hasWindows(table, country)
        const isKnown = schedule(country, day) || (!isAwaited && table && isTabled(table, country, year))
        return isKnown ? [] : [{ country, year, isAwaited }]
      }),
    quietBetween
  }
}

function hasWindows(table: HolidayTable, country: string): boolean {
  return (table.countries[country] ?? []).some(({ w }) => w === 1)
}

import { Temporal } from 'temporal-polyfill'
import type { CalendarDay } from '@shared/domain/calendar-day'

export type LocalMoment = { readonly day: CalendarDay; readonly time: string; readonly timeZone: string }

export type OtherClock = {
  readonly day: CalendarDay
  /** `HH:MM`, 24 hours. */
  readonly time: string
  /** Days that the other zone's calendar is ahead (positive) or behind. */
  readonly dayShift: number
}

function zonedOf({ day, time, timeZone }: LocalMoment): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/**
 * What the clock of `zone` shows at a local time. A time that comes twice (clocks go back) is the first one, one that
 * the day skips (clocks go forward) is as much later. Undefined where the platform doesn't know a zone.
 */
export function clockIn(moment: LocalMoment, zone: string): OtherClock | undefined {
  const here = zonedOf(moment)
  if (!here) return undefined
  try {
    const there = here.withTimeZone(zone)
    const day = there.toPlainDate()
    return {
      day: day.toString(),
      time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
      dayShift: Temporal.PlainDate.from(moment.day).until(day).days
    }
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** True for a local time that its day skips, because the clocks go forward over it. */
export function isSkippedTime(moment: LocalMoment): boolean {
  const zoned = zonedOf(moment)
  return zoned !== undefined && zoned.toPlainTime().toString({ smallestUnit: 'minute' }) !== moment.time
}

/** Minutes that `zone` is ahead of `home` (negative: behind) at noon of a day in `zone`; undefined for an unknown zone. */
export function minutesAhead(day: CalendarDay, zone: string, home: string): number | undefined {
  const noon = zonedOf({ day, time: '12:00', timeZone: zone })
  try {
    return noon && (noon.offsetNanoseconds - noon.withTimeZone(home).offsetNanoseconds) / 60_000_000_000
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

export function isKnownZone(zone: string): boolean {
  return zonedOf({ day: '2000-01-01', time: '12:00', timeZone: zone }) !== undefined
}

/** Reads `9`, `930`, `9:30`, `9.30` or `09：30` as `HH:MM`; '' for nothing, undefined where it is no time of the day. */
export function readTime(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const match = /^(\d{1,2})(?:[:.：h ]?(\d{2}))?$/.exec(trimmed)
  const hour = Number(match?.[1])
  const minute = Number(match?.[2] ?? 0)
  if (!match || hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

import { z } from 'zod'
import { isCalendarDay, type CalendarDay } from './calendar-day'
import { countryCode } from './field'

export type ScheduledDays = { readonly from: CalendarDay; readonly to: CalendarDay; readonly name: string }

const scheduled = /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\/|–|—|-|~|至|to)\s*(\d{4}-\d{2}-\d{2}))?[\s,;:：，；]+(\S.*)$/u

/** One line of a schedule: a day or two days with a dash or `/` between them, then the holiday's name. Undefined where it isn't one. */
export function scheduledDays(text: string): ScheduledDays | undefined {
  const [, from, to = from, name] = scheduled.exec(text.trim()) ?? []
  if (from === undefined || to === undefined || name === undefined) return undefined
  if (!isCalendarDay(from) || !isCalendarDay(to) || to < from) return undefined
  return { from, to, name: name.trim() }
}

/** As `holiday-schedule` keeps it: `2027-02-05/2027-02-11 Lunar New Year`. */
export function scheduledText({ from, to, name }: ScheduledDays): string {
  return `${from === to ? from : `${from}/${to}`} ${name}`
}

/** The number (from 1) of the first line that is no day of the schedule; empty lines are passed over. */
export function wrongScheduleLine(text: string): number | undefined {
  const wrong = text.split('\n').findIndex((line) => line.trim() !== '' && !scheduledDays(line))
  return wrong < 0 ? undefined : wrong + 1
}

/**
 * The official days off of one country in one year, as an authority announced them, weekend days included. Where there is one,
 * it counts instead of the app's own table.
 */
export const holidayScheduleSchema = z.object({
  country: countryCode,
  year: z.number().int().min(1).max(9999),
  days: z.array(z.string().trim().min(1).max(200)).min(1).max(100),
  source: z.string().trim().min(1).max(2_000)
})
export type HolidayScheduleFields = z.infer<typeof holidayScheduleSchema>

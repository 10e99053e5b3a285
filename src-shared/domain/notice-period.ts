import { z } from 'zod'
import { addDays, addMonths, daysInMonth, type CalendarDay } from './calendar-day'

/** A notice that "takes effect at the end of a month, quarter or year": the first such end on or after the period's own. */
export const noticeEnds = ['month', 'quarter', 'year'] as const
export type NoticeEnd = (typeof noticeEnds)[number]

/** How texts state a period of notice. Months and days are never turned into each other; a week is seven days. Months win. */
export const noticeFields = {
  noticeMonths: z.number().int().min(0).max(1_200).optional(),
  noticeDays: z.number().int().min(1).max(36_600).optional()
}
export const noticeEndField = z.enum(noticeEnds).optional()

export type NoticePeriod = {
  readonly length: number
  readonly unit: 'months' | 'days'
  readonly to?: NoticeEnd | undefined
}

type NoticeFields = {
  readonly noticeMonths?: number | undefined
  readonly noticeDays?: number | undefined
  readonly noticeTo?: NoticeEnd | undefined
}

/** Undefined where the text names no period. */
export function noticePeriodOf({ noticeMonths, noticeDays, noticeTo: to }: NoticeFields): NoticePeriod | undefined {
  if (noticeMonths !== undefined) return { length: noticeMonths, unit: 'months', to }
  return noticeDays === undefined ? undefined : { length: noticeDays, unit: 'days', to }
}

function moved(day: CalendarDay, { length, unit }: NoticePeriod, direction: 1 | -1): CalendarDay {
  return unit === 'days' ? addDays(day, direction * length) : addMonths(day, direction * length)
}

/** The last day on which a notice "so long before `end`" is in time. */
export function noticeBefore(end: CalendarDay, period: NoticePeriod): CalendarDay {
  return moved(end, period, -1)
}

/** The last day in force after a notice that was received on `day`; that day is not counted (Regulation 1182/71, art. 3(1)). */
export function noticeAfter(day: CalendarDay, period: NoticePeriod): CalendarDay {
  const end = moved(day, period, 1)
  const { to } = period
  if (to === undefined) return end
  const year = Number(end.slice(0, 4))
  const month = Number(end.slice(5, 7))
  const last = to === 'year' ? 12 : to === 'quarter' ? Math.ceil(month / 3) * 3 : month
  return `${end.slice(0, 4)}-${String(last).padStart(2, '0')}-${daysInMonth(year, last)}`
}

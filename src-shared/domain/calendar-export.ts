import { z } from 'zod'
import { calendarDaySchema, isCalendarDay, type CalendarDay } from './calendar-day'
import { recordId } from './field'

export const calendarAudiences = ['office', 'partner'] as const
export type CalendarAudience = (typeof calendarAudiences)[number]

/**
 * What one copy of the office last wrote into calendars about one partnership, so that the next file, from whichever copy, knows
 * what has moved or gone. Each copy writes its own record; two copies never write the same one.
 */
export const calendarExportSchema = z.object({
  partnership: recordId,
  device: z.string().trim().min(1).max(64),
  audience: z.enum(calendarAudiences),
  exportedOn: calendarDaySchema,
  entries: z.array(z.string().min(1).max(1_000)).max(2_000)
})
export type CalendarExportFields = z.infer<typeof calendarExportSchema>

/** One event as it was last written. */
export type ExportedEntry = {
  readonly uid: string
  readonly on: CalendarDay
  readonly sequence: number
  readonly isCancelled: boolean
  readonly title: string
}

export function entryText({ uid, on, sequence, isCancelled, title }: ExportedEntry): string {
  return `${uid} ${on} ${sequence} ${isCancelled ? 'cancelled' : 'confirmed'} ${title}`.slice(0, 1_000)
}

/** Undefined for what an older or newer version wrote in another way. */
export function exportedEntry(text: string): ExportedEntry | undefined {
  const [, uid, on, number, state, title] = /^(\S+) (\S+) (\d{1,9}) (cancelled|confirmed) (.*)$/su.exec(text) ?? []
  if (uid === undefined || on === undefined || !isCalendarDay(on)) return undefined
  return { uid, on, sequence: Number(number), isCancelled: state === 'cancelled', title: title ?? '' }
}

import { z } from 'zod'
import type { Attention } from './attention'
import { calendarDaySchema, laterDay, type CalendarDay } from './calendar-day'
import { recordId } from './field'

/**
 * What a person did about one matter on the desk: put it off until a day, or ticked it off. It holds for the matter as it was,
 * with the day it had; where that day moves, the desk tells of it again. A tick proves nothing.
 */
export const reminderSchema = z.object({
  partnership: recordId,
  subject: z.string().trim().min(1).max(200),
  dueOn: calendarDaySchema,
  until: calendarDaySchema.optional(),
  doneOn: calendarDaySchema.optional()
})
export type ReminderFields = z.infer<typeof reminderSchema>

/** What a matter is, however its day moves: the record that it is about and what about it. */
export function subjectOf(what: Attention, renewal: { readonly version: string } | undefined): string {
  switch (what.kind) {
    case 'milestone': {
      const { kind, number } = what.milestone
      return [renewal?.version ?? '', kind, ...(number === undefined ? [] : [String(number)])].join(' ')
    }
    case 'notice':
    case 'end':
    case 'lapsed':
      return `${what.version} ${what.kind}`
    case 'promise':
      return what.promise.id
    case 'activity':
      return what.activity.id
    case 'vacancy':
      return what.post.id
    case 'contact':
      return what.last.id
  }
}

export type ReminderState =
  | { readonly state: 'told' }
  /** Told again on that day. */
  | { readonly state: 'put-off'; readonly until: CalendarDay }
  | { readonly state: 'done'; readonly on: CalendarDay }

type Matter = { readonly subject: string; readonly on: CalendarDay }

/** A tick made before the day had passed is over when it has: what is then still told has not been proven, and is late. */
function holds(doneOn: CalendarDay, on: CalendarDay, date: CalendarDay): boolean {
  return doneOn <= date && (doneOn > on || date <= on)
}

/** Whether the desk tells of a matter on `date`. Colleagues may each have written a reminder; a tick counts more than a day. */
export function reminderStateOn(
  reminders: readonly Omit<ReminderFields, 'partnership'>[],
  { subject, on }: Matter,
  date: CalendarDay
): ReminderState {
  const own = reminders.filter((reminder) => reminder.subject === subject && reminder.dueOn === on)
  const ticks = own.flatMap(({ doneOn }) => (doneOn !== undefined && holds(doneOn, on, date) ? [doneOn] : []))
  if (ticks.length > 0) return { state: 'done', on: ticks.reduce(laterDay) }
  const days = own.flatMap(({ until }) => (until !== undefined && until > date ? [until] : []))
  return days.length > 0 ? { state: 'put-off', until: days.reduce(laterDay) } : { state: 'told' }
}

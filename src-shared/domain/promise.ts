import { z } from 'zod'
import { calendarDaySchema, type CalendarDay } from './calendar-day'
import { line, namingPerson, optionalLine, optionalText, recordId } from './field'

/** A commitment from one side to another, with a due date and a keeper. */
export const promiseSchema = z.object({
  text: line,
  from: recordId,
  to: recordId,
  delegation: recordId.optional(),
  madeOn: calendarDaySchema.optional(),
  dueOn: calendarDaySchema.optional(),
  keeper: namingPerson('name', optionalLine),
  keptOn: calendarDaySchema.optional(),
  withdrawnBecause: optionalLine,
  notes: optionalText
})
export type PromiseFields = z.infer<typeof promiseSchema>

export type PromiseStanding = 'open' | 'late' | 'kept' | 'withdrawn'

/** A promise is late from the day after its due date. */
export function promiseStandingOn(
  promise: Pick<PromiseFields, 'dueOn' | 'keptOn' | 'withdrawnBecause'>,
  date: CalendarDay
): PromiseStanding {
  if (promise.keptOn !== undefined && promise.keptOn <= date) return 'kept'
  if (promise.withdrawnBecause) return 'withdrawn'
  return promise.dueOn !== undefined && promise.dueOn < date ? 'late' : 'open'
}

export type Reciprocity = { readonly city: string; readonly made: number; readonly kept: number; readonly late: number }

/** What each side has promised and kept as of a day; the order is that of `cities`. */
export function reciprocityOn(
  promises: readonly Pick<PromiseFields, 'from' | 'dueOn' | 'keptOn' | 'withdrawnBecause'>[],
  cities: readonly string[],
  date: CalendarDay
): Reciprocity[] {
  return cities.map((city) => {
    const own = promises.filter((promise) => promise.from === city)
    const standings = own.map((promise) => promiseStandingOn(promise, date))
    return {
      city,
      made: standings.filter((standing) => standing !== 'withdrawn').length,
      kept: standings.filter((standing) => standing === 'kept').length,
      late: standings.filter((standing) => standing === 'late').length
    }
  })
}

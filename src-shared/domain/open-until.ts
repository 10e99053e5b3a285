import type { CalendarDay } from './calendar-day'

/** Later than any day that a screen asks about. */
const noEnd: CalendarDay = '9999-12-31'

/**
 * For the types of which an office gathers thousands over the years: the last day, inclusive, on which a record may still ask for
 * something or lie ahead. It may be generous, never too early: the rules of `attention.ts` and `year-ahead.ts` decide among what
 * is read by it. Undefined where no day is, and for all other types.
 */
export function openUntil(type: string, fields: Readonly<Record<string, unknown>>): CalendarDay | undefined {
  if (type === 'promise') {
    if (fields['dueOn'] === undefined || fields['dueOn'] === null || fields['withdrawnBecause']) return undefined
    return dayIn(fields['keptOn']) ?? noEnd
  }
  if (type === 'activity') return fields['status'] === 'done' || fields['status'] === 'dropped' ? undefined : noEnd
  return type === 'delegation' ? dayIn(fields['endsOn']) : undefined
}

function dayIn(value: unknown): CalendarDay | undefined {
  return typeof value === 'string' ? value : undefined
}

import type { IndicatorFields } from '@shared/domain/indicator'
import type { CalendarDay } from '@shared/domain/calendar-day'

export type Granularity = 'year' | 'half' | 'quarter' | 'month'
export const granularities: readonly Granularity[] = ['year', 'half', 'quarter', 'month']

const perYear: Readonly<Record<Granularity, number>> = { year: 1, half: 2, quarter: 4, month: 12 }

/** The periods a frequency is entered by. What is measured once a cycle stands in the year it was measured in. */
export function granularityOf(frequency: IndicatorFields['frequency']): Granularity {
  if (frequency === 'monthly') return 'month'
  if (frequency === 'quarterly') return 'quarter'
  return frequency === 'half-yearly' ? 'half' : 'year'
}

export function granularityOfPeriod(period: string): Granularity {
  if (period.length === 4) return 'year'
  if (period[5] === 'H') return 'half'
  return period[5] === 'Q' ? 'quarter' : 'month'
}

/** The number of a period on the line of all periods of its kind: neighbours differ by one. */
export function ordinalOf(period: string): number {
  const kind = granularityOfPeriod(period)
  const year = Number(period.slice(0, 4))
  if (kind === 'year') return year
  return year * perYear[kind] + Number(period.slice(kind === 'month' ? 5 : 6)) - 1
}

/** The inverse of `ordinalOf`; years stay within four digits. */
export function periodOf(ordinal: number, kind: Granularity): string {
  const year = String(Math.floor(ordinal / perYear[kind])).padStart(4, '0')
  const part = (ordinal % perYear[kind]) + 1
  if (kind === 'year') return year
  if (kind === 'month') return `${year}-${String(part).padStart(2, '0')}`
  return `${year}-${kind === 'half' ? 'H' : 'Q'}${part}`
}

/** The period of a kind that holds the day. */
export function periodAt(day: CalendarDay, kind: Granularity): string {
  const monthsIn = Number(day.slice(5, 7)) - 1
  return periodOf(Number(day.slice(0, 4)) * perYear[kind] + Math.floor((monthsIn * perYear[kind]) / 12), kind)
}

/** `count` periods in their order, the last one included. */
export function periodsUpTo(last: string, count: number): string[] {
  const kind = granularityOfPeriod(last)
  const end = ordinalOf(last)
  return Array.from({ length: count }, (_, index) => periodOf(end - count + 1 + index, kind))
}

export function shiftPeriod(period: string, by: number): string {
  return periodOf(ordinalOf(period) + by, granularityOfPeriod(period))
}

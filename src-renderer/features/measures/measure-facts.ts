import type { CalendarDay } from '@shared/domain/calendar-day'
import { indicatorCatalogue, type CatalogueIndicator } from '@shared/domain/indicator-catalogue'
import type { RecordOf } from '@shared/domain/record-registry'
import { granularityOf, granularityOfPeriod, ordinalOf, periodAt, type Granularity } from './periods'

export type Indicator = RecordOf<'indicator'>
export type Reading = RecordOf<'reading'>

/** One line of the grid: an indicator as one side measures it, or once for both. */
export type MeasureRow = {
  readonly id: string
  readonly indicator: Indicator
  /** The side whose readings these are; for what is measured once for both, the side they are filed under. */
  readonly city: string
  readonly isTogether: boolean
  readonly readings: readonly Reading[]
}

export function catalogueEntry(indicator: Pick<Indicator, 'catalogueKey'>): CatalogueIndicator | undefined {
  return indicatorCatalogue.find(({ key }) => key === indicator.catalogueKey)
}

/**
 * The lines of an indicator: one for the side it is measured for, one for both where the catalogue measures it together
 * (filed under the city with the least id, so that both offices file alike), else one per city in the order given. A city
 * that has readings always has a line.
 */
export function rowsOf(
  indicator: Indicator,
  readings: readonly Reading[],
  cities: readonly { readonly id: string }[]
): MeasureRow[] {
  const own = readings.filter((reading) => reading.indicator === indicator.id)
  const isTogether = indicator.city === undefined && catalogueEntry(indicator)?.side === 'together'
  const cityIds = cities.map(({ id }) => id)
  const wanted = indicator.city ? [indicator.city] : isTogether ? cityIds.toSorted().slice(0, 1) : cityIds
  const sides = new Set([...wanted, ...own.map(({ city }) => city)])
  return [...sides].map((city) => ({
    id: `${indicator.id}/${city}`,
    indicator,
    city,
    isTogether: isTogether && city === wanted[0],
    readings: own.filter((reading) => reading.city === city).toSorted(byPeriod)
  }))
}

/** By the first day of the period, longer periods first; two readings of one period by id. */
function byPeriod(a: Reading, b: Reading): number {
  return firstMonth(a.period) - firstMonth(b.period) || a.period.length - b.period.length || (a.id < b.id ? -1 : 1)
}

const monthsIn: Readonly<Record<Granularity, number>> = { year: 12, half: 6, quarter: 3, month: 1 }
const firstMonth = (period: string) => ordinalOf(period) * monthsIn[granularityOfPeriod(period)]

/** The readings of one cell: none, one, or several where two people entered the same period. */
export function readingsAt(row: MeasureRow, period: string): Reading[] {
  return row.readings.filter((reading) => reading.period === period)
}

/** An indicator is shown in the grid of its frequency and in that of every period it has a reading for. */
export function isInGrid(indicator: Indicator, readings: readonly Reading[], kind: Granularity): boolean {
  return (
    granularityOf(indicator.frequency) === kind ||
    readings.some((reading) => reading.indicator === indicator.id && granularityOfPeriod(reading.period) === kind)
  )
}

/** The last reading that has a value, and the one with a value before it. */
export function latestValues(row: MeasureRow): { readonly latest?: Reading; readonly before?: Reading } {
  const [latest, before] = row.readings.filter(({ value }) => value !== undefined).toReversed()
  return { ...(latest && { latest }), ...(before && { before }) }
}

/** Indicators in the order of the catalogue, own ones after it by name. */
export function indicatorsInOrder(indicators: readonly Indicator[], locale: string): Indicator[] {
  const rank = ({ catalogueKey }: Indicator) => {
    const index = indicatorCatalogue.findIndex(({ key }) => key === catalogueKey)
    return index < 0 ? indicatorCatalogue.length : index
  }
  return indicators.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, locale))
}

/**
 * Nothing was entered for the last whole period, neither a value nor why there is none. What is measured once a cycle is
 * stale only while it was never measured.
 */
export function isStale({ indicator, readings }: MeasureRow, today: CalendarDay): boolean {
  if (indicator.frequency === 'per-cycle') return readings.length === 0
  const kind = granularityOf(indicator.frequency)
  const due = ordinalOf(periodAt(today, kind)) - 1
  return !readings.some(({ period }) => granularityOfPeriod(period) === kind && ordinalOf(period) >= due)
}

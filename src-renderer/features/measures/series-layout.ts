import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { MeasureRow, Reading } from './measure-facts'
import { granularityOfPeriod, ordinalOf, type Granularity } from './periods'

/** A mark of a chart in percent of its width and height; `y` is absent where nothing was collected. */
export type SeriesPoint = { readonly reading: Reading; readonly x: number; readonly y: number | undefined }
export type Series = { readonly row: MeasureRow; readonly points: readonly SeriesPoint[]; readonly path: string }
export type SeriesLayout = {
  readonly series: readonly Series[]
  readonly low: number
  readonly high: number
}

/** The first and last period, by ordinal, that any of the rows has a reading for. */
export function periodRange(
  rows: readonly MeasureRow[],
  kind: Granularity
): { readonly from: number; readonly to: number } | undefined {
  const ordinals = rows
    .flatMap((row) => row.readings)
    .filter(({ period }) => granularityOfPeriod(period) === kind)
    .map(({ period }) => ordinalOf(period))
  return ordinals.length === 0 ? undefined : { from: Math.min(...ordinals), to: Math.max(...ordinals) }
}

/**
 * Places the readings of one indicator over a range of periods. The line is broken wherever a period has no value; a
 * qualitative indicator is drawn on its scale from 1 to 5, another from zero, or from its least value where that is negative.
 */
export function seriesLayout(
  rows: readonly MeasureRow[],
  kind: Granularity,
  range: { readonly from: number; readonly to: number }
): SeriesLayout {
  const ofKind = rows.map((row) => ({
    row,
    readings: row.readings.filter(({ period }) => granularityOfPeriod(period) === kind)
  }))
  const values = ofKind.flatMap(({ readings }) => readings.flatMap(({ value }) => value ?? []))
  const isGraded = rows[0]?.indicator.kind === 'qualitative'
  const high = scaleLinear()
    .domain(isGraded ? [1, 5] : [Math.min(0, ...values), Math.max(0, ...values) || 1])
    .range([92, 8])
  if (!isGraded) high.nice(2)
  const across = scaleLinear().domain([range.from, range.to]).range([6, 94])
  const x = (ordinal: number) => (range.from === range.to ? 50 : across(ordinal))
  const path = line<{ readonly ordinal: number; readonly value: number | undefined }>()
    .defined(({ value }) => value !== undefined)
    .x(({ ordinal }) => x(ordinal))
    .y(({ value }) => high(value ?? 0))
  const [least = 0, greatest = 1] = high.domain()
  return {
    low: least,
    high: greatest,
    series: ofKind.map(({ row, readings }) => {
      const byOrdinal = new Map(readings.map(({ period, value }) => [ordinalOf(period), value]))
      const every = Array.from({ length: range.to - range.from + 1 }, (_, index) => ({
        ordinal: range.from + index,
        value: byOrdinal.get(range.from + index)
      }))
      return {
        row,
        points: readings.map((reading) => ({
          reading,
          x: x(ordinalOf(reading.period)),
          y: reading.value === undefined ? undefined : high(reading.value)
        })),
        path: path(every) ?? ''
      }
    })
  }
}

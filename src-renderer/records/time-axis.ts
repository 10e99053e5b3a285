import { scaleLinear } from 'd3-scale'
import { daysBetween, type CalendarDay } from '@shared/domain/calendar-day'

/** A line of time from one day to another, both inclusive; `at` gives the beginning of a day as a share of it, 0 to 1. */
export type TimeAxis = {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly at: (day: CalendarDay) => number
}

export type YearMark = { readonly year: number; readonly at: number }

export function timeAxis(from: CalendarDay, to: CalendarDay): TimeAxis {
  const scale = scaleLinear()
    .domain([0, daysBetween(from, to) + 1])
    .range([0, 1])
    .clamp(true)
  return { from, to, at: (day) => scale(daysBetween(from, day)) }
}

/** The years that begin on the line: at most so many, a round number of years apart. */
export function yearMarks(axis: TimeAxis, most: number): YearMark[] {
  const first = Number(axis.from.slice(0, 4)) + (axis.from.endsWith('-01-01') ? 0 : 1)
  const last = Number(axis.to.slice(0, 4))
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (last - first) / years < most) ?? 200
  const start = Math.ceil(first / step) * step
  const count = Math.max(0, Math.floor((last - start) / step) + 1)
  return Array.from({ length: count }, (_, index) => start + index * step).map((year) => ({
    year,
    at: axis.at(`${String(year).padStart(4, '0')}-01-01`)
  }))
}

import { compareDays, type CalendarDay } from './calendar-day'

/** A holiday in the language of its country, and in those of the screens where the table has them. */
export type HolidayNames = {
  readonly n: string
  readonly en?: string | undefined
  readonly sv?: string | undefined
  readonly zh?: string | undefined
}

/** `d`: the days as `MMDD`, blank between several; one text where they are the same in every year, else one per year. */
export type HolidayEntry = HolidayNames & {
  /** A holiday in some regions of the country only. */
  readonly r?: number | undefined
  /** A window that holds the days off of any year, since the schedule is announced late. */
  readonly w?: number | undefined
  readonly d: string | readonly string[]
}

/** The days off by country (ISO 3166-1), for the years of `years`, both inclusive. A country that is missing is not known. */
export type HolidayTable = {
  readonly years: { readonly from: number; readonly to: number }
  readonly countries: Readonly<Record<string, readonly HolidayEntry[]>>
}

export type DayOff = {
  readonly country: string
  readonly names: HolidayNames
  readonly isRegional: boolean
  readonly isWindow: boolean
}

/** Whether the table speaks for the year of a country at all. */
export function isTabled({ years, countries }: HolidayTable, country: string, year: number): boolean {
  return Object.hasOwn(countries, country) && years.from <= year && year <= years.to
}

function daysOfYear({ years }: HolidayTable, { d }: HolidayEntry, year: number): CalendarDay[] {
  const text = typeof d === 'string' ? d : (d[year - years.from] ?? '')
  return text.split(' ').flatMap((day) => (day ? [`${year}-${day.slice(0, 2)}-${day.slice(2)}`] : []))
}

const byCountry = new WeakMap<HolidayTable, Map<string, ReadonlyMap<CalendarDay, DayOff>>>()

function readCountry(table: HolidayTable, country: string): ReadonlyMap<CalendarDay, DayOff> {
  const days = new Map<CalendarDay, DayOff>()
  const { from, to } = table.years
  for (const entry of table.countries[country] ?? []) {
    const off: DayOff = { country, names: entry, isRegional: entry.r === 1, isWindow: entry.w === 1 }
    for (let year = from; year <= to; year += 1)
      for (const day of daysOfYear(table, entry, year)) if (days.get(day)?.isRegional !== false) days.set(day, off)
  }
  return days
}

/** Every day off of a country in the table; of two on a day, the one of the whole country. */
export function daysOffOf(table: HolidayTable, country: string): ReadonlyMap<CalendarDay, DayOff> {
  const known = byCountry.get(table) ?? new Map<string, ReadonlyMap<CalendarDay, DayOff>>()
  byCountry.set(table, known)
  const days = known.get(country) ?? readCountry(table, country)
  known.set(country, days)
  return days
}

/** The first and last day of a holiday of several days, by its own name, in each year of the table. */
export function spansOfHoliday(table: HolidayTable, country: string, name: string) {
  const entry = table.countries[country]?.find(({ n }) => n === name)
  if (!entry) return []
  const spans: { readonly from: CalendarDay; readonly to: CalendarDay; readonly names: HolidayNames }[] = []
  for (let year = table.years.from; year <= table.years.to; year += 1) {
    const days = daysOfYear(table, entry, year).toSorted(compareDays)
    const [from, to] = [days[0], days.at(-1)]
    if (from !== undefined && to !== undefined) spans.push({ from, to, names: entry })
  }
  return spans
}

import type { HolidayTable } from '@shared/domain/holiday-table'

let loaded: Promise<HolidayTable> | undefined

/** The days off by country that came with the app (resources/holidays), loaded when first asked for. */
export function holidayTable(): Promise<HolidayTable> {
  loaded ??= import('../../resources/holidays/holidays.json').then((module): HolidayTable => module.default)
  return loaded
}

import type { PartnershipView } from '@renderer/storage/partnerships'
import { useOfficeQuery } from '@renderer/storage/records'
import { holidayTable } from '@renderer/storage/holidays'
import type { RecordOf } from '@shared/domain/record-registry'
import { workingCalendar } from '@shared/domain/working-calendar'

/** `official`: entered by somebody; `table`: came with the app; `awaited`: windows only; `unknown`: nothing is known. */
export type ScheduleStanding = {
  readonly country: string
  readonly year: number
  readonly state: 'official' | 'table' | 'awaited' | 'unknown'
  readonly record?: RecordOf<'holiday-schedule'> | undefined
}

/** What is known of the days off in each country of our own partnerships, year by year. */
export function useScheduleStandings(
  views: readonly PartnershipView[] | undefined,
  schedules: readonly RecordOf<'holiday-schedule'>[] | undefined,
  years: readonly number[]
): readonly ScheduleStanding[] | undefined {
  const table = useOfficeQuery(holidayTable, [])
  if (!views || !schedules || !table) return undefined
  const countries = new Set(
    views.filter(({ ours }) => ours).flatMap(({ cities }) => cities.map(({ country }) => country))
  )
  return [...countries].toSorted().flatMap((country) =>
    years.map((year): ScheduleStanding => {
      const record = schedules.find((one) => one.country === country && one.year === year)
      if (record) return { country, year, state: 'official', record }
      const calendar = workingCalendar({ countries: [country], table, schedules: [], quietBetween: () => [] })
      const unknown = calendar.notKnownOn(`${year}-01-01`)[0]
      return { country, year, state: !unknown ? 'table' : unknown.isAwaited ? 'awaited' : 'unknown' }
    })
  )
}

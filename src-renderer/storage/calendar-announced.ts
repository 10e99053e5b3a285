import type { CalendarDay } from '@shared/domain/calendar-day'
import { announcedAhead } from '@shared/domain/calendar-events'
import { exportedEntry, type CalendarAudience } from '@shared/domain/calendar-export'
import { useOfficeQuery, recordsReferringTo } from './records'
import type { Office } from './office'

/** What this office's copies last wrote into the calendars of an audience about one partnership. */
export async function announcedRecords(office: Office, partnership: string, audience: CalendarAudience) {
  const all = await recordsReferringTo(office, 'calendar-export', partnership)
  const records = all.filter((record) => record.audience === audience)
  return { records, entries: records.flatMap(({ entries }) => entries.flatMap((entry) => exportedEntry(entry) ?? [])) }
}

/** Live: how many days from `date` on the calendars still show of a partnership; undefined while loading. */
export function useAnnouncedAhead(
  partnership: string | undefined,
  audience: CalendarAudience,
  date: CalendarDay
): number | undefined {
  return useOfficeQuery(
    async (office) =>
      partnership === undefined
        ? 0
        : announcedAhead((await announcedRecords(office, partnership, audience)).entries, date).length,
    [partnership, audience, date]
  )
}

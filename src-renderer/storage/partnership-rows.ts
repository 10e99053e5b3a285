import { useToday } from '@renderer/platform/clock'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { reciprocityOn, type Reciprocity } from '@shared/domain/promise'
import type { RecordOf } from '@shared/domain/record-registry'
import { partnershipStanding, type RecordedStanding } from './cycle-input'
import type { Office } from './office'
import { partnershipViews, type PartnershipView } from './partnerships'
import { readingTogether, useOfficeQuery, type ReadRecords } from './records'

/** One line of the list of partnerships, as of a day. */
export type PartnershipRow = {
  readonly view: PartnershipView
  readonly standing: RecordedStanding
  /** The newest visit or meeting that had begun by then. */
  readonly lastContact: RecordOf<'delegation'> | undefined
  /** By side, in the order of the view's cities. */
  readonly reciprocity: readonly Reciprocity[]
}

export async function partnershipRows(office: Office, date: CalendarDay): Promise<PartnershipRow[]> {
  const read = readingTogether(office)
  return Promise.all((await partnershipViews(office, read)).map((view) => partnershipRow(office, view, date, read)))
}

async function partnershipRow(
  office: Office,
  view: PartnershipView,
  date: CalendarDay,
  read: ReadRecords
): Promise<PartnershipRow> {
  const [standing, delegations, promises] = await Promise.all([
    partnershipStanding(office, view, date, read),
    read('delegation', view.space),
    read('promise', view.space)
  ])
  const begun = delegations.filter(({ startsOn }) => startsOn <= date)
  const cities = view.cities.map(({ id }) => id)
  return {
    view,
    standing,
    lastContact: begun.toSorted((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0],
    reciprocity: reciprocityOn(promises, cities, date)
  }
}

/** Live, as of `useToday()`: undefined while loading. */
export function usePartnershipRows(): PartnershipRow[] | undefined {
  const date = useToday()
  return useOfficeQuery((office) => partnershipRows(office, date), [date])
}

import { useToday } from '@renderer/platform/clock'
import type { CalendarDay } from '@shared/domain/calendar-day'
import type { RecordOf } from '@shared/domain/record-registry'
import type { Office } from './office'
import { recordById, useOfficeQuery } from './records'

/**
 * A laptop is out with the file of a delegation and must be wiped afterwards. Kept on this computer only; it names nobody, so
 * that nothing of it has to be erased.
 */
export type Trip = { readonly delegation: string; readonly partnership: string; readonly endsOn: CalendarDay }

/** `delegation` is null where it was deleted meanwhile: the laptop is still out. */
export type WipeReminder = { readonly trip: Trip; readonly delegation: RecordOf<'delegation'> | null }

const prefix = 'travel/'

/** Remembers that a file for a trip is out; a second file for the same delegation is the same reminder. */
export async function noteTrip(office: Office, { delegation, partnership, endsOn }: Trip): Promise<void> {
  await office.db.settings.put({ key: prefix + delegation, value: { delegation, partnership, endsOn } })
}

/** A person says that the laptop holds nothing any more. */
export async function noteWiped(office: Office, delegation: string): Promise<void> {
  await office.db.settings.delete(prefix + delegation)
}

/** The trips that are over on a day, from the day after the delegation's last one, the longest ago first. */
export async function wipeReminders(office: Office, date: CalendarDay): Promise<WipeReminder[]> {
  const rows = await office.db.settings.where('key').startsWith(prefix).toArray()
  const reminders = await Promise.all(
    rows.map(async ({ value }): Promise<WipeReminder> => {
      const trip = value as Trip
      const delegation = (await recordById(office, 'delegation', trip.delegation)) ?? null
      return { trip: { ...trip, endsOn: delegation?.endsOn ?? trip.endsOn }, delegation }
    })
  )
  return reminders
    .filter(({ trip }) => trip.endsOn < date)
    .sort((a, b) => (a.trip.endsOn < b.trip.endsOn ? -1 : a.trip.endsOn > b.trip.endsOn ? 1 : 0))
}

/** Live, as of `useToday()`: undefined while loading. */
export function useWipeReminders(): WipeReminder[] | undefined {
  const date = useToday()
  return useOfficeQuery((office) => wipeReminders(office, date), [date])
}

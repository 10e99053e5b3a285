import { CalendarOfAllButton } from '@renderer/features/cycle/calendar-button'
import { DeskPage } from '@renderer/features/desk/desk-page'
import { WipeReminders } from '@renderer/features/travel/wipe-reminders'

/** The desk with what other parts of the app have to remind of. */
export function DeskScreen() {
  return <DeskPage calendar={<CalendarOfAllButton />} reminders={<WipeReminders />} />
}

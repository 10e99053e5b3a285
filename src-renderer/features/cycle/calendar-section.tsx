import { useText } from '@renderer/platform/i18n'
import { Section } from '@renderer/ui/section'
import { CalendarOfAllButton } from './calendar-button'

/** The settings' way to the calendar of all partnerships. */
export function CalendarSection() {
  const text = useText()
  return (
    <Section title={text('calendar.open')} action={<CalendarOfAllButton />}>
      <p>{text('calendar.section.text')}</p>
    </Section>
  )
}

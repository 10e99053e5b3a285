import { CalendarSection } from '@renderer/features/cycle/calendar-section'
import { QuietSection } from '@renderer/features/cycle/quiet-section'
import { SchedulesSection } from '@renderer/features/cycle/schedules-section'
import { TemplatesSection } from '@renderer/features/cycle/templates-section'
import { AuthorsPanel } from '@renderer/features/privacy/authors-panel'
import { SettingsPage } from '@renderer/features/settings/settings-page'

/** The settings, with those of the renewal cycle and with whose names stand on changes. */
export function SettingsScreen() {
  return (
    <SettingsPage privacy={<AuthorsPanel />}>
      <TemplatesSection />
      <QuietSection />
      <SchedulesSection />
      <CalendarSection />
    </SettingsPage>
  )
}

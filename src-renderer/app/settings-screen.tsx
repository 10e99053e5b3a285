import { AuthorsPanel } from '@renderer/features/privacy/authors-panel'
import { SettingsPage } from '@renderer/features/settings/settings-page'

/** The settings, with whose names stand on changes. */
export function SettingsScreen() {
  return <SettingsPage privacy={<AuthorsPanel />} />
}

import { AgreementPage } from '@renderer/features/agreements/agreement-page'
import type { VersionPanels } from '@renderer/features/agreements/version-view'
import { RenewalPanel } from '@renderer/features/renewal/renewal-panel'

const panels: VersionPanels = { renewal: RenewalPanel }

/** An agreement, with the parts of its versions that other features show. */
export function AgreementScreen(props: {
  readonly partnership: string
  readonly agreement: string
  readonly part?: string
}) {
  return <AgreementPage {...props} panels={panels} />
}

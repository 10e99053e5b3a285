import { AgreementPage } from '@renderer/features/agreements/agreement-page'
import type { VersionPanels } from '@renderer/features/agreements/version-view'
import { RenewalPanel } from '@renderer/features/renewal/renewal-panel'
import { TextsPanel } from '@renderer/features/texts/texts-panel'
import { VersionStateBadge, VersionStateNotice } from '@renderer/features/texts/version-state'

const panels: VersionPanels = {
  renewal: RenewalPanel,
  texts: TextsPanel,
  badge: VersionStateBadge,
  notice: VersionStateNotice
}

/** An agreement, with the parts of its versions that other features show. */
export function AgreementScreen(props: {
  readonly partnership: string
  readonly agreement: string
  readonly part?: string
}) {
  return <AgreementPage {...props} panels={panels} />
}

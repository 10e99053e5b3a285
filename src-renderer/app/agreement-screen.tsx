import { AgreementPage } from '@renderer/features/agreements/agreement-page'
import type { VersionPanels } from '@renderer/features/agreements/version-view'

const panels: VersionPanels = {}

/** An agreement, with the parts of its versions that other features show. */
export function AgreementScreen(props: {
  readonly partnership: string
  readonly agreement: string
  readonly part?: string
}) {
  return <AgreementPage {...props} panels={panels} />
}

import { CycleCare } from '@renderer/features/cycle/cycle-care'
import { OverviewPanel } from '@renderer/features/overview/overview-panel'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { PartnershipNeeds } from './partnership-needs'

/** The overview, with what the desk says of this partnership and what can be done about its cycle. */
export function PartnershipOverview({ view }: { readonly view: PartnershipView }) {
  return (
    <OverviewPanel
      view={view}
      needs={<PartnershipNeeds partnership={view.partnership.id} />}
      renderCycleCare={(standing) => <CycleCare view={view} standing={standing} />}
    />
  )
}

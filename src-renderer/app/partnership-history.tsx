import { PartnershipDecisions } from '@renderer/features/decisions/partnership-decisions'
import { PartnershipHistoryPanel } from '@renderer/features/history/partnership-history-panel'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { PageBody, Stack } from '@renderer/ui/layout'

/** What was decided in a partnership and why, and below it what was done lately. */
export function PartnershipHistory({ view }: { readonly view: PartnershipView }) {
  return (
    <PageBody>
      <Stack gap={6}>
        <PartnershipDecisions view={view} />
        <PartnershipHistoryPanel view={view} />
      </Stack>
    </PageBody>
  )
}

import type { ReactNode } from 'react'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { usePartnershipStanding, type RecordedStanding } from '@renderer/storage/cycle-input'
import { Split, Stack } from '@renderer/ui/layout'
import { AgreementsOverTime } from './agreements-over-time'
import { CycleSection } from './cycle-section'
import { Lately } from './lately'

type OverviewPanelProps = {
  readonly view: PartnershipView
  /** What needs somebody; the desk knows. */
  readonly needs?: ReactNode
  /** What can be done about the cycle, and the cycles before; another feature knows. */
  readonly renderCycleCare?: (standing: RecordedStanding) => ReactNode
}

/** A partnership at a glance: where its cycle stands, what was agreed over time, what needs somebody, what happened lately. */
export function OverviewPanel({ view, needs, renderCycleCare }: OverviewPanelProps) {
  const standing = usePartnershipStanding(view)
  if (!standing) return null
  return (
    <Split wide="end">
      <Stack gap={4}>
        <CycleSection view={view} standing={standing} />
        {renderCycleCare?.(standing)}
      </Stack>
      <Stack gap={3}>
        <AgreementsOverTime view={view} standing={standing} />
        {needs}
        <Lately view={view} />
      </Stack>
    </Split>
  )
}

import type { ReactNode } from 'react'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { usePartnershipStanding } from '@renderer/storage/cycle-input'
import { Split, Stack } from '@renderer/ui/layout'
import { AgreementsOverTime } from './agreements-over-time'
import { CycleSection } from './cycle-section'
import { Lately } from './lately'

type OverviewPanelProps = {
  readonly view: PartnershipView
  /** What needs somebody; the desk knows. */
  readonly needs?: ReactNode
}

/** A partnership at a glance: where its cycle stands, what was agreed over time, what needs somebody, what happened lately. */
export function OverviewPanel({ view, needs }: OverviewPanelProps) {
  const standing = usePartnershipStanding(view)
  if (!standing) return null
  return (
    <Split wide="end">
      <CycleSection view={view} standing={standing} />
      <Stack gap={3}>
        <AgreementsOverTime view={view} standing={standing} />
        {needs}
        <Lately view={view} />
      </Stack>
    </Split>
  )
}

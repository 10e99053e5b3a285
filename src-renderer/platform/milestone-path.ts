import type { CycleEvidence, MilestoneKind } from '@shared/domain/cycle-milestones'
import { agreementPartPath, routes } from './routes'

type VersionOfCycle = { readonly agreement: string; readonly version: string }

/** The screen on which one press records what proves a milestone; without a cycle, the partnership's agreements. */
export function milestonePath(partnership: string, kind: MilestoneKind, renewal: VersionOfCycle | undefined): string {
  if (kind === 'plans') return routes.partnership.to({ partnership, tab: 'plan' })
  if (!renewal) return routes.partnership.to({ partnership, tab: 'agreements' })
  const part = kind === 'signing' || kind === 'end' || kind === 'renewal' ? 'term' : 'renewal'
  return agreementPartPath({ partnership, agreement: renewal.agreement, version: renewal.version, part })
}

/** The record that proves a milestone: on its own page, or opened where it is listed. */
export function proofPath(
  partnership: string,
  kind: MilestoneKind,
  { agreement, version }: VersionOfCycle,
  { record, approves }: CycleEvidence
): string {
  switch (kind) {
    case 'plans':
      return routes.plan.to({ partnership, plan: record })
    case 'decision':
      return approves === undefined
        ? routes.decision.to({ decision: record })
        : agreementPartPath({ partnership, agreement, version: approves, part: 'texts' })
    case 'review':
    case 'evaluation-opens':
      return agreementPartPath({ partnership, agreement, version, part: 'renewal', evaluation: record })
    case 'signing':
    case 'end':
    case 'renewal':
      return agreementPartPath({ partnership, agreement, version: record, part: 'term' })
  }
}

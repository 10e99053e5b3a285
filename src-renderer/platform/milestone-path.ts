import type { MilestoneKind } from '@shared/domain/cycle-milestones'
import { routes } from './routes'

/** The screen on which one press records what proves a milestone; without a cycle, the partnership's agreements. */
export function milestonePath(
  partnership: string,
  kind: MilestoneKind,
  renewal: { readonly agreement: string; readonly version: string } | undefined
): string {
  if (kind === 'plans') return routes.partnership.to({ partnership, tab: 'plan' })
  if (!renewal) return routes.partnership.to({ partnership, tab: 'agreements' })
  const part = kind === 'signing' || kind === 'end' ? 'term' : 'renewal'
  return `${routes.agreement.to({ partnership, agreement: renewal.agreement, part })}?version=${renewal.version}`
}

import { milestonePath } from '@renderer/platform/milestone-path'
import { routes, type PartnershipTab } from '@renderer/platform/routes'
import type { DeskPartnership } from '@renderer/storage/desk'
import type { AgreementDate } from '@shared/domain/agreement-dates'
import type { Attention } from '@shared/domain/attention'

/** Where a matter of a partnership is dealt with. */
export function attentionPath({ view, standing }: DeskPartnership, what: Attention | AgreementDate): string {
  const partnership = view.partnership.id
  const tab = (name: PartnershipTab) => routes.partnership.to({ partnership, tab: name })
  switch (what.kind) {
    case 'milestone':
      return milestonePath(partnership, what.milestone.kind, standing.renewal)
    case 'notice':
    case 'renewal':
    case 'start':
    case 'end':
    case 'lapsed':
      return routes.agreement.to({ partnership, agreement: what.agreement })
    case 'promise': {
      const { delegation } = what.promise
      return delegation === undefined ? tab('delegations') : routes.delegation.to({ partnership, delegation })
    }
    case 'activity':
      return routes.plan.to({ partnership, plan: what.activity.plan })
    case 'vacancy':
      return tab('people')
    case 'contact':
      return tab('delegations')
  }
}

import { routes, type PartnershipTab } from '@renderer/platform/routes'
import type { OpenConflict } from '@renderer/storage/conflicts'
import type { DeskPartnership } from '@renderer/storage/desk'
import type { Attention } from '@shared/domain/attention'
import { isRecordType, type RecordType } from '@shared/domain/record-registry'

/** Where a matter of a partnership is dealt with. */
export function attentionPath({ view, standing }: DeskPartnership, what: Attention): string {
  const partnership = view.partnership.id
  const tab = (name: PartnershipTab) => routes.partnership.to({ partnership, tab: name })
  switch (what.kind) {
    case 'milestone': {
      const agreement = standing.renewal?.agreement
      if (what.milestone.kind === 'plans') return tab('plan')
      return agreement === undefined ? tab('agreements') : routes.agreement.to({ partnership, agreement })
    }
    case 'notice':
    case 'renewal':
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

const tabOfType: Partial<Record<RecordType, PartnershipTab>> = {
  area: 'agreements',
  signatory: 'agreements',
  evaluation: 'agreements',
  decision: 'agreements',
  'term-event': 'agreements',
  promise: 'delegations',
  'action-plan': 'plan',
  activity: 'plan',
  indicator: 'measure',
  reading: 'measure',
  post: 'people',
  tenure: 'people'
}

/** The page on which a record with a conflict shows it; without one of its own, the nearest. */
export function conflictPath({ type, id, fields }: OpenConflict, partnership: string | undefined): string {
  if (type === 'person') return routes.person.to({ person: id })
  if (type === 'organisation') return routes.organisation.to({ organisation: id })
  if (type === 'office') return routes.settings.to()
  if (partnership === undefined) return routes.partnerships.to()
  const named = (field: string) => (typeof fields[field] === 'string' ? fields[field] : undefined)
  const delegation = type === 'delegation' ? id : named('delegation')
  if (delegation !== undefined) return routes.delegation.to({ partnership, delegation })
  const agreement = type === 'agreement' ? id : named('agreement')
  if (agreement !== undefined) return routes.agreement.to({ partnership, agreement })
  const plan = type === 'action-plan' ? id : named('plan')
  if (plan !== undefined) return routes.plan.to({ partnership, plan })
  const tab = isRecordType(type) ? tabOfType[type] : undefined
  return routes.partnership.to(tab ? { partnership, tab } : { partnership })
}

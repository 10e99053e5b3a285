import { routes, type PartnershipTab } from '@renderer/platform/routes'
import type { JsonValue } from '@shared/sync/change-set'

type Addressed = {
  readonly type: string
  readonly id: string
  readonly fields: Readonly<Record<string, JsonValue>>
}

const tabs: Readonly<Record<string, PartnershipTab>> = {
  'agreement-version': 'agreements',
  'term-event': 'agreements',
  area: 'agreements',
  clause: 'agreements',
  'clause-text': 'agreements',
  approval: 'agreements',
  correction: 'agreements',
  filing: 'agreements',
  signatory: 'agreements',
  evaluation: 'agreements',
  'area-verdict': 'agreements',
  promise: 'delegations',
  indicator: 'measure',
  reading: 'measure',
  post: 'people',
  tenure: 'people'
}

/** Types that are worked with in the settings. */
const setInSettings: ReadonlySet<string> = new Set(['office', 'cycle-template', 'quiet-period', 'holiday-schedule'])

/** The screen on which a record is worked with: its own page, that of the record it hangs on, or its partnership's tab. */
export function recordPath(partnership: string | undefined, { type, id, fields }: Addressed): string | undefined {
  if (type === 'person') return routes.person.to({ person: id })
  if (type === 'organisation') return routes.organisation.to({ organisation: id })
  if (type === 'partnership') return routes.partnership.to({ partnership: id })
  if (type === 'decision') return routes.decision.to({ decision: id })
  if (type === 'project') return routes.project.to({ project: id })
  if (setInSettings.has(type)) return routes.settings.to()
  if (partnership === undefined) return undefined
  const named = (field: string) => {
    const value = fields[field]
    return typeof value === 'string' ? value : undefined
  }
  const agreement = type === 'agreement' ? id : named('agreement')
  if (agreement) return routes.agreement.to({ partnership, agreement })
  const delegation = type === 'delegation' ? id : named('delegation')
  if (delegation) return routes.delegation.to({ partnership, delegation })
  const plan = type === 'action-plan' ? id : named('plan')
  if (plan) return routes.plan.to({ partnership, plan })
  return routes.partnership.to({ partnership, tab: tabs[type] ?? 'overview' })
}

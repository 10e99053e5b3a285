import { lazy, type ComponentType, type ReactNode } from 'react'
import { routes } from '@renderer/platform/routes'

/** A screen with its route; `render` gets the route's parameters. */
export type Page = {
  readonly pattern: string
  readonly render: (params: Readonly<Record<string, string>>) => ReactNode
}

/** A screen as its own piece of code, loaded when it is first opened; the route's pattern names its props. */
function page<Name extends string>(
  pattern: string,
  load: () => Promise<{ readonly [N in Name]: ComponentType<never> }>,
  name: Name
): Page {
  const Screen = lazy(async () => ({
    default: (await load())[name] as ComponentType<Readonly<Record<string, string>>>
  }))
  return { pattern, render: (params) => <Screen {...params} /> }
}

/** Every screen inside the shell, more exact patterns before those that also match them. */
export const pages: readonly Page[] = [
  page(routes.desk.pattern, () => import('./desk-screen'), 'DeskScreen'),
  page(
    routes.partnerships.pattern,
    () => import('@renderer/features/partnerships/partnerships-page'),
    'PartnershipsPage'
  ),
  page(
    routes.newPartnership.pattern,
    () => import('@renderer/features/partnerships/new-partnership-page'),
    'NewPartnershipPage'
  ),
  page(routes.agreement.pattern, () => import('./agreement-screen'), 'AgreementScreen'),
  page(routes.delegation.pattern, () => import('./delegation-screen'), 'DelegationScreen'),
  page(routes.plan.pattern, () => import('@renderer/features/plans/plan-page'), 'PlanPage'),
  page(
    routes.publicStatement.pattern,
    () => import('@renderer/features/agreements/public-statement-page'),
    'PublicStatementPage'
  ),
  page(routes.partnership.pattern, () => import('./partnership-page'), 'PartnershipPage'),
  page(routes.areas.pattern, () => import('@renderer/features/agreements/areas/areas-page'), 'AreasPage'),
  page(routes.decisions.pattern, () => import('@renderer/features/decisions/decisions-page'), 'DecisionsPage'),
  page(routes.decision.pattern, () => import('@renderer/features/decisions/decision-page'), 'DecisionPage'),
  page(routes.delegations.pattern, () => import('@renderer/features/delegations/delegations-page'), 'DelegationsPage'),
  page(routes.plans.pattern, () => import('@renderer/features/plans/plans-page'), 'PlansPage'),
  page(routes.measures.pattern, () => import('@renderer/features/measures/measures-page'), 'MeasuresPage'),
  page(routes.people.pattern, () => import('@renderer/features/people/people-page'), 'PeoplePage'),
  page(routes.person.pattern, () => import('@renderer/features/people/person-page'), 'PersonPage'),
  page(routes.organisation.pattern, () => import('@renderer/features/people/organisation-page'), 'OrganisationPage'),
  page(routes.project.pattern, () => import('@renderer/features/method/project-page'), 'ProjectPage'),
  page(routes.method.pattern, () => import('@renderer/features/method/method-page'), 'MethodPage'),
  page(routes.review.pattern, () => import('@renderer/features/exchange/review-page'), 'ReviewPage'),
  page(routes.exchangeLog.pattern, () => import('@renderer/features/exchange/exchange-log-page'), 'ExchangeLogPage'),
  page(routes.exchange.pattern, () => import('@renderer/features/exchange/exchange-page'), 'ExchangePage'),
  page(routes.settings.pattern, () => import('./settings-screen'), 'SettingsScreen')
]

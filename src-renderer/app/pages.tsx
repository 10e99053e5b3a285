import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { routes } from '@renderer/platform/routes'

export type Page = {
  readonly pattern: string
  readonly Page: LazyExoticComponent<ComponentType<Record<string, string>>>
}

const modules = import.meta.glob<Record<string, ComponentType<Record<string, string>>>>([
  '../features/*/*-page.tsx',
  './*-page.tsx'
])

export function page(pattern: string, file: string, name: string): Page {
  return {
    pattern,
    Page: lazy(async () => {
      const found = (await modules[file]?.())?.[name]
      if (!found) throw new Error(`${file} does not export ${name}`)
      return { default: found }
    })
  }
}

/**
 * Every screen inside the shell with its route, more exact patterns before those that also match them. Each is its own
 * piece of code, loaded when it is first opened.
 */
export const pages: readonly Page[] = [
  page(routes.desk.pattern, '../features/desk/desk-page.tsx', 'DeskPage'),
  page(routes.partnerships.pattern, '../features/partnerships/partnerships-page.tsx', 'PartnershipsPage'),
  page(routes.newPartnership.pattern, '../features/partnerships/new-partnership-page.tsx', 'NewPartnershipPage'),
  page(routes.agreement.pattern, '../features/agreements/agreement-page.tsx', 'AgreementPage'),
  page(routes.delegation.pattern, '../features/delegations/delegation-page.tsx', 'DelegationPage'),
  page(routes.plan.pattern, '../features/plans/plan-page.tsx', 'PlanPage'),
  page(routes.partnership.pattern, './partnership-page.tsx', 'PartnershipPage'),
  page(routes.delegations.pattern, '../features/delegations/delegations-page.tsx', 'DelegationsPage'),
  page(routes.plans.pattern, '../features/plans/plans-page.tsx', 'PlansPage'),
  page(routes.measures.pattern, '../features/measures/measures-page.tsx', 'MeasuresPage'),
  page(routes.people.pattern, '../features/people/people-page.tsx', 'PeoplePage'),
  page(routes.person.pattern, '../features/people/person-page.tsx', 'PersonPage'),
  page(routes.organisation.pattern, '../features/people/organisation-page.tsx', 'OrganisationPage'),
  page(routes.review.pattern, '../features/exchange/review-page.tsx', 'ReviewPage'),
  page(routes.exchangeLog.pattern, '../features/exchange/exchange-log-page.tsx', 'ExchangeLogPage'),
  page(routes.exchange.pattern, '../features/exchange/exchange-page.tsx', 'ExchangePage'),
  page(routes.settings.pattern, '../features/settings/settings-page.tsx', 'SettingsPage')
]

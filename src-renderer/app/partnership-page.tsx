import { lazy, Suspense, type ComponentType } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { partnershipTabs, routes, type PartnershipTab } from '@renderer/platform/routes'
import { RecordMissing } from '@renderer/records/record-missing'
import { usePartnershipView, type PartnershipView } from '@renderer/storage/partnerships'
import { PageBody } from '@renderer/ui/layout'
import { TabLinks } from '@renderer/ui/tab-links'
import { PartnershipHeader } from './partnership-header'

type Panel = ComponentType<{ readonly view: PartnershipView }>

const panels: Readonly<Record<PartnershipTab, Panel>> = {
  overview: lazy(async () => ({ default: (await import('./partnership-overview')).PartnershipOverview })),
  agreements: lazy(async () => ({
    default: (await import('@renderer/features/agreements/agreements-panel')).AgreementsPanel
  })),
  plan: lazy(async () => ({ default: (await import('@renderer/features/plans/plan-panel')).PlanPanel })),
  delegations: lazy(async () => ({
    default: (await import('@renderer/features/delegations/delegations-panel')).DelegationsPanel
  })),
  measure: lazy(async () => ({ default: (await import('@renderer/features/measures/measure-panel')).MeasurePanel })),
  people: lazy(async () => ({ default: (await import('@renderer/features/people/people-panel')).PeoplePanel })),
  history: lazy(async () => ({ default: (await import('./partnership-history')).PartnershipHistory }))
}

/** A partnership: who, what is in force, and a panel of each feature under its own address. */
export function PartnershipPage({ partnership, tab }: { readonly partnership: string; readonly tab?: string }) {
  const text = useText()
  const { city } = useFormats()
  const view = usePartnershipView(partnership)
  if (view === undefined) return null
  if (view === null)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  const current = partnershipTabs.find((name) => name === tab) ?? 'overview'
  const Shown = panels[current]
  return (
    <>
      <PartnershipHeader
        view={view}
        tabs={
          <TabLinks
            label={text('overview.tabs', { partnership: view.cities.map((side) => city(side).name).join(' – ') })}
            tabs={partnershipTabs.map((name) => ({
              href: routes.partnership.to({ partnership, tab: name }),
              label: text(`overview.tab.${name}`),
              isCurrent: name === current
            }))}
          />
        }
      />
      <Suspense fallback={null}>
        <Shown view={view} />
      </Suspense>
    </>
  )
}

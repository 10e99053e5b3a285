import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { Section } from '@renderer/ui/section'
import { ActivitiesView } from './activities-view'
import { PlanDialog } from './plan-dialog'
import { planStanding, plansInOrder } from './plan-facts'
import { PlanTable } from './plan-table'
import { usePlanData, type PlanData } from './use-plan-data'
import { useSideNames } from './use-side-names'

/** The tab "Plan" of a partnership: the plans of each side, and what is done under those that have not ended. */
export function PlanPanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const data = usePlanData(view.space)
  const [isAdding, setAdding] = useState(false)
  if (!data) return null
  const add = (
    <Button variant={data.plans.length === 0 ? 'primary' : 'secondary'} onPress={() => setAdding(true)}>
      {text('plans.plan.new')}
    </Button>
  )
  return (
    <PageBody>
      <Stack gap={4}>
        <Inline justify="between">
          <SpaceMark space={view.space} />
          {data.plans.length > 0 && add}
        </Inline>
        {data.plans.length === 0 ? (
          <EmptyState title={text('plans.empty.title')} example={text('plans.example')} action={add}>
            {text('plans.empty')}
          </EmptyState>
        ) : (
          <PlansOfSides view={view} data={data} />
        )}
        {isAdding && (
          <PlanDialog
            view={view}
            onClose={() => setAdding(false)}
            onSaved={(plan) => navigate(routes.plan.to({ partnership: view.partnership.id, plan }))}
          />
        )}
      </Stack>
    </PageBody>
  )
}

function PlansOfSides({ view, data }: { readonly view: PartnershipView; readonly data: PlanData }) {
  const text = useText()
  const today = useToday()
  const sideName = useSideNames()
  const { plans, activities, areas } = data
  const inOrder = plansInOrder(plans, view.cities)
  const current = inOrder.filter((plan) => planStanding(plan, today) !== 'ended')
  const currentIds = new Set(current.map(({ id }) => id))
  const without = view.cities.filter(
    (city) => !current.some((plan) => plan.city === city.id && planStanding(plan, today) !== 'not-adopted')
  )
  const hasJoint = current.some((plan) => plan.city === undefined && plan.adoptedOn !== undefined)
  return (
    <>
      {!hasJoint && without.length > 0 && (
        <Notice tone="due" title={text('plans.missing.title')}>
          {text('plans.missing', {
            count: without.length,
            cities: without.map(({ id }) => sideName(view, id)).join(', ')
          })}
        </Notice>
      )}
      <PlanTable
        rows={inOrder.map((plan) => ({ plan, view, activities: activities.filter(({ plan: id }) => id === plan.id) }))}
      />
      {current.length > 0 && (
        <Section title={text('plans.current')}>
          <ActivitiesView
            view={view}
            plans={current}
            activities={activities.filter(({ plan }) => currentIds.has(plan))}
            areas={areas}
            path={routes.partnership.to({ partnership: view.partnership.id, tab: 'plan' })}
          />
        </Section>
      )}
    </>
  )
}

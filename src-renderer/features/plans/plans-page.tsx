import { isActivityLate } from '@shared/domain/action-plan'
import { daysBetween, type CalendarDay } from '@shared/domain/calendar-day'
import { lastDay } from '@shared/domain/partial-date'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { usePartnerNames } from '@renderer/records/space-mark'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { EmptyState } from '@renderer/ui/empty-state'
import { LinkTo } from '@renderer/ui/link-to'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { planStanding, plansInOrder, type Activity } from './plan-facts'
import { PlanTable, type PlanRow } from './plan-table'
import { usePlanData } from './use-plan-data'
import { useSideNames } from './use-side-names'

type Shown = 'current' | 'not-adopted' | 'ended' | 'all'
const allShown: readonly Shown[] = ['current', 'not-adopted', 'ended', 'all']

function isPlanShown({ plan }: PlanRow, shown: Shown, today: CalendarDay): boolean {
  const standing = planStanding(plan, today)
  if (shown === 'all') return true
  return shown === 'current' ? standing !== 'ended' : standing === shown
}

/** All plans of all partnerships, and the activities that are late in any of them. */
export function PlansPage() {
  const text = useText()
  const today = useToday()
  const views = usePartnershipViews()
  const data = usePlanData()
  const [query, changeQuery] = useQuery()
  if (!views || !data) return null
  const rows: PlanRow[] = views.flatMap((view) =>
    plansInOrder(
      data.plans.filter((plan) => plan.space === view.space),
      view.cities
    ).map((plan) => ({ plan, view, activities: data.activities.filter((activity) => activity.plan === plan.id) }))
  )
  const shown = allShown.find((id) => id === query.get('show')) ?? 'all'
  return (
    <>
      <PageHeader title={text('plans.page.title')} />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState
            title={text('plans.empty.title')}
            example={text('plans.example')}
            action={
              <LinkTo href={routes.partnerships.to()} variant="primary">
                {text('plans.page.choose')}
              </LinkTo>
            }
          >
            {text('plans.empty')}
          </EmptyState>
        ) : (
          <Stack gap={5}>
            <Inline>
              <SegmentedFilter
                label={text('plans.filter.show')}
                segments={allShown.map((id) => ({
                  id,
                  label: text(`plans.page.${id}`),
                  count: rows.filter((row) => isPlanShown(row, id, today)).length
                }))}
                value={shown}
                onChange={(id) => changeQuery({ show: id === 'all' ? '' : id })}
              />
            </Inline>
            <PlanTable rows={rows.filter((row) => isPlanShown(row, shown, today))} hasPartnership />
            <LateActivities rows={rows} />
          </Stack>
        )}
      </PageBody>
    </>
  )
}

function LateActivities({ rows }: { readonly rows: readonly PlanRow[] }) {
  const text = useText()
  const today = useToday()
  const sideName = useSideNames()
  const partnerNames = usePartnerNames()
  const late = rows
    .flatMap((row) =>
      row.activities.filter((activity) => isActivityLate(activity, today)).map((activity) => ({ ...row, activity }))
    )
    .toSorted((a, b) => daysLate(b.activity, today) - daysLate(a.activity, today))
  if (late.length === 0) return null
  return (
    <Section title={text('plans.page.late', { count: late.length })}>
      <RowList>
        {late.map(({ activity, view, plan }) => (
          <ListRow
            key={activity.id}
            title={
              <LinkTo
                href={`${routes.plan.to({ partnership: view.partnership.id, plan: plan.id })}?activity=${activity.id}`}
                variant="plain"
              >
                {activity.title}
              </LinkTo>
            }
            detail={[partnerNames(view), sideName(view, activity.city), activity.responsible]
              .filter(Boolean)
              .join(' · ')}
            aside={<Badge tone="late">{text('plans.late.days', { days: daysLate(activity, today) })}</Badge>}
          />
        ))}
      </RowList>
    </Section>
  )
}

function daysLate({ endsOn }: Activity, today: CalendarDay): number {
  return endsOn === undefined ? 0 : daysBetween(lastDay(endsOn), today)
}

import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { countActivities, planStanding, type Activity, type Plan, type PlanStanding } from './plan-facts'
import { usePeriodText } from './use-period-text'
import { useSideNames } from './use-side-names'

export type PlanRow = { readonly plan: Plan; readonly view: PartnershipView; readonly activities: readonly Activity[] }

const tones = {
  'not-adopted': 'due',
  coming: 'neutral',
  running: 'good',
  'no-end': 'good',
  ended: 'neutral'
} as const satisfies Record<PlanStanding, string>

const standingCell = ({ plan }: PlanRow) => <StandingBadge plan={plan} />
const activitiesCell = ({ activities }: PlanRow) => <ActivityCount activities={activities} />

type PlanTableProps = {
  readonly rows: readonly PlanRow[]
  /** Over several partnerships each row says which one. */
  readonly hasPartnership?: boolean
}

/** Plans with their side, period, adoption and how far their activities are; each row leads to its plan. */
export function PlanTable({ rows, hasPartnership = false }: PlanTableProps) {
  const text = useText()
  const today = useToday()
  const { partial } = useFormats()
  const sideName = useSideNames()
  const periodText = usePeriodText()
  const partnerNames = usePartnerNames()
  const partnership: Column<PlanRow> = {
    id: 'partnership',
    header: text('records.type.partnership'),
    cell: ({ view }) => partnerNames(view),
    sortValue: ({ view }) => partnerNames(view)
  }
  const columns: Column<PlanRow>[] = [
    {
      id: 'title',
      header: text('records.field.action-plan.title'),
      cell: ({ plan }) => plan.title,
      sortValue: ({ plan }) => plan.title,
      isRowHeader: true
    },
    ...(hasPartnership ? [partnership] : []),
    {
      id: 'side',
      header: text('plans.plan.side'),
      cell: ({ plan, view }) => sideName(view, plan.city),
      sortValue: ({ plan, view }) => sideName(view, plan.city)
    },
    {
      id: 'period',
      header: text('plans.plan.period'),
      cell: ({ plan }) => periodText(plan) || text('plans.period.none'),
      sortValue: ({ plan }) => plan.startsOn ?? plan.endsOn
    },
    {
      id: 'adopted',
      header: text('records.field.action-plan.adoptedOn'),
      cell: ({ plan }) => (plan.adoptedOn ? partial(plan.adoptedOn, 'short') : text('plans.adopted.unknown')),
      sortValue: ({ plan }) => plan.adoptedOn
    },
    {
      id: 'standing',
      header: text('plans.plan.standing'),
      cell: standingCell,
      sortValue: ({ plan }) => text(`plans.standing.${planStanding(plan, today)}`)
    },
    {
      id: 'activities',
      header: text('records.types.activity'),
      cell: activitiesCell,
      sortValue: ({ activities }) => activities.length
    }
  ]
  return (
    <DataTable
      label={text('records.types.action-plan')}
      columns={columns}
      rows={rows}
      rowId={({ plan }) => plan.id}
      rowHref={({ plan, view }) => routes.plan.to({ partnership: view.partnership.id, plan: plan.id })}
      rowTone={({ activities }) => (countActivities(activities, today).late > 0 ? 'late' : undefined)}
    />
  )
}

export function ActivityCount({ activities }: { readonly activities: readonly Activity[] }) {
  const text = useText()
  const { total, done, late } = countActivities(activities, useToday())
  return (
    <>
      {text('plans.count', { total, done })}
      {late > 0 && (
        <>
          {' '}
          <Badge tone="late">{text('plans.count.late', { late })}</Badge>
        </>
      )}
    </>
  )
}

function StandingBadge({ plan }: { readonly plan: Plan }) {
  const text = useText()
  const standing = planStanding(plan, useToday())
  return <Badge tone={tones[standing]}>{text(`plans.standing.${standing}`)}</Badge>
}

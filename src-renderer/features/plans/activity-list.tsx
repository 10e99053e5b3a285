import { isActivityLate } from '@shared/domain/action-plan'
import { daysBetween, type CalendarDay } from '@shared/domain/calendar-day'
import { lastDay } from '@shared/domain/partial-date'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { ActivityStatusSelect } from './activity-status-select'
import type { Activity, AreaGroup } from './plan-facts'
import styles from './plans.module.css'
import { usePeriodText } from './use-period-text'
import { useSideNames } from './use-side-names'

type ActivityListProps = {
  readonly view: PartnershipView
  readonly groups: readonly AreaGroup[]
  readonly today: CalendarDay
  readonly hrefOf: (activity: Activity) => string
}

/** Activities by area of cooperation: who leads, when, who answers for it, and the status to change in place. */
export function ActivityList({ view, groups, today, hrefOf }: ActivityListProps) {
  const text = useText()
  const { list } = useFormats()
  const empty = groups.filter(({ activities }) => activities.length === 0).flatMap(({ area }) => area?.title ?? [])
  const areaList = list(empty, 'unit')
  return (
    <div>
      {groups
        .filter(({ activities }) => activities.length > 0)
        .map(({ area, activities }) => (
          <Section
            key={area?.id ?? 'none'}
            title={text('plans.area.heading', {
              area: area?.title ?? text('plans.area.none'),
              count: activities.length
            })}
          >
            <RowList label={area?.title ?? text('plans.area.none')}>
              {activities.map((activity) => (
                <ActivityRow key={activity.id} view={view} activity={activity} today={today} href={hrefOf(activity)} />
              ))}
            </RowList>
          </Section>
        ))}
      {empty.length > 0 && <p className={styles.without}>{text('plans.area.without', { areas: areaList })}</p>}
    </div>
  )
}

type ActivityRowProps = {
  readonly view: PartnershipView
  readonly activity: Activity
  readonly today: CalendarDay
  readonly href: string
}

function ActivityRow({ view, activity, today, href }: ActivityRowProps) {
  const text = useText()
  const sideName = useSideNames()
  const periodText = usePeriodText()
  const isLate = isActivityLate(activity, today)
  const detail = [sideName(view, activity.city), periodText(activity), activity.responsible].filter(Boolean).join(' · ')
  return (
    <ListRow
      title={
        <LinkTo href={href} variant="plain">
          {activity.title}
        </LinkTo>
      }
      detail={activity.result ? `${detail} · ${text('plans.activity.result', { result: activity.result })}` : detail}
      aside={
        <>
          {isLate && activity.endsOn && (
            <Badge tone="late">{text('plans.late.days', { days: daysBetween(lastDay(activity.endsOn), today) })}</Badge>
          )}
          {activity.conflicts.length > 0 && <Badge tone="due">{text('plans.conflict')}</Badge>}
          <div className={styles.status}>
            <ActivityStatusSelect activity={activity} />
          </div>
        </>
      }
    />
  )
}

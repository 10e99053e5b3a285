import { isActivityLate, type ActivityStatus } from '@shared/domain/action-plan'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { firstDay, lastDay } from '@shared/domain/partial-date'
import type { RecordOf } from '@shared/domain/record-registry'

export type Plan = RecordOf<'action-plan'>
export type Activity = RecordOf<'activity'>
export type Area = RecordOf<'area'>

export type PlanStanding = 'not-adopted' | 'coming' | 'running' | 'no-end' | 'ended'

/** Where a plan stands on a day. Without an adoption date it isn't adopted; adopted without an end says so. */
export function planStanding(plan: Pick<Plan, 'adoptedOn' | 'startsOn' | 'endsOn'>, date: CalendarDay): PlanStanding {
  if (plan.adoptedOn === undefined || firstDay(plan.adoptedOn) > date) return 'not-adopted'
  if (plan.endsOn !== undefined && lastDay(plan.endsOn) < date) return 'ended'
  if (plan.startsOn !== undefined && firstDay(plan.startsOn) > date) return 'coming'
  return plan.endsOn === undefined ? 'no-end' : 'running'
}

export type ActivityShow = 'all' | 'open' | 'late' | 'finished'
export const activityShows: readonly ActivityShow[] = ['all', 'open', 'late', 'finished']

const finishedStatuses: readonly ActivityStatus[] = ['done', 'dropped']

export function isShown(activity: Activity, show: ActivityShow, date: CalendarDay): boolean {
  if (show === 'all') return true
  if (show === 'late') return isActivityLate(activity, date)
  return (show === 'finished') === finishedStatuses.includes(activity.status)
}

export type ActivityCounts = { readonly total: number; readonly done: number; readonly late: number }

export function countActivities(activities: readonly Activity[], date: CalendarDay): ActivityCounts {
  return {
    total: activities.length,
    done: activities.filter(({ status }) => status === 'done').length,
    late: activities.filter((activity) => isActivityLate(activity, date)).length
  }
}

/** Plans of the cities in the order given, joint ones last; within a side the newest first, undated ones at the end. */
export function plansInOrder(plans: readonly Plan[], cities: readonly { readonly id: string }[]): Plan[] {
  const sideRank = (plan: Plan) => {
    const index = cities.findIndex(({ id }) => id === plan.city)
    return index < 0 ? cities.length : index
  }
  const begins = (plan: Plan) => plan.startsOn ?? plan.adoptedOn ?? plan.endsOn ?? ''
  return plans.toSorted((a, b) => sideRank(a) - sideRank(b) || begins(b).localeCompare(begins(a), 'en'))
}

export type AreaGroup = { readonly area: Area | undefined; readonly activities: readonly Activity[] }

/**
 * Activities by area of cooperation, in the order of the areas; without an area, or with one that isn't here, at the end.
 * An area without activities has a group only where `keepEmpty` says so. Within a group by start, undated last.
 */
export function groupByArea(activities: readonly Activity[], areas: readonly Area[], keepEmpty: boolean): AreaGroup[] {
  const sorted = activities.toSorted((a, b) => beginning(a).localeCompare(beginning(b), 'en'))
  const known = new Set(areas.map(({ id }) => id))
  const groups: AreaGroup[] = areas
    .toSorted((a, b) => a.order - b.order)
    .map((area) => ({ area, activities: sorted.filter((activity) => activity.area === area.id) }))
  const rest = sorted.filter(({ area }) => area === undefined || !known.has(area))
  return [...groups, { area: undefined, activities: rest }].filter(
    (group) => group.activities.length > 0 || (keepEmpty && group.area !== undefined)
  )
}

const beginning = (activity: Activity) => activity.startsOn ?? activity.endsOn ?? '9999'

/** The areas that activities may name: those of the version a plan rests on, and any that an activity names already. */
export function areasInUse(areas: readonly Area[], plans: readonly Plan[], activities: readonly Activity[]): Area[] {
  const versions = new Set(plans.map(({ version }) => version))
  const named = new Set(activities.map(({ area }) => area))
  return areas.filter((area) => versions.has(area.version) || named.has(area.id))
}

import { isActivityLate, type ActionPlanFields, type ActivityFields, type ActivityStatus } from './action-plan'
import type { CalendarDay } from './calendar-day'
import type { DelegationFields, OutcomeFields } from './delegation'
import type { IndicatorFields, ReadingFields } from './indicator'
import { promiseStandingOn, type PromiseFields, type PromiseStanding } from './promise'

type Recorded<T> = Readonly<T> & { readonly id: string }
type AccountPlan = Recorded<Pick<ActionPlanFields, 'version' | 'title'>>
export type AccountActivity = Recorded<ActivityFields>
export type AccountDelegation = Recorded<Pick<DelegationFields, 'title' | 'startsOn' | 'endsOn'>> & {
  readonly areas: readonly string[]
}
type AccountOutcome = Recorded<OutcomeFields>
export type AccountPromise = Recorded<PromiseFields>
export type AccountIndicator = Recorded<IndicatorFields>
export type AccountReading = Recorded<ReadingFields>

/** The records of a partnership that tell how an area went. */
export type AccountRecords = {
  readonly plans: readonly AccountPlan[]
  readonly activities: readonly AccountActivity[]
  readonly delegations: readonly AccountDelegation[]
  readonly outcomes: readonly AccountOutcome[]
  readonly promises: readonly AccountPromise[]
  readonly indicators: readonly AccountIndicator[]
  readonly readings: readonly AccountReading[]
}

/** What was planned for one area, and what happened by a day; every figure is a list of the records it comes from. */
export type AreaAccount = {
  readonly area: string
  readonly activities: readonly AccountActivity[]
  readonly byStatus: Readonly<Record<ActivityStatus, readonly AccountActivity[]>>
  /** Past the end and neither done nor dropped; each of them stands in `byStatus` too. */
  readonly late: readonly AccountActivity[]
  /** Begun by the day, and those still to come. */
  readonly delegations: readonly AccountDelegation[]
  readonly comingDelegations: readonly AccountDelegation[]
  readonly outcomes: readonly AccountOutcome[]
  readonly promises: Readonly<Record<PromiseStanding, readonly AccountPromise[]>>
  readonly indicators: readonly AccountIndicator[]
  readonly readings: readonly AccountReading[]
}

/**
 * The account of an area as of a day. A promise belongs to the areas of the delegation it was made in, an outcome to its own
 * area; a reading to that of its indicator.
 */
export function areaAccountOn(area: string, records: AccountRecords, date: CalendarDay): AreaAccount {
  const activities = records.activities.filter((activity) => activity.area === area)
  const withStatus = (status: ActivityStatus) => activities.filter((activity) => activity.status === status)
  const delegations = records.delegations
    .filter(({ areas }) => areas.includes(area))
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const about = new Set(delegations.map(({ id }) => id))
  const promises = records.promises.filter(({ delegation }) => delegation !== undefined && about.has(delegation))
  const standing = (wanted: PromiseStanding) =>
    promises.filter((promise) => promiseStandingOn(promise, date) === wanted)
  const indicators = records.indicators.filter((indicator) => indicator.area === area)
  const measured = new Set(indicators.map(({ id }) => id))
  return {
    area,
    activities,
    byStatus: {
      planned: withStatus('planned'),
      'under-way': withStatus('under-way'),
      done: withStatus('done'),
      paused: withStatus('paused'),
      dropped: withStatus('dropped')
    },
    late: activities.filter((activity) => isActivityLate(activity, date)),
    delegations: delegations.filter(({ startsOn }) => startsOn <= date),
    comingDelegations: delegations.filter(({ startsOn }) => startsOn > date),
    outcomes: records.outcomes.filter((outcome) => outcome.area === area),
    promises: {
      open: standing('open'),
      late: standing('late'),
      kept: standing('kept'),
      withdrawn: standing('withdrawn')
    },
    indicators,
    readings: records.readings
      .filter(({ indicator }) => measured.has(indicator))
      .toSorted((a, b) => (a.period < b.period ? -1 : 1))
  }
}

/** Nothing at all is recorded about the area, neither planned nor done. */
export function isUntold({ activities, delegations, comingDelegations, outcomes, indicators }: AreaAccount): boolean {
  return [activities, delegations, comingDelegations, outcomes, indicators].every(({ length }) => length === 0)
}

type Untied = {
  readonly activities: readonly AccountActivity[]
  readonly delegations: readonly AccountDelegation[]
}

/**
 * What belongs to the version by its plans or its days but to none of its areas, so that no account shows it: activities of
 * its plans, and delegations begun within `span`, both ends inclusive.
 */
export function untiedRecords(
  version: { readonly id: string; readonly areas: readonly string[] },
  records: Pick<AccountRecords, 'plans' | 'activities' | 'delegations'>,
  span: { readonly from: CalendarDay; readonly to: CalendarDay } | undefined
): Untied {
  const own = new Set(version.areas)
  const plans = new Set(records.plans.filter((plan) => plan.version === version.id).map(({ id }) => id))
  return {
    activities: records.activities.filter(
      ({ plan, area }) => plans.has(plan) && (area === undefined || !own.has(area))
    ),
    delegations: records.delegations.filter(
      ({ startsOn, areas }) =>
        span !== undefined && span.from <= startsOn && startsOn <= span.to && !areas.some((area) => own.has(area))
    )
  }
}

import { isActivityLate, type ActivityFields } from './action-plan'
import { standingDates, type AgreementDate, type ToldMilestone } from './agreement-dates'
import { addDays, addMonths, compareDays, laterDay, type CalendarDay } from './calendar-day'
import type { DelegationFields } from './delegation'
import { lastDay } from './partial-date'
import type { PartnershipStanding } from './partnership-standing'
import { holdersOn, type PostFields, type TenureFields } from './people'
import { promiseStandingOn, type PromiseFields } from './promise'
import type { DatedVersion } from './term'
import { isEndedOnPurpose } from './term-standing'

type Recorded<T> = Readonly<T> & { readonly id: string }

/** What is recorded of one partnership and may need somebody. */
export type PartnershipRecords = {
  readonly standing: PartnershipStanding
  readonly versions: readonly DatedVersion[]
  readonly promises: readonly Recorded<PromiseFields>[]
  readonly activities: readonly Recorded<ActivityFields>[]
  readonly posts: readonly Recorded<PostFields>[]
  readonly tenures: readonly Recorded<TenureFields>[]
  readonly delegations: readonly Recorded<Pick<DelegationFields, 'title' | 'startsOn' | 'endsOn'>>[]
}

/** The dates of an agreement before which somebody may have to act; what comes by itself is none. */
export type AttentionDate = Extract<AgreementDate, { readonly kind: 'notice' | 'end' }>

const needsSomebody = (one: AgreementDate): one is AttentionDate =>
  one.kind === 'notice' || (one.kind === 'end' && one.nextFrom === undefined)

/**
 * One thing that needs somebody. `on` is the day by which (from the date on), or since which (before the date): a date
 * missed, the first day a post was vacant, the day by which the cities should have met again.
 */
export type Attention = { readonly on: CalendarDay } & (
  | { readonly kind: 'milestone'; readonly milestone: ToldMilestone }
  | AttentionDate
  | { readonly kind: 'lapsed'; readonly agreement: string; readonly version: string; readonly endsOn: CalendarDay }
  | { readonly kind: 'promise'; readonly promise: Recorded<PromiseFields> }
  | { readonly kind: 'activity'; readonly activity: Recorded<ActivityFields> }
  | { readonly kind: 'vacancy'; readonly post: Recorded<PostFields> }
  | { readonly kind: 'contact'; readonly last: Recorded<Pick<DelegationFields, 'title' | 'endsOn'>> }
)

/** From how many days before dates of agreements and milestones need somebody: what the desk can be asked for. */
export const leadChoices = [30, 91, 183, 365] as const
export type LeadDays = (typeof leadChoices)[number]
/** Where nobody chose: half a year. */
export const horizonDays: LeadDays = 183
/** Promises are smaller matters: never earlier than this. */
const promiseHorizonDays = 30
/** The paper's challenge of silence: no contact for so long raises a signal. */
const contactMonths = 12

/**
 * Of a cycle that is over only what still can be mended: the next text and the evaluation. Of joint reviews that were missed
 * one after the other only the newest: nobody holds those of years ago, and the cycle shows them all. A decision that was not
 * taken while a notice was possible is one for the text's next term: until then it goes on by itself. While the text is
 * suspended nobody is asked for plans and reviews.
 */
function milestones(standing: PartnershipStanding, limit: CalendarDay): Attention[] {
  const { renewal } = standing
  if (!renewal) return []
  const { cycle, input } = renewal
  const isSuspended = standing.layers
    .flatMap((layer) => layer.agreements)
    .some(({ agreement, speaking }) => agreement === renewal.agreement && speaking?.standing === 'suspended')
  const isTooLate = input.renews?.noticeBy !== undefined && input.renews.noticeBy < cycle.date
  const decision = cycle.milestones.find(({ kind }) => kind === 'decision')
  const newestLate = cycle.milestones.findLast(({ kind, state }) => kind === 'review' && state === 'late')
  return standingDates(standing).milestones.flatMap((milestone): Attention[] => {
    const { kind, state, due } = milestone
    if (state === 'proven' || state === 'overtaken') return []
    if (kind === 'decision' && isTooLate) return []
    if (isSuspended && (kind === 'plans' || kind === 'review')) return []
    if (kind === 'review' && state === 'late' && milestone !== newestLate) return []
    if (cycle.phaseToday === 'after' && kind !== 'end' && kind !== 'evaluation-opens') return []
    const on = kind === 'evaluation-opens' && state !== 'due' && decision ? decision.due : due
    return on <= limit ? [{ kind: 'milestone', on, milestone }] : []
  })
}

function agreements({ standing }: PartnershipRecords, limit: CalendarDay): Attention[] {
  const { layers } = standing
  const dates = standingDates(standing)
    .dates.filter(needsSomebody)
    .filter(({ on }) => on <= limit)
  const lapsed = layers
    .filter(({ layer }) => layer === 'framework')
    .flatMap((layer) => layer.agreements)
    .flatMap(({ agreement, speaking, next }): Attention[] => {
      const isNextSigned = next !== undefined && next.datedLater === undefined
      if (speaking?.standing !== 'lapsed' || isEndedOnPurpose(speaking)) return []
      if (speaking.endsOn === undefined || isNextSigned) return []
      const { version, endsOn } = speaking
      return [{ kind: 'lapsed', on: addDays(endsOn, 1), agreement, version, endsOn }]
    })
  return [...dates, ...lapsed]
}

function promises(records: PartnershipRecords, date: CalendarDay, limit: CalendarDay): Attention[] {
  return records.promises.flatMap((promise): Attention[] => {
    const standing = promiseStandingOn(promise, date)
    const isOpen = standing === 'late' || standing === 'open'
    if (!isOpen || promise.dueOn === undefined || promise.dueOn > limit) return []
    return [{ kind: 'promise', on: promise.dueOn, promise }]
  })
}

function activities(records: PartnershipRecords, date: CalendarDay): Attention[] {
  return records.activities.flatMap((activity): Attention[] =>
    isActivityLate(activity, date) ? [{ kind: 'activity', on: lastDay(activity.endsOn ?? date), activity }] : []
  )
}

/** A post of the core group that somebody held and nobody holds now. One that never had a holder says nothing yet. */
function vacancies(records: PartnershipRecords, date: CalendarDay): Attention[] {
  return records.posts.flatMap((post): Attention[] => {
    if (post.coreGroup !== true) return []
    const own = records.tenures.filter((tenure) => tenure.post === post.id)
    const ends = own.flatMap(({ until }) => (until !== undefined && lastDay(until) < date ? [lastDay(until)] : []))
    if (ends.length === 0 || holdersOn(own, date).length > 0) return []
    return [{ kind: 'vacancy', on: addDays(ends.reduce(laterDay), 1), post }]
  })
}

/** Silence is told only where there was contact before and none is planned. */
function silence(records: PartnershipRecords, date: CalendarDay): Attention[] {
  if (records.delegations.some(({ endsOn }) => endsOn >= date)) return []
  const last = records.delegations.toSorted((a, b) => compareDays(b.endsOn, a.endsOn))[0]
  const on = last && addMonths(last.endsOn, contactMonths)
  return last && on !== undefined && on < date ? [{ kind: 'contact', on, last }] : []
}

/** Within so many days a last day stands above what is late already. */
const pressingDays = 30

/**
 * A last day near ahead that nobody can make up for once it has passed: of a notice, or of a text that nothing follows. It is told
 * before what has been late for long.
 */
export function isPressing(what: Attention, date: CalendarDay): boolean {
  const isLastDay =
    what.kind === 'notice' || what.kind === 'end' || (what.kind === 'milestone' && what.milestone.kind === 'end')
  return isLastDay && date <= what.on && what.on <= addDays(date, pressingDays)
}

/** What needs somebody in one partnership on `date`, pressing matters first, then earliest; what is still to come, from `leadDays` before. */
export function attentionOn(
  records: PartnershipRecords,
  date: CalendarDay,
  leadDays: LeadDays = horizonDays
): Attention[] {
  const limit = addDays(date, leadDays)
  return [
    ...milestones(records.standing, limit),
    ...agreements(records, limit),
    ...promises(records, date, addDays(date, Math.min(leadDays, promiseHorizonDays))),
    ...activities(records, date),
    ...vacancies(records, date),
    ...silence(records, date)
  ].sort((a, b) => Number(isPressing(b, date)) - Number(isPressing(a, date)) || compareDays(a.on, b.on))
}

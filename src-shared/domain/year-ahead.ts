import { standingDates, type AgreementDate, type ToldMilestone } from './agreement-dates'
import type { PartnershipRecords } from './attention'
import { addMonths, compareDays, laterDay, type CalendarDay } from './calendar-day'
import { promiseStandingOn } from './promise'

/** Something that the next twelve months hold. `on` is never before the date asked about: what runs already stands on it. */
export type ComingEvent = { readonly on: CalendarDay } & (
  | { readonly kind: 'milestone'; readonly milestone: ToldMilestone }
  | AgreementDate
  | { readonly kind: 'delegation'; readonly delegation: PartnershipRecords['delegations'][number] }
  | { readonly kind: 'promise'; readonly promise: PartnershipRecords['promises'][number] }
  | { readonly kind: 'election'; readonly post: PartnershipRecords['posts'][number] }
)

/** What comes from `date` to the same day a year later, both inclusive, earliest first. */
export function yearAhead(records: PartnershipRecords, date: CalendarDay): ComingEvent[] {
  const standing = standingDates(records.standing)
  const limit = addMonths(date, 12)
  const isAhead = (day: CalendarDay) => date <= day && day <= limit
  const milestones = standing.milestones.filter(({ state, due }) => state === 'due' && isAhead(due))
  const dates = standing.dates.filter(({ on }) => isAhead(on))
  const events: ComingEvent[] = [
    ...milestones.map((milestone) => ({ kind: 'milestone' as const, on: milestone.due, milestone })),
    ...dates,
    ...records.delegations
      .filter(({ startsOn, endsOn }) => startsOn <= limit && endsOn >= date)
      .map((delegation) => ({ kind: 'delegation' as const, on: laterDay(delegation.startsOn, date), delegation })),
    ...records.promises.flatMap((promise): ComingEvent[] => {
      const { dueOn } = promise
      const isDue = dueOn !== undefined && isAhead(dueOn) && promiseStandingOn(promise, date) === 'open'
      return isDue ? [{ kind: 'promise', on: dueOn, promise }] : []
    }),
    ...records.posts.flatMap((post): ComingEvent[] =>
      post.nextElectionOn !== undefined && isAhead(post.nextElectionOn)
        ? [{ kind: 'election', on: post.nextElectionOn, post }]
        : []
    )
  ]
  return events.sort((a, b) => compareDays(a.on, b.on))
}

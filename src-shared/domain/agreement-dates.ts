import { addDays, compareDays, type CalendarDay } from './calendar-day'
import type { Milestone, MilestoneKind } from './cycle-milestones'
import type { AgreementStanding, LayerStanding } from './in-force'
import { firstDay } from './partial-date'
import type { PartnershipStanding } from './partnership-standing'
import type { VersionStanding } from './term-standing'

/**
 * A day that an agreement leads to: `notice`, the last for a notice against its tacit renewal; `renewal`, the last of a term after
 * which it goes on by itself; `end`, the last on which it is in force as things stand, `isEnded` where somebody ended it and
 * nobody expects a next text, `nextFrom` where a signed one begins after a gap; `start`, the first of a text that is signed and
 * has still to take effect.
 */
export type AgreementDate = { readonly on: CalendarDay; readonly agreement: string; readonly version: string } & (
  | { readonly kind: 'notice'; readonly endsOn: CalendarDay }
  | { readonly kind: 'renewal'; readonly endsOn: CalendarDay }
  | {
      readonly kind: 'end'
      readonly endsOn: CalendarDay
      readonly isEnded?: boolean | undefined
      readonly nextFrom?: CalendarDay | undefined
    }
  | { readonly kind: 'start' }
)

function startOf({ agreement, next }: AgreementStanding): AgreementDate[] {
  if (!next || next.datedLater !== undefined) return []
  return [{ kind: 'start', on: firstDay(next.startsOn), agreement, version: next.version }]
}

/** A termination, or a notice that works for the current end or before it. */
function isEndedAhead({ endsEarly, noticeReceivedOn }: VersionStanding): boolean | undefined {
  return endsEarly ?? (noticeReceivedOn === undefined ? undefined : true)
}

function runningDates(standing: AgreementStanding): AgreementDate[] {
  const { agreement, speaking } = standing
  if (speaking?.endsOn === undefined) return []
  if (!['in-force', 'tacit-renewal', 'suspended'].includes(speaking.standing)) return []
  const { endsOn, stopsOn, renews, version, noticeDate, date, announced } = speaking
  if (announced?.kind === 'successor' && announced.from <= addDays(endsOn, 1)) return []
  const common = { agreement, version, endsOn }
  const nextFrom = startOf(standing)[0]?.on
  if (!renews) return [{ ...common, kind: 'end', on: endsOn, isEnded: isEndedAhead(speaking), nextFrom }]
  const isNoticeAhead = noticeDate !== undefined && noticeDate >= date
  return [
    ...(isNoticeAhead ? [{ ...common, kind: 'notice' as const, on: noticeDate }] : []),
    { ...common, kind: 'renewal', on: endsOn },
    ...(stopsOn === undefined
      ? []
      : [{ ...common, kind: 'end' as const, on: stopsOn, endsOn: stopsOn, isEnded: true, nextFrom }])
  ]
}

/**
 * The days ahead of every agreement, earliest first: of one that runs and that no text signed by the date follows without a gap,
 * and of the text that follows.
 */
export function agreementDates(layers: readonly LayerStanding[]): AgreementDate[] {
  return layers
    .flatMap(({ agreements }) => agreements.flatMap((one) => [...runningDates(one), ...startOf(one)]))
    .sort((a, b) => compareDays(a.on, b.on))
}

/** A milestone that is told outside the cycle too. */
export type ToldMilestone = Milestone & { readonly kind: Exclude<MilestoneKind, 'renewal'> }

/**
 * The milestones of the cycle and the days of all agreements, each day told once: the end of the term by its milestone, unless a
 * signed text follows it after a gap; a renewal that comes by itself, of which nobody has to do anything, by the agreement's own days.
 */
export function standingDates({ layers, renewal }: Pick<PartnershipStanding, 'layers' | 'renewal'>): {
  readonly milestones: readonly ToldMilestone[]
  readonly dates: readonly AgreementDate[]
} {
  const all = agreementDates(layers)
  const isOfCycle = (one: AgreementDate) => one.kind === 'end' && one.agreement === renewal?.agreement
  const isFollowed = all.some((one) => isOfCycle(one) && one.kind === 'end' && one.nextFrom !== undefined)
  return {
    milestones: (renewal?.cycle.milestones ?? []).filter(
      (one): one is ToldMilestone => one.kind !== 'renewal' && !(isFollowed && one.kind === 'end')
    ),
    dates: all.filter((one) => isFollowed || !isOfCycle(one))
  }
}

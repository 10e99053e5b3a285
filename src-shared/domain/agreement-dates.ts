import { addDays, compareDays, type CalendarDay } from './calendar-day'
import type { Milestone, MilestoneKind } from './cycle-milestones'
import type { AgreementStanding, LayerStanding } from './in-force'
import type { PartnershipStanding } from './partnership-standing'

/**
 * A day that a running agreement leads to: `notice`, the last for a notice against its tacit renewal; `renewal`, the last of a
 * term after which it goes on by itself; `end`, the last on which it is in force as things stand.
 */
export type AgreementDate = {
  readonly kind: 'notice' | 'renewal' | 'end'
  readonly on: CalendarDay
  readonly agreement: string
  readonly version: string
  readonly endsOn: CalendarDay
}

function datesOf({ agreement, speaking }: AgreementStanding): AgreementDate[] {
  if (speaking?.endsOn === undefined) return []
  if (!['in-force', 'tacit-renewal', 'suspended'].includes(speaking.standing)) return []
  const { endsOn, stopsOn, renews, version, noticeDate, date, announced } = speaking
  if (announced?.kind === 'successor' && announced.from <= addDays(endsOn, 1)) return []
  const common = { agreement, version, endsOn }
  if (!renews) return [{ ...common, kind: 'end', on: endsOn }]
  const isNoticeAhead = noticeDate !== undefined && noticeDate >= date
  return [
    ...(isNoticeAhead ? [{ ...common, kind: 'notice' as const, on: noticeDate }] : []),
    { ...common, kind: 'renewal', on: endsOn },
    ...(stopsOn === undefined ? [] : [{ ...common, kind: 'end' as const, on: stopsOn, endsOn: stopsOn }])
  ]
}

/** The days ahead of every agreement that runs and that no text signed by the date follows without a gap, earliest first. */
export function agreementDates(layers: readonly LayerStanding[]): AgreementDate[] {
  return layers.flatMap(({ agreements }) => agreements.flatMap(datesOf)).sort((a, b) => compareDays(a.on, b.on))
}

/** A milestone that is told outside the cycle too. */
export type ToldMilestone = Milestone & { readonly kind: Exclude<MilestoneKind, 'renewal'> }

/**
 * The milestones of the cycle and the days of all agreements, each day told once: the end of the term by its milestone, a
 * renewal that comes by itself, of which nobody has to do anything, by the agreement's own days.
 */
export function standingDates({ layers, renewal }: Pick<PartnershipStanding, 'layers' | 'renewal'>): {
  readonly milestones: readonly ToldMilestone[]
  readonly dates: readonly AgreementDate[]
} {
  return {
    milestones: (renewal?.cycle.milestones ?? []).filter((one): one is ToldMilestone => one.kind !== 'renewal'),
    dates: agreementDates(layers).filter(({ kind, agreement }) => kind !== 'end' || agreement !== renewal?.agreement)
  }
}

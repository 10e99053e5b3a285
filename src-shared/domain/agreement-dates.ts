import { compareDays, type CalendarDay } from './calendar-day'
import type { AgreementStanding, LayerStanding } from './in-force'
import type { DatedVersion } from './term'

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

function datesOf({ agreement, speaking, next }: AgreementStanding, versions: readonly DatedVersion[]): AgreementDate[] {
  if (speaking?.endsOn === undefined || next !== undefined) return []
  if (!['in-force', 'tacit-renewal', 'suspended'].includes(speaking.standing)) return []
  const { endsOn, version, noticeDate, date } = speaking
  const common = { agreement, version, endsOn }
  const renewal = versions.find(({ id }) => id === version)?.renewal
  const isLast =
    renewal?.kind !== 'tacit' ||
    speaking.noticeReceivedOn !== undefined ||
    speaking.announced !== undefined ||
    (renewal.atMost !== undefined && (speaking.renewal ?? 0) >= renewal.atMost)
  if (isLast) return [{ ...common, kind: 'end', on: endsOn }]
  const isNoticeAhead = noticeDate !== undefined && noticeDate >= date
  return [
    ...(isNoticeAhead ? [{ ...common, kind: 'notice' as const, on: noticeDate }] : []),
    { ...common, kind: 'renewal', on: endsOn }
  ]
}

/** The days ahead of every agreement that runs and that no signed text follows yet, earliest first. */
export function agreementDates(layers: readonly LayerStanding[], versions: readonly DatedVersion[]): AgreementDate[] {
  return layers
    .flatMap(({ agreements }) => agreements.flatMap((agreement) => datesOf(agreement, versions)))
    .sort((a, b) => compareDays(a.on, b.on))
}

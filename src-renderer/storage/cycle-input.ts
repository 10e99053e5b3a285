import { useToday } from '@renderer/platform/clock'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { partnershipStandingOn, type PartnershipStanding } from '@shared/domain/partnership-standing'
import type { RecordOf } from '@shared/domain/record-registry'
import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { recordsOfType, useOfficeQuery } from './records'

/** Where a partnership stands, with the records that this was read from. */
export type RecordedStanding = PartnershipStanding & {
  /** The cycle of the working agreement's present term; `renewal` has it with its version and template. */
  readonly cycle?: RenewalCycle | undefined
  readonly agreements: readonly RecordOf<'agreement'>[]
  readonly versions: readonly RecordOf<'agreement-version'>[]
  readonly events: readonly RecordOf<'term-event'>[]
}

/** Reads agreements, versions, term events and the evidence of the cycle from the partnership's space. */
export async function partnershipStanding(
  office: Office,
  { partnership, space, cities }: PartnershipView,
  date: CalendarDay
): Promise<RecordedStanding> {
  const [agreements, versions, events, plans, evaluations, decisions] = await Promise.all([
    recordsOfType(office, 'agreement', space),
    recordsOfType(office, 'agreement-version', space),
    recordsOfType(office, 'term-event', space),
    recordsOfType(office, 'action-plan', space),
    recordsOfType(office, 'evaluation', space),
    recordsOfType(office, 'decision', space)
  ])
  const { cycleTemplate } = partnership
  const sides = cities.map(({ id }) => id)
  const standing = partnershipStandingOn(
    { sides, cycleTemplate, agreements, versions, events, plans, evaluations, decisions },
    date
  )
  return { ...standing, cycle: standing.renewal?.cycle, agreements, versions, events }
}

/** Live, as of `useToday()`: undefined while loading. */
export function usePartnershipStanding(view: PartnershipView): RecordedStanding | undefined {
  const date = useToday()
  return useOfficeQuery((office) => partnershipStanding(office, view, date), [view, date])
}

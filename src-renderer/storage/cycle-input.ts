import { useToday } from '@renderer/platform/clock'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { ownTemplate, type CycleTemplate } from '@shared/domain/cycle-templates'
import { portfolioPlace, type PortfolioPlace } from '@shared/domain/portfolio'
import { partnershipStandingOn, type PartnershipStanding, type TermRecords } from '@shared/domain/partnership-standing'
import { pastCycles, type PastCycle } from '@shared/domain/past-cycles'
import { quietPeriods } from '@shared/domain/quiet-period'
import type { RecordOf } from '@shared/domain/record-registry'
import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import { workingCalendar, type WorkingCalendar } from '@shared/domain/working-calendar'
import { quietRules } from './cycle-preferences'
import { holidayTable } from './holidays'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { decisionsOn } from './decisions'
import { readingEach, readNamed, type ReadRecords, useOfficeQuery } from './records'

/** Where a partnership stands, with the records that this was read from. */
export type RecordedStanding = PartnershipStanding & {
  /** The cycle of the working agreement's present term; `renewal` has it with its version and template. */
  readonly cycle?: RenewalCycle | undefined
  /** Cycles that are over, the newest first. */
  readonly past: readonly PastCycle[]
  readonly place: PortfolioPlace
  readonly agreements: readonly RecordOf<'agreement'>[]
  readonly versions: readonly RecordOf<'agreement-version'>[]
  readonly events: readonly RecordOf<'term-event'>[]
  /** The days on which both cities work, for asking about another pace. */
  readonly calendar: WorkingCalendar
  readonly ownTemplates: readonly CycleTemplate[]
}

/** The working days of a partnership's cities: holidays, announced schedules and quiet periods. */
async function calendarOf(
  office: Office,
  { cities, space }: PartnershipView,
  read: ReadRecords
): Promise<WorkingCalendar> {
  const [posts, own, schedules, rules, table] = await Promise.all([
    read('post', space),
    read('quiet-period', office.space),
    read('holiday-schedule', office.space),
    quietRules(office),
    holidayTable()
  ])
  const countries = cities.map(({ country }) => country)
  return workingCalendar({
    countries,
    table,
    schedules,
    quietBetween: (from, to) => quietPeriods({ countries, posts, own, table, rules }, from, to)
  })
}

/** Of the council of our side, which decides on a text that follows another: of a single text nothing is read. */
async function councilApprovals(
  { space, ours }: PartnershipView,
  versions: readonly RecordOf<'agreement-version'>[],
  read: ReadRecords
) {
  if (!ours || versions.length < 2) return []
  return (await read('approval', space)).filter(({ kind, city }) => kind === 'council' && city === ours.id)
}

/**
 * Reads agreements, versions, term events and the evidence of the cycle from the partnership's space. One that has ended keeps
 * what is in force, and its cycle is no longer told.
 */
export async function partnershipStanding(
  office: Office,
  view: PartnershipView,
  date: CalendarDay,
  read = readingEach(office)
): Promise<RecordedStanding> {
  const { partnership, space, cities } = view
  const [recorded, templates, calendar] = await Promise.all([
    readNamed(read, space, {
      agreements: 'agreement',
      versions: 'agreement-version',
      events: 'term-event',
      plans: 'action-plan',
      evaluations: 'evaluation',
      closings: 'cycle-closing'
    }),
    read('cycle-template', office.space),
    calendarOf(office, view, read)
  ])
  const { agreements, versions, events } = recorded
  const decisions = await decisionsOn(office, versions, read)
  const approvals = await councilApprovals(view, versions, read)
  const { cycleTemplate } = partnership
  const sides = cities.map(({ id }) => id)
  const ownTemplates = templates.map(ownTemplate)
  const records: TermRecords = { sides, cycleTemplate, ownTemplates, ...recorded, decisions, approvals }
  const whole = partnershipStandingOn(records, date, calendar)
  const standing = partnership.status === 'ended' ? { ...whole, renewal: undefined } : whole
  return {
    ...standing,
    cycle: standing.renewal?.cycle,
    past: pastCycles(records, standing, date),
    place: portfolioPlace(standing.layers, date),
    agreements,
    versions,
    events,
    calendar,
    ownTemplates
  }
}

/** Live, as of `useToday()`: undefined while loading. */
export function usePartnershipStanding(view: PartnershipView): RecordedStanding | undefined {
  const date = useToday()
  return useOfficeQuery((office) => partnershipStanding(office, view, date), [view, date])
}

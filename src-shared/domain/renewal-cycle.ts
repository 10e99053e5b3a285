import { addDays, daysBetween, type CalendarDay } from './calendar-day'
import {
  cycleDates,
  milestonesOn,
  type CycleClosing,
  type CycleEvidence,
  type CycleInput,
  type Milestone
} from './cycle-milestones'
import type { CycleTemplate } from './cycle-templates'
import type { QuietPeriod } from './quiet-period'
import { weekendCalendar, type WorkingCalendar } from './working-calendar'

/**
 * (i) prepare and sign, (ii) each city's own action plan, (iii) each implements its plan, (iv) results and proposals evaluated.
 * A term runs from (ii) to (iv) and closes with the (i) of the next version.
 */
export const cyclePhases = ['ii', 'iii', 'iv', 'i'] as const
export type CyclePhase = (typeof cyclePhases)[number]

export type PhaseOnCycle = {
  readonly phase: CyclePhase
  /** First and last day, inclusive; a phase of no days has its last before its first. */
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly days: number
  /** By records, never by the calendar. */
  readonly isProven: boolean
  readonly evidence: readonly CycleEvidence[]
}

export type RenewalCycle = {
  readonly date: CalendarDay
  readonly start: CalendarDay
  readonly end: CalendarDay
  readonly phases: readonly PhaseOnCycle[]
  readonly milestones: readonly Milestone[]
  /** Where the date lies in the calendar of the cycle. */
  readonly phaseToday: CyclePhase | 'before' | 'after'
  /** The first milestone on or after the date that nothing proves yet, and the days until then (0: today). */
  readonly next?: { readonly milestone: Milestone; readonly inDays: number } | undefined
  /** A cycle closes with its evaluation, or with a recorded reason for going without. */
  readonly closing: CycleClosed
  /** Weeks in which nothing should fall due, within the cycle. */
  readonly quiet: readonly QuietPeriod[]
}

export type CycleClosed =
  | { readonly mayClose: true; readonly by: 'evaluation' }
  | { readonly mayClose: true; readonly by: 'reason'; readonly closing: CycleClosing }
  | { readonly mayClose: false; readonly missing: 'evaluation' }

function provenBy(milestones: readonly Milestone[], kinds: readonly Milestone['kind'][]) {
  const own = milestones.filter((milestone) => kinds.includes(milestone.kind))
  return {
    isProven: own.length > 0 && own.every((milestone) => milestone.state === 'proven'),
    evidence: own.flatMap((milestone) => milestone.evidence)
  }
}

/**
 * (ii) is proven by a plan of every side, (iv) by the evaluation, (i) by the signature of the next version, (iii) by each
 * joint review that was due; without any review in the template, by the evaluation, which looks back on it.
 */
function phasesOf(input: CycleInput, template: CycleTemplate, milestones: readonly Milestone[]): PhaseOnCycle[] {
  const { plans, evaluation, decision } = cycleDates(input, template)
  const hasReviews = milestones.some((milestone) => milestone.kind === 'review')
  const phase = (name: CyclePhase, from: CalendarDay, to: CalendarDay, kinds: readonly Milestone['kind'][]) => ({
    phase: name,
    from,
    to,
    days: Math.max(0, daysBetween(from, to) + 1),
    ...provenBy(milestones, kinds)
  })
  return [
    phase('ii', input.start, plans, ['plans']),
    phase('iii', addDays(plans, 1), addDays(evaluation, -1), [hasReviews ? 'review' : 'evaluation-opens']),
    phase('iv', evaluation > plans ? evaluation : addDays(plans, 1), decision, ['evaluation-opens']),
    phase('i', addDays(decision, 1), input.end, ['end', 'renewal'])
  ]
}

function phaseToday(phases: readonly PhaseOnCycle[], input: CycleInput, date: CalendarDay): RenewalCycle['phaseToday'] {
  if (date < input.start) return 'before'
  return phases.find(({ from, to }) => from <= date && date <= to)?.phase ?? 'after'
}

function closingOf(milestones: readonly Milestone[]): CycleClosed {
  const evaluation = milestones.find(({ kind }) => kind === 'evaluation-opens')
  if (evaluation?.state === 'proven') return { mayClose: true, by: 'evaluation' }
  if (evaluation?.state === 'waived') return { mayClose: true, by: 'reason', closing: evaluation.closing }
  return { mayClose: false, missing: 'evaluation' }
}

/**
 * The cycle of one term as known on `date`: evidence dated later doesn't count. `calendar` names days that milestones should
 * rather avoid, and quiet periods; without it, weekends.
 */
export function cycleOn(
  input: CycleInput,
  template: CycleTemplate,
  date: CalendarDay,
  calendar: WorkingCalendar = weekendCalendar
): RenewalCycle {
  const milestones = milestonesOn(input, template, date, calendar)
  const phases = phasesOf(input, template, milestones)
  const next = milestones.find(
    (milestone) => milestone.due >= date && (milestone.state === 'due' || milestone.state === 'open')
  )
  return {
    date,
    start: input.start,
    end: input.end,
    phases,
    milestones,
    phaseToday: phaseToday(phases, input, date),
    next: next && { milestone: next, inDays: daysBetween(date, next.due) },
    closing: closingOf(milestones),
    quiet: calendar.quietBetween(input.start, input.end)
  }
}

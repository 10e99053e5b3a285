import { addDays, addMonths, compareDays, daysBetween, earlierDay, laterDay, type CalendarDay } from './calendar-day'
import type { CycleTemplate } from './cycle-templates'
import { firstDay, lastDay, type PartialDate } from './partial-date'
import type { ClosedDay, UnknownSchedule, WorkingCalendar } from './working-calendar'

/**
 * A record that proves something, and the day it was signed, adopted, held or decided. `approves`: it is the council's approval of
 * that version.
 */
export type CycleEvidence = {
  readonly record: string
  readonly on: PartialDate
  readonly approves?: string | undefined
}

export type CycleInput = {
  /** The first day of the cycle: the signature, or the effective day where it is later; of a later term, its first day. */
  readonly start: CalendarDay
  /** The last day of the term, inclusive. */
  readonly end: CalendarDay
  /** The cities, by id. */
  readonly sides: readonly string[]
  /** The version the cycle belongs to, once it is signed. */
  readonly signed?: CycleEvidence | undefined
  /** Adopted action plans; a joint plan has no `city` and counts for every side. */
  readonly plans: readonly (CycleEvidence & { readonly city?: string | undefined })[]
  readonly reviews: readonly CycleEvidence[]
  readonly evaluation?: CycleEvidence | undefined
  readonly decision?: CycleEvidence | undefined
  /** The next version, once it is signed. */
  readonly next?: CycleEvidence | undefined
  /** Which tacit renewal began the term, 1 the first; absent in the first term of a text. */
  readonly renewal?: number | undefined
  /** As things stand the text goes on by itself after `end`; with the last day for a notice against that, where it has one. */
  readonly renews?: { readonly noticeBy?: CalendarDay | undefined } | undefined
  /** The record that closes the cycle without an evaluation, with its reason. */
  readonly closedWithout?: CycleClosing | undefined
}

export type CycleClosing = CycleEvidence & {
  readonly on: CalendarDay
  readonly reason: string
  readonly by?: string | undefined
}

/** The last one is the `end`, by which the next version is to be signed, or the `renewal` of a text that goes on by itself. */
export const milestoneKinds = ['signing', 'plans', 'review', 'evaluation-opens', 'decision', 'end', 'renewal'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/**
 * - `proven`: a record proves it, `lateBy` days after it was due if that is above 0.
 * - `open`: an evaluation that has opened and isn't due before the council's decision.
 * - `due`: still to come, in `inDays` (0: today).
 * - `late`: nothing proves it, `lateBy` days after it was due.
 * - `waived`: an evaluation that the cycle was closed without, for a recorded reason.
 * - `overtaken`: a decision that nothing proves, while `by`, the next version, has been signed: there is nothing left to decide.
 */
export type MilestoneState =
  | { readonly state: 'proven'; readonly lateBy: number }
  | { readonly state: 'open'; readonly forDays: number }
  | { readonly state: 'due'; readonly inDays: number }
  | { readonly state: 'late'; readonly lateBy: number }
  | { readonly state: 'waived'; readonly closing: CycleClosing }
  | { readonly state: 'overtaken'; readonly by: CycleEvidence }

export type Milestone = {
  readonly kind: MilestoneKind
  /** Which joint review, or which tacit renewal the term began with: 1 is the first. */
  readonly number?: number | undefined
  readonly due: CalendarDay
  readonly evidence: readonly CycleEvidence[]
  /** Plans: the sides, by city id, of which none is known. */
  readonly missingSides?: readonly string[] | undefined
  /**
   * Why `due` is not a good day, and the last one before it that is, within the cycle and not past; a suggestion, `due` stays.
   * Only while the milestone is still to come.
   */
  readonly suggestion?: { readonly day?: CalendarDay | undefined; readonly avoids: ClosedDay } | undefined
  /** Still to come, and the days off around it are not, or not officially, known. */
  readonly notKnown?: readonly UnknownSchedule[] | undefined
} & MilestoneState

/** Longer than any quiet period with the holidays around it. */
const longestSearch = 200

function suggestionFor(due: CalendarDay, earliest: CalendarDay, calendar: WorkingCalendar): Milestone['suggestion'] {
  const avoids = calendar.closedOn(due)
  if (!avoids) return undefined
  let day = due
  for (let moved = 0; moved < longestSearch && day > earliest; moved += 1) {
    day = addDays(day, -1)
    if (!calendar.closedOn(day)) return { day, avoids }
  }
  return { avoids }
}

/** A milestone still to come, with a better day where its own is not a good one. */
function withSuggestion(milestone: Milestone, earliest: CalendarDay, calendar: WorkingCalendar): Milestone {
  if (milestone.state !== 'due') return milestone
  const suggestion = suggestionFor(milestone.due, earliest, calendar)
  const asked = suggestion?.day ?? milestone.due
  const years = [...calendar.notKnownOn(milestone.due), ...calendar.notKnownOn(asked)]
  const notKnown = years.filter(
    (one, index) => years.findIndex(({ country, year }) => country === one.country && year === one.year) === index
  )
  return { ...milestone, suggestion, notKnown: notKnown.length > 0 ? notKnown : undefined }
}

/** Evidence counts from the first day it may be of; what is dated after the day asked about isn't known yet. */
function knownOn(evidence: CycleEvidence | undefined, date: CalendarDay): CycleEvidence | undefined {
  return evidence && firstDay(evidence.on) <= date ? evidence : undefined
}

/** How many days after `due` the evidence surely came; a partial date is given the benefit of the doubt. */
function lateness(due: CalendarDay, evidence: readonly CycleEvidence[]): number {
  const latest = evidence.reduce((day, one) => laterDay(day, firstDay(one.on)), due)
  return daysBetween(due, latest)
}

function stateOf(due: CalendarDay, date: CalendarDay, proof: readonly CycleEvidence[] | undefined): MilestoneState {
  if (proof) return { state: 'proven', lateBy: lateness(due, proof) }
  if (due >= date) return { state: 'due', inDays: daysBetween(date, due) }
  return { state: 'late', lateBy: daysBetween(due, date) }
}

function plansMilestone(input: CycleInput, due: CalendarDay, date: CalendarDay): Milestone {
  const known = input.plans.filter((plan) => firstDay(plan.on) <= date && lastDay(plan.on) >= input.start)
  const firstFor = (side: string) =>
    known
      .filter((plan) => plan.city === undefined || plan.city === side)
      .toSorted((a, b) => compareDays(firstDay(a.on), firstDay(b.on)) || compareDays(a.record, b.record))[0]
  const found = input.sides.map((side) => ({ side, plan: firstFor(side) }))
  const missingSides = found.filter(({ plan }) => !plan).map(({ side }) => side)
  const byRecord = new Map(
    found.flatMap(({ plan }) => (plan ? [[plan.record, { record: plan.record, on: plan.on }]] : []))
  )
  const evidence = [...byRecord.values()]
  const isProven = missingSides.length === 0 && evidence.length > 0
  return { kind: 'plans', due, evidence, missingSides, ...stateOf(due, date, isProven ? evidence : undefined) }
}

/** The days of the joint reviews: after the start, before the evaluation opens. */
export function reviewDays(start: CalendarDay, evaluationOpens: CalendarDay, every: number | undefined): CalendarDay[] {
  const days: CalendarDay[] = []
  if (every === undefined) return days
  for (let k = 1; addMonths(start, k * every) < evaluationOpens; k += 1) days.push(addMonths(start, k * every))
  return days
}

/** Each review held proves the one it is nearest to, and only one; of two for the same, the earlier. */
function reviewMilestones(input: CycleInput, days: readonly CalendarDay[], date: CalendarDay): Milestone[] {
  const distance = (due: CalendarDay, held: CycleEvidence) => Math.abs(daysBetween(due, firstDay(held.on)))
  const proofs = new Map<CalendarDay, CycleEvidence>()
  const held = input.reviews
    .filter((review) => knownOn(review, date) && lastDay(review.on) >= input.start && firstDay(review.on) <= input.end)
    .toSorted((a, b) => compareDays(firstDay(a.on), firstDay(b.on)) || compareDays(a.record, b.record))
  for (const review of held) {
    const nearest = days.toSorted((a, b) => distance(a, review) - distance(b, review))[0]
    if (nearest !== undefined && !proofs.has(nearest)) proofs.set(nearest, review)
  }
  return days.map((due, index) => {
    const proof = proofs.get(due)
    const evidence = proof ? [proof] : []
    return { kind: 'review', number: index + 1, due, evidence, ...stateOf(due, date, proof && evidence) }
  })
}

function single(kind: MilestoneKind, due: CalendarDay, date: CalendarDay, proof: CycleEvidence | undefined): Milestone {
  const known = knownOn(proof, date)
  const evidence = known ? [known] : []
  return { kind, due, evidence, ...stateOf(due, date, known && evidence) }
}

/** An evaluation is opened on its day and has until the council's decision; only then is it late. */
function evaluationMilestone(
  input: CycleInput,
  opens: CalendarDay,
  decision: CalendarDay,
  date: CalendarDay
): Milestone {
  const proof = knownOn(input.evaluation, date)
  const evidence = proof ? [proof] : []
  const common = { kind: 'evaluation-opens' as const, due: opens, evidence }
  if (proof) return { ...common, state: 'proven', lateBy: lateness(decision, evidence) }
  const closing = input.closedWithout
  if (closing && closing.on <= date) return { ...common, state: 'waived', closing }
  if (opens < date && date <= decision) return { ...common, state: 'open', forDays: daysBetween(opens, date) }
  if (date > decision) return { ...common, state: 'late', lateBy: daysBetween(decision, date) }
  return { ...common, state: 'due', inDays: daysBetween(date, opens) }
}

function decisionMilestone(input: CycleInput, due: CalendarDay, date: CalendarDay): Milestone {
  const milestone = single('decision', due, date, input.decision)
  const by = knownOn(input.next, date)
  if (milestone.state === 'proven' || !by) return milestone
  return { kind: 'decision', due, evidence: [], state: 'overtaken', by }
}

/** The days before which the template asks for evaluation and decision, held by nothing yet. */
export function plannedBack({ end, renews }: Pick<CycleInput, 'end' | 'renews'>, template: CycleTemplate) {
  const { evaluationBefore, decisionBefore } = template
  const decision = addMonths(end, -decisionBefore)
  const noticeBy = renews?.noticeBy
  if (noticeBy === undefined || noticeBy >= decision) {
    return { evaluation: addMonths(end, -evaluationBefore), decision, byNotice: false }
  }
  const evaluation = addMonths(noticeBy, -Math.max(0, evaluationBefore - decisionBefore))
  return { evaluation, decision: noticeBy, byNotice: true }
}

/**
 * The dates of a cycle, each within start..end and in this order, however short the term is for the template. A text that
 * renews itself is decided on by the last day for a notice, where that comes before the template's decision; plans come by then.
 */
export function cycleDates(input: Pick<CycleInput, 'start' | 'end' | 'renews'>, template: CycleTemplate) {
  const { start, end } = input
  const back = plannedBack(input, template)
  const last = back.byNotice && back.decision >= start ? back.decision : end
  const plans = earlierDay(addMonths(start, template.plansWithin), last)
  const evaluation = laterDay(back.evaluation, plans)
  const decision = laterDay(back.decision, evaluation)
  return { plans, evaluation, decision }
}

/** All milestones in the order of their days, as known on `date`. */
export function milestonesOn(
  input: CycleInput,
  template: CycleTemplate,
  date: CalendarDay,
  calendar: WorkingCalendar
): Milestone[] {
  const { plans, evaluation, decision } = cycleDates(input, template)
  const milestones = [
    { ...single('signing', input.start, date, input.signed), number: input.renewal },
    plansMilestone(input, plans, date),
    ...reviewMilestones(input, reviewDays(input.start, evaluation, template.reviewEvery), date),
    evaluationMilestone(input, evaluation, decision, date),
    decisionMilestone(input, decision, date),
    single(input.renews ? 'renewal' : 'end', input.end, date, input.next)
  ]
  return milestones
    .map((milestone) => withSuggestion(milestone, laterDay(input.start, date), calendar))
    .toSorted((a, b) => compareDays(a.due, b.due))
}

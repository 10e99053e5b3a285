import type { ActionPlanFields } from './action-plan'
import { addDays, compareDays, laterDay, monthsBetween, type CalendarDay } from './calendar-day'
import type { ApprovalFields } from './approval'
import { cycleDates, type CycleClosing, type CycleEvidence, type CycleInput } from './cycle-milestones'
import type { CycleClosingFields } from './cycle-closing'
import { templateById, templateForMonths, type CycleTemplate } from './cycle-templates'
import { decisionSubjects, type DecisionFields } from './decision'
import type { EvaluationFields } from './evaluation'
import { inForceOn, type AgreementStanding, type LayeredAgreement, type LayerStanding } from './in-force'
import { firstDay, type PartialDate } from './partial-date'
import { cycleOn, type RenewalCycle } from './renewal-cycle'
import type { DatedVersion, TermEvent } from './term'
import { compareHistories, historyOf, takesEffect } from './term-history'
import { isEndedOnPurpose, sidesBound, type VersionStanding } from './term-standing'
import { weekendCalendar, type WorkingCalendar } from './working-calendar'

type Recorded<T> = Readonly<T> & { readonly id: string }

/** Everything recorded of one partnership that terms and cycle are read from. */
export type TermRecords = {
  /** The cities, by id. */
  readonly sides: readonly string[]
  readonly cycleTemplate?: string | undefined
  /** Templates of our office, besides the app's. */
  readonly ownTemplates?: readonly CycleTemplate[] | undefined
  readonly agreements: readonly LayeredAgreement[]
  readonly versions: readonly DatedVersion[]
  readonly events: readonly TermEvent[]
  readonly plans: readonly Recorded<Pick<ActionPlanFields, 'city' | 'version' | 'adoptedOn'>>[]
  readonly evaluations: readonly Recorded<Pick<EvaluationFields, 'version' | 'kind' | 'heldOn'>>[]
  readonly decisions: readonly (Recorded<Pick<DecisionFields, 'version' | 'decidedOn'>> & {
    readonly about?: readonly string[]
  })[]
  /** The council's approvals of our side; those of other bodies and sides decide nothing for it. */
  readonly approvals?: readonly Recorded<Pick<ApprovalFields, 'version' | 'approvedOn'>>[] | undefined
  readonly closings?: readonly Recorded<CycleClosingFields>[] | undefined
}

/** The renewal cycle of the working agreement's present term, with the version it belongs to. */
export type CycleStanding = {
  readonly version: string
  readonly agreement: string
  /** 0 for the first term of the version; `termNumber` of its standing. */
  readonly termNumber: number
  readonly template: CycleTemplate
  readonly input: CycleInput
  readonly cycle: RenewalCycle
}

export type PartnershipStanding = {
  readonly date: CalendarDay
  readonly layers: readonly LayerStanding[]
  /** Absent while no working agreement has a term with an end that binds two cities. */
  readonly renewal?: CycleStanding | undefined
}

type WithEnd = { readonly agreement: AgreementStanding; readonly speaking: VersionStanding; readonly end: CalendarDay }

/** A text without an end of its own, whose last day is the one before the next text. */
function isEndedByNextAlone({ announced, endsOn, ownEndsOn }: VersionStanding): boolean {
  const isBefore = announced?.kind === 'successor' && endsOn !== undefined && announced.from === addDays(endsOn, 1)
  return isBefore && ownEndsOn === undefined
}

/**
 * The working agreement whose cycle is told: one that runs before one that has lapsed, then the later end. A text that somebody
 * ends before its term has none any more: no next version is expected, and days planned back from the new end would be late at once.
 */
function cycleBearer(layers: readonly LayerStanding[]): WithEnd | undefined {
  const running = (standing: VersionStanding) => standing.standing !== 'lapsed' && standing.standing !== 'continuing'
  return layers
    .filter(({ layer }) => layer === 'working')
    .flatMap(({ agreements }) => agreements)
    .flatMap((agreement): WithEnd[] => {
      const { speaking } = agreement
      if (!speaking || isEndedOnPurpose(speaking) || speaking.endsEarly || speaking.standing === 'superseded') return []
      const end = isEndedByNextAlone(speaking) ? undefined : (speaking.stopsOn ?? speaking.endsOn)
      return end === undefined ? [] : [{ agreement, speaking, end }]
    })
    .sort((a, b) => Number(running(b.speaking)) - Number(running(a.speaking)) || compareDays(b.end, a.end))[0]
}

/** The signature, or the effective day where it is later; of a later term, its first day. */
function cycleStart(version: DatedVersion, speaking: VersionStanding): CalendarDay | undefined {
  if (speaking.laterTerm) return speaking.laterTerm.from
  const days = [version.signedOn, version.effectiveFrom].flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
  return days.length === 0 ? undefined : days.reduce(laterDay)
}

/** A text that nobody has given notice against and that renews itself; one that a late notice ends later doesn't count. */
function goesOn({ renews, stopsOn, noticeDate }: VersionStanding): CycleInput['renews'] {
  return renews === true && stopsOn === undefined ? { noticeBy: noticeDate } : undefined
}

function earliest(candidates: readonly CycleEvidence[]): CycleEvidence | undefined {
  return [...candidates].sort(
    (a, b) => compareDays(firstDay(a.on), firstDay(b.on)) || compareDays(a.record, b.record)
  )[0]
}

function evidence(record: string, on: PartialDate | undefined): CycleEvidence[] {
  return on === undefined ? [] : [{ record, on }]
}

/** The signed texts of the same agreement that follow this one and take effect, in whichever of its terms they were signed. */
function laterTexts(version: DatedVersion, { versions, events }: TermRecords): CycleEvidence[] {
  const own = historyOf(version, [])
  return versions
    .filter(({ id, agreement }) => agreement === version.agreement && id !== version.id)
    .map((other) => historyOf(other, events))
    .filter((other) => takesEffect(other) && compareHistories(own, other) < 0)
    .flatMap(({ version: { id, signedOn, effectiveFrom } }) => evidence(id, signedOn ?? effectiveFrom))
}

/** The record by which somebody closed the term from `start` to `end` without an evaluation; the first of several. */
export function closingOfTerm(
  closings: TermRecords['closings'],
  version: string,
  { start, end }: { readonly start: CalendarDay; readonly end: CalendarDay }
): CycleClosing | undefined {
  return (closings ?? [])
    .filter((closing) => closing.version === version && start <= closing.cycleStart && closing.cycleStart <= end)
    .toSorted((a, b) => compareDays(a.closedOn, b.closedOn) || compareDays(a.id, b.id))
    .map(({ id, closedOn, reason, decidedBy }) => ({ record: id, on: closedOn, reason, by: decidedBy }))[0]
}

/**
 * What the records prove of the cycle from `start` to `end`. A plan belongs to the cycle by the version it names or, naming
 * none, by its day of adoption. The council's decision is about the text to come, or the present one once its evaluation is open; its
 * approval of a text to come is one too. One on a text to come counts in whichever term of the present one it was taken.
 */
function cycleInputOf(
  records: TermRecords,
  version: DatedVersion,
  span: Pick<CycleInput, 'start' | 'end' | 'renewal' | 'renews'>,
  template: CycleTemplate
): CycleInput {
  const { start, end } = span
  const own = records.evaluations.filter(
    (evaluation) => evaluation.version === version.id && evaluation.heldOn >= start
  )
  const ofKind = (kind: EvaluationFields['kind']) =>
    own.filter((evaluation) => evaluation.kind === kind).map(({ id, heldOn }) => ({ record: id, on: heldOn }))
  const opens = cycleDates(span, template).evaluation
  const following = new Set(
    records.versions
      .filter(({ id, agreement, status, signedOn, effectiveFrom }) => {
        if (id === version.id || agreement !== version.agreement) return false
        const from = effectiveFrom ?? signedOn
        return status === 'draft' || (from !== undefined && firstDay(from) > start)
      })
      .map(({ id }) => id)
  )
  const begun = firstDay(version.signedOn ?? version.effectiveFrom ?? start)
  const isOnNext = (subject: string, day: CalendarDay) => following.has(subject) && day >= begun
  const decisions = records.decisions.filter(({ decidedOn, ...decision }) =>
    decisionSubjects(decision).some(
      (subject) => isOnNext(subject, decidedOn) || (subject === version.id && decidedOn >= opens)
    )
  )
  return {
    ...span,
    sides: records.sides,
    signed: evidence(version.id, version.signedOn ?? version.effectiveFrom)[0],
    plans: records.plans.flatMap(({ id, city, version: of, adoptedOn }) => {
      if (adoptedOn === undefined) return []
      const isOfCycle =
        of === undefined ? firstDay(adoptedOn) >= start && firstDay(adoptedOn) <= end : of === version.id
      return isOfCycle ? [{ record: id, on: adoptedOn, city }] : []
    }),
    reviews: ofKind('joint-review'),
    evaluation: earliest(ofKind('evaluation')),
    decision: earliest([
      ...decisions.map(({ id, decidedOn }) => ({ record: id, on: decidedOn })),
      ...(records.approvals ?? [])
        .filter(({ version: of, approvedOn }) => isOnNext(of, approvedOn))
        .map(({ id, approvedOn, version: approves }) => ({ record: id, on: approvedOn, approves }))
    ]),
    next: earliest(laterTexts(version, records)),
    closedWithout: closingOfTerm(records.closings, version.id, span)
  }
}

function renewalOn(
  records: TermRecords,
  layers: readonly LayerStanding[],
  date: CalendarDay,
  calendar: WorkingCalendar
): CycleStanding | undefined {
  const bearer = cycleBearer(layers)
  const version = records.versions.find(({ id }) => id === bearer?.speaking.version)
  const start = bearer && version && cycleStart(version, bearer.speaking)
  if (!bearer || !version || start === undefined || start > bearer.end) return undefined
  const template =
    templateById(records.cycleTemplate, records.ownTemplates ?? []) ??
    templateForMonths(monthsBetween(start, bearer.speaking.ownEndsOn ?? bearer.end))
  const { speaking, end } = bearer
  const sides = sidesBound(records.sides, speaking)
  if (sides.length < 2 && sides.length < records.sides.length) return undefined
  const number = speaking.laterTerm?.renewal
  const span = { start, end, renewal: number, renews: goesOn(speaking) }
  const input = cycleInputOf({ ...records, sides }, version, span, template)
  return {
    version: version.id,
    agreement: version.agreement,
    termNumber: speaking.termNumber,
    template,
    input,
    cycle: cycleOn(input, template, date, calendar)
  }
}

/**
 * What is in force on `date` in every layer, and where the renewal cycle of the working agreement stands; its milestones avoid
 * the closed days of `calendar`.
 */
export function partnershipStandingOn(
  records: TermRecords,
  date: CalendarDay,
  calendar: WorkingCalendar = weekendCalendar
): PartnershipStanding {
  const layers = inForceOn(records.agreements, records.versions, records.events, date)
  return { date, layers, renewal: renewalOn(records, layers, date, calendar) }
}

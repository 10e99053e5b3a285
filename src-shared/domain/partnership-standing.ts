import type { ActionPlanFields } from './action-plan'
import { compareDays, laterDay, monthsBetween, type CalendarDay } from './calendar-day'
import { cycleDates, type CycleEvidence, type CycleInput } from './cycle-milestones'
import { cycleTemplates, templateForMonths, type CycleTemplate } from './cycle-templates'
import type { DecisionFields } from './decision'
import type { EvaluationFields } from './evaluation'
import { inForceOn, type AgreementStanding, type LayeredAgreement, type LayerStanding } from './in-force'
import { firstDay, type PartialDate } from './partial-date'
import { cycleOn, type RenewalCycle } from './renewal-cycle'
import type { DatedVersion, TermEvent } from './term'
import type { VersionStanding } from './term-standing'

type Recorded<T> = Readonly<T> & { readonly id: string }

/** Everything recorded of one partnership that terms and cycle are read from. */
export type TermRecords = {
  /** The cities, by id. */
  readonly sides: readonly string[]
  readonly cycleTemplate?: string | undefined
  readonly agreements: readonly LayeredAgreement[]
  readonly versions: readonly DatedVersion[]
  readonly events: readonly TermEvent[]
  readonly plans: readonly Recorded<Pick<ActionPlanFields, 'city' | 'version' | 'adoptedOn'>>[]
  readonly evaluations: readonly Recorded<Pick<EvaluationFields, 'version' | 'kind' | 'heldOn'>>[]
  readonly decisions: readonly Recorded<Pick<DecisionFields, 'version' | 'decidedOn'>>[]
}

/** The renewal cycle of the working agreement's present term, with the version it belongs to. */
export type CycleStanding = {
  readonly version: string
  readonly agreement: string
  readonly template: CycleTemplate
  readonly input: CycleInput
  readonly cycle: RenewalCycle
}

export type PartnershipStanding = {
  readonly date: CalendarDay
  readonly layers: readonly LayerStanding[]
  /** Absent while no working agreement has a term with an end. */
  readonly renewal?: CycleStanding | undefined
}

type WithEnd = { readonly agreement: AgreementStanding; readonly speaking: VersionStanding; readonly end: CalendarDay }

/** The working agreement whose cycle is told: one that runs before one that has lapsed, then the later end. */
function cycleBearer(layers: readonly LayerStanding[]): WithEnd | undefined {
  const running = (standing: VersionStanding) => standing.standing !== 'lapsed' && standing.standing !== 'continuing'
  return layers
    .filter(({ layer }) => layer === 'working')
    .flatMap(({ agreements }) => agreements)
    .flatMap((agreement): WithEnd[] => {
      const { speaking } = agreement
      if (speaking?.endsOn === undefined || speaking.standing === 'terminated') return []
      return [{ agreement, speaking, end: speaking.endsOn }]
    })
    .sort((a, b) => Number(running(b.speaking)) - Number(running(a.speaking)) || compareDays(b.end, a.end))[0]
}

/** The signature, or the effective day where it is later; of a renewed term, the first day of the renewal. */
function cycleStart(version: DatedVersion, speaking: VersionStanding): CalendarDay | undefined {
  if (speaking.standing === 'tacit-renewal') return speaking.since
  const days = [version.signedOn, version.effectiveFrom].flatMap((date) => (date === undefined ? [] : [firstDay(date)]))
  return days.length === 0 ? undefined : days.reduce(laterDay)
}

function earliest(candidates: readonly CycleEvidence[]): CycleEvidence | undefined {
  return [...candidates].sort(
    (a, b) => compareDays(firstDay(a.on), firstDay(b.on)) || compareDays(a.record, b.record)
  )[0]
}

function evidence(record: string, on: PartialDate | undefined): CycleEvidence[] {
  return on === undefined ? [] : [{ record, on }]
}

/** A signed text of the same agreement that starts after this one does. */
function laterTexts(version: DatedVersion, versions: readonly DatedVersion[], start: CalendarDay): CycleEvidence[] {
  return versions
    .filter((other) => other.agreement === version.agreement && other.id !== version.id && other.status === 'signed')
    .flatMap((other) => evidence(other.id, other.signedOn ?? other.effectiveFrom))
    .filter(({ on }) => firstDay(on) > start)
}

/**
 * What the records prove of the cycle from `start` to `end`. A plan belongs to the cycle by the version it names or, naming
 * none, by its day of adoption. The council's decision names the text to come, or the present one once its evaluation is open.
 */
function cycleInputOf(
  records: TermRecords,
  version: DatedVersion,
  span: { readonly start: CalendarDay; readonly end: CalendarDay },
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
  const decisions = records.decisions.filter(
    (decision) =>
      decision.decidedOn >= start &&
      decision.version !== undefined &&
      (following.has(decision.version) || (decision.version === version.id && decision.decidedOn >= opens))
  )
  return {
    start,
    end,
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
    decision: earliest(decisions.map(({ id, decidedOn }) => ({ record: id, on: decidedOn }))),
    next: earliest(laterTexts(version, records.versions, start))
  }
}

function templateOf(id: string | undefined, start: CalendarDay, end: CalendarDay): CycleTemplate {
  const chosen = Object.values(cycleTemplates).find((template) => template.id === id)
  return chosen ?? templateForMonths(monthsBetween(start, end))
}

function renewalOn(
  records: TermRecords,
  layers: readonly LayerStanding[],
  date: CalendarDay
): CycleStanding | undefined {
  const bearer = cycleBearer(layers)
  const version = records.versions.find(({ id }) => id === bearer?.speaking.version)
  const start = bearer && version && cycleStart(version, bearer.speaking)
  if (!bearer || !version || start === undefined || start > bearer.end) return undefined
  const template = templateOf(records.cycleTemplate, start, bearer.end)
  const input = cycleInputOf(records, version, { start, end: bearer.end }, template)
  return {
    version: version.id,
    agreement: version.agreement,
    template,
    input,
    cycle: cycleOn(input, template, date)
  }
}

/** What is in force on `date` in every layer, and where the renewal cycle of the working agreement stands. */
export function partnershipStandingOn(records: TermRecords, date: CalendarDay): PartnershipStanding {
  const layers = inForceOn(records.agreements, records.versions, records.events, date)
  return { date, layers, renewal: renewalOn(records, layers, date) }
}

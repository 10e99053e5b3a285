import type { Milestone, MilestoneKind } from '@shared/domain/cycle-milestones'
import { cycleTemplateIds, type CycleTemplate } from '@shared/domain/cycle-templates'
import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import type { IntlShape } from './i18n'
import type { MessageId } from './messages'
import { closedDayText, notKnownText } from './closed-day-text'
import { formatList } from './formats'
import { termWords } from './term-words'

function textOf(intl: IntlShape, id: MessageId, values?: Readonly<Record<string, string | number>>): string {
  return intl.formatMessage({ id }, values)
}

/** "Each city's own action plan"; where the date lies outside the cycle, that. */
export function phaseName(intl: IntlShape, phase: RenewalCycle['phaseToday']): string {
  return textOf(intl, `cycle.phase.${phase}`)
}

/** "(ii) Each city's own action plan", as in the method. */
export function phaseLabel(intl: IntlShape, phase: Exclude<RenewalCycle['phaseToday'], 'before' | 'after'>): string {
  return textOf(intl, 'cycle.phaseLabel', { number: phase, name: phaseName(intl, phase) })
}

/** `sides` is the number of cities: with two, "both". A joint review needs its number, and so does the start of a renewed term. */
export function milestoneName(intl: IntlShape, milestone: Pick<Milestone, 'kind' | 'number'>, sides = 2): string {
  if (milestone.kind === 'review') return textOf(intl, 'cycle.milestone.review', { year: milestone.number ?? 1 })
  if (milestone.kind === 'signing' && milestone.number !== undefined)
    return textOf(intl, 'cycle.milestone.renewed', { number: milestone.number })
  if (milestone.kind === 'plans' && sides === 2) return textOf(intl, 'cycle.milestone.plansOfTwo')
  return textOf(intl, `cycle.milestone.${milestone.kind}`)
}

/** The short state of a milestone for a badge: "proven", "166 days", "12 days late". */
export function milestoneState(intl: IntlShape, milestone: Milestone): string {
  switch (milestone.state) {
    case 'proven':
      if (milestone.lateBy === 0) return textOf(intl, 'cycle.state.proven')
      return textOf(intl, 'cycle.state.provenLate', { days: milestone.lateBy })
    case 'due':
      return textOf(intl, 'cycle.state.due', { days: milestone.inDays })
    case 'late':
      if (milestone.kind === 'evaluation-opens')
        return textOf(intl, 'cycle.state.lateEvaluation', { days: milestone.lateBy })
      return textOf(intl, 'cycle.state.late', { days: milestone.lateBy })
    case 'open':
      return textOf(intl, 'cycle.state.open', { days: milestone.forDays })
    case 'waived':
      return textOf(intl, 'cycle.state.waived')
    case 'overtaken':
      return textOf(intl, 'cycle.state.overtaken')
  }
}

/** The middle of the ring: "166 days" and "to the council's decision". */
export function nextMilestoneText(intl: IntlShape, next: NonNullable<RenewalCycle['next']>) {
  const kind: MilestoneKind = next.milestone.kind
  return { days: textOf(intl, 'cycle.next.days', { days: next.inDays }), what: textOf(intl, `cycle.next.${kind}`) }
}

/** Why another day is suggested, which, and whose days off are not known; undefined where the day is surely a good one. */
export function suggestionText(
  intl: IntlShape,
  { suggestion, notKnown }: Pick<Milestone, 'suggestion' | 'notKnown'>
): string | undefined {
  const parts = [suggestion && avoidedText(intl, suggestion), notKnown && notKnownText(intl, notKnown)]
  return parts.filter(Boolean).join(textOf(intl, 'terms.joiner')) || undefined
}

function avoidedText(intl: IntlShape, { day, avoids }: NonNullable<Milestone['suggestion']>): string {
  const kind = avoids.kind === 'weekend' ? 'weekend' : avoids.kind === 'quiet' ? 'quiet' : 'holiday'
  const what = closedDayText(intl, avoids)
  if (day === undefined) return textOf(intl, 'cycle.suggestion.none', { what })
  const date = termWords(intl).date(day)
  return textOf(intl, `cycle.suggestion.${kind}`, { day: date, holiday: what })
}

/** Whether the cycle may close, and if not, what is missing. */
export function closingText(intl: IntlShape, { closing }: Pick<RenewalCycle, 'closing'>): string {
  return textOf(intl, closing.mayClose ? `cycle.closing.${closing.by}` : 'cycle.closing.missing')
}

/** Which sides have no action plan yet, by the names the caller knows; undefined where none is missing. */
export function missingSidesText(
  intl: IntlShape,
  milestone: Pick<Milestone, 'missingSides'>,
  nameOf: (city: string) => string
): string | undefined {
  const names = (milestone.missingSides ?? []).map(nameOf)
  return names.length === 0 ? undefined : textOf(intl, 'cycle.missingSides', { sides: formatList(intl.locale, names) })
}

/** An own template by its own name. */
export function templateName(intl: IntlShape, { id, name }: Pick<CycleTemplate, 'id' | 'name'>): string {
  const known = cycleTemplateIds.find((one) => one === id)
  return known ? textOf(intl, `cycle.template.${known}`) : (name ?? id)
}

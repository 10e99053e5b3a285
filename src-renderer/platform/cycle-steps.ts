import { addMonths, type CalendarDay } from '@shared/domain/calendar-day'
import { plannedBack, type Milestone } from '@shared/domain/cycle-milestones'
import type { CycleStanding } from '@shared/domain/partnership-standing'
import { suggestionText, templateName } from './cycle-text'
import type { IntlShape } from './i18n'
import type { MessageId } from './messages'
import { termWords } from './term-words'

/** What the template alone would give, before it is held within the term. */
function ruledDay({ template, input }: CycleStanding, milestone: Milestone): CalendarDay {
  switch (milestone.kind) {
    case 'plans':
      return addMonths(input.start, template.plansWithin)
    case 'evaluation-opens':
      return plannedBack(input, template).evaluation
    case 'decision':
      return plannedBack(input, template).decision
    default:
      return milestone.due
  }
}

/** How a milestone's day was counted, with a better day where one is suggested. */
export function milestoneSteps(intl: IntlShape, renewal: CycleStanding, milestone: Milestone): string[] {
  const { text, date, length } = termWords(intl)
  const { template, input } = renewal
  const { byNotice } = plannedBack(input, template)
  const rule = (id: MessageId, months: number) =>
    text(id, {
      length: length(months),
      months,
      start: date(input.start),
      end: date(input.end),
      date: date(milestone.due),
      notice: date(input.renews?.noticeBy ?? input.end)
    })
  const told = () => {
    switch (milestone.kind) {
      case 'signing':
        return milestone.number === undefined
          ? text('overview.rule.signing', { date: date(milestone.due) })
          : text('overview.rule.renewed', { date: date(milestone.due), number: milestone.number })
      case 'plans':
        return rule('overview.rule.plans', template.plansWithin)
      case 'review':
        return rule('overview.rule.review', (template.reviewEvery ?? 0) * (milestone.number ?? 1))
      case 'evaluation-opens':
        return byNotice
          ? rule('overview.rule.evaluationByNotice', Math.max(0, template.evaluationBefore - template.decisionBefore))
          : rule('overview.rule.evaluation', template.evaluationBefore)
      case 'decision':
        return rule(byNotice ? 'overview.rule.decisionByNotice' : 'overview.rule.decision', template.decisionBefore)
      case 'end':
        return text('overview.rule.end', { date: date(milestone.due) })
      case 'renewal':
        return text('overview.rule.renewal', { date: date(milestone.due) })
    }
  }
  const isMoved = ruledDay(renewal, milestone) !== milestone.due
  return [told(), isMoved ? text('overview.rule.moved') : undefined, suggestionText(intl, milestone)].flatMap(
    (step) => step ?? []
  )
}

/** The arithmetic of every date of the cycle, template first. */
export function cycleSteps(intl: IntlShape, renewal: CycleStanding): string[] {
  const { text } = termWords(intl)
  return [
    text('overview.rule.template', { template: templateName(intl, renewal.template) }),
    ...renewal.cycle.milestones.flatMap((milestone) => milestoneSteps(intl, renewal, milestone))
  ]
}

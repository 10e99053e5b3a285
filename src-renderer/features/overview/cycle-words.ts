import { daysBetween } from '@shared/domain/calendar-day'
import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import type { PhaseOnCycle } from '@shared/domain/renewal-cycle'
import { milestoneName, milestoneState, nextMilestoneText, phaseLabel } from '@renderer/platform/cycle-text'
import { quietText } from '@renderer/platform/closed-day-text'
import { formatDay, formatDaySpan } from '@renderer/platform/formats'
import type { IntlShape } from '@renderer/platform/i18n'

export type PhaseState = 'proven' | 'missing' | 'running' | 'coming'

/** A phase that is over without a record to prove it is missing one, however far the calendar has come. */
export function phaseStateOn({ isProven, from, to }: PhaseOnCycle, date: string): PhaseState {
  if (isProven) return 'proven'
  if (date > to) return 'missing'
  return date < from ? 'coming' : 'running'
}

/** What stands in the middle of the ring: a number of days, what they lead to or count from, and that day. */
export function ringMiddle(intl: IntlShape, cycle: RenewalCycle) {
  const text = (id: 'overview.cycle.past' | 'overview.cycle.before' | 'overview.cycle.done' | 'overview.cycle.all') =>
    intl.formatMessage({ id })
  const days = (count: number) => intl.formatMessage({ id: 'cycle.next.days' }, { days: count })
  const day = (date: string) => formatDay(intl.locale, date)
  if (cycle.phaseToday === 'after') {
    return { days: days(daysBetween(cycle.end, cycle.date)), what: text('overview.cycle.past'), day: day(cycle.end) }
  }
  if (cycle.phaseToday === 'before') {
    return {
      days: days(daysBetween(cycle.date, cycle.start)),
      what: text('overview.cycle.before'),
      day: day(cycle.start)
    }
  }
  if (!cycle.next) {
    const isLeft = cycle.milestones.some(({ state }) => state === 'late')
    if (!isLeft) return { days: text('overview.cycle.all'), what: text('overview.cycle.done'), day: day(cycle.end) }
    const what = intl.formatMessage({ id: 'cycle.next.end' })
    return { days: days(daysBetween(cycle.date, cycle.end)), what, day: day(cycle.end) }
  }
  const next = nextMilestoneText(intl, cycle.next)
  return { ...next, day: day(cycle.next.milestone.due) }
}

/** The whole ring in words. */
export function ringDescription(intl: IntlShape, cycle: RenewalCycle, sides: number): string {
  const { days, what, day } = ringMiddle(intl, cycle)
  const phases = cycle.phases
    .filter((phase) => phase.days > 0)
    .map((phase) => {
      const state = intl.formatMessage({ id: `overview.phase.${phaseStateOn(phase, cycle.date)}` })
      return intl.formatMessage(
        { id: 'overview.cycle.phase' },
        {
          phase: phaseLabel(intl, phase.phase),
          from: formatDay(intl.locale, phase.from),
          to: formatDay(intl.locale, phase.to),
          state
        }
      )
    })
  const milestones = cycle.milestones.map((milestone) =>
    intl.formatMessage(
      { id: 'overview.cycle.milestone' },
      {
        name: milestoneName(intl, milestone, sides),
        date: formatDay(intl.locale, milestone.due),
        state: milestoneState(intl, milestone)
      }
    )
  )
  const quiet = cycle.quiet.map((period) =>
    intl.formatMessage(
      { id: 'pace.quiet.one' },
      { what: quietText(intl, period), span: formatDaySpan(intl.locale, period.from, period.to) }
    )
  )
  const description = intl.formatMessage(
    { id: 'overview.cycle.description' },
    {
      middle: intl.formatMessage({ id: 'overview.cycle.middle' }, { days, what, day }),
      phases: phases.join(intl.formatMessage({ id: 'terms.joiner' })),
      milestones: milestones.join(intl.formatMessage({ id: 'terms.joiner' }))
    }
  )
  if (quiet.length === 0) return description
  return intl.formatMessage(
    { id: 'terms.sentenceJoiner' },
    {
      first: description,
      second: intl.formatMessage(
        { id: 'overview.cycle.quiet' },
        { list: quiet.join(intl.formatMessage({ id: 'terms.joiner' })) }
      )
    }
  )
}

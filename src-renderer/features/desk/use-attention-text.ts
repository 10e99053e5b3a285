import { milestoneName, milestoneState, missingSidesText } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import type { DeskPartnership } from '@renderer/storage/desk'
import type { Tone } from '@renderer/ui/tone'
import type { ToldMilestone } from '@shared/domain/agreement-dates'
import type { Attention } from '@shared/domain/attention'
import { daysBetween, type CalendarDay } from '@shared/domain/calendar-day'

export type AttentionText = {
  readonly title: string
  readonly reason: string
  readonly badge: { readonly tone: Tone; readonly text: string }
}

/** What needs somebody, why, and by when, in words. */
export function useAttentionText(date: CalendarDay) {
  const text = useText()
  const intl = useIntl()
  const { day, partial, city } = useFormats()
  const days = daysBetween

  function dated(on: CalendarDay): AttentionText['badge'] {
    if (on < date) return { tone: 'late', text: text('cycle.state.late', { days: days(on, date) }) }
    return { tone: 'due', text: text('cycle.state.due', { days: days(date, on) }) }
  }
  const since = (on: CalendarDay): AttentionText['badge'] => ({
    tone: 'neutral',
    text: text('desk.badge.since', { day: day(on, 'short') })
  })
  const cityName = ({ view }: DeskPartnership, id: string | undefined) => {
    const side = view.cities.find((one) => one.id === id)
    return side ? city(side).name : text('forms.value.unknown-record')
  }
  const agreementTitle = ({ standing }: DeskPartnership, id: string | undefined) =>
    standing.agreements.find((agreement) => agreement.id === id)?.title ?? text('records.type.agreement')

  function milestoneReason(of: DeskPartnership, milestone: ToldMilestone): string {
    const { renewal } = of.standing
    const agreement = agreementTitle(of, renewal?.agreement)
    const end = day(renewal?.input.end ?? milestone.due)
    switch (milestone.kind) {
      case 'plans':
        return missingSidesText(intl, milestone, (side) => cityName(of, side)) ?? text('desk.reason.plans')
      case 'review':
        return text('desk.reason.review', { agreement, milestone: milestoneName(intl, milestone) })
      case 'evaluation-opens':
        if (milestone.state === 'open')
          return text('desk.reason.evaluation-open', { agreement, opened: day(milestone.due) })
        return text(milestone.state === 'late' ? 'desk.reason.evaluation-late' : 'desk.reason.evaluation', {
          agreement,
          end,
          isOver: renewal !== undefined && renewal.input.end < date ? 'yes' : 'no'
        })
      case 'signing':
        return text('desk.reason.signing', { agreement, day: day(milestone.due) })
      case 'decision':
        return text('desk.reason.decision', { agreement, end })
      case 'end':
        return text('desk.reason.end', { agreement })
    }
  }

  return (of: DeskPartnership, what: Attention): AttentionText => {
    switch (what.kind) {
      case 'milestone': {
        const { milestone } = what
        const isLate = milestone.state === 'late'
        return {
          title: text(`desk.title.milestone.${milestone.kind}`),
          reason: milestoneReason(of, milestone),
          badge: { tone: isLate ? 'late' : 'due', text: milestoneState(intl, milestone) }
        }
      }
      case 'notice':
      case 'end':
      case 'lapsed': {
        const values = { agreement: agreementTitle(of, what.agreement), end: day(what.endsOn) }
        const isEnded = what.kind === 'end' && what.isEnded
        const badge = what.kind === 'lapsed' ? since(what.on) : dated(what.on)
        return {
          title: text(`desk.title.${what.kind}`, values),
          reason: text(isEnded ? 'desk.reason.date.ended' : `desk.reason.date.${what.kind}`, values),
          badge
        }
      }
      case 'promise': {
        const { promise } = what
        const values = { from: cityName(of, promise.from), day: day(what.on) }
        return {
          title: promise.text,
          reason: promise.keeper
            ? text('desk.reason.promise', { ...values, keeper: promise.keeper })
            : text('desk.reason.promise-no-keeper', values),
          badge: dated(what.on)
        }
      }
      case 'activity': {
        const { title, endsOn, status } = what.activity
        const end = partial(endsOn ?? what.on)
        return {
          title,
          reason: text('desk.reason.activity', { end, status: text(`records.value.status.${status}`) }),
          badge: dated(what.on)
        }
      }
      case 'vacancy':
        return {
          title: text('desk.title.vacancy', { post: what.post.title }),
          reason: text('desk.reason.vacancy', { city: cityName(of, what.post.city) }),
          badge: since(what.on)
        }
      case 'contact':
        return {
          title: text('desk.title.contact'),
          reason: text('desk.reason.contact', { delegation: what.last.title, day: day(what.last.endsOn) }),
          badge: since(what.last.endsOn)
        }
    }
  }
}

import type { CalendarAudience } from '@shared/domain/calendar-export'
import type { CalendarEvent } from '@shared/domain/calendar-events'
import { milestoneSteps } from './cycle-steps'
import { milestoneName } from './cycle-text'
import { cityNamer } from './formats'
import type { TextsIn } from './texts-in'
import { termSteps } from './term-steps'

export type CalendarEntryTexts = {
  readonly title: string
  readonly description: string
  readonly category: string
}

type Told = {
  /** The cities in the order of the view. */
  readonly cities: readonly {
    readonly id: string
    readonly latinName: string
    readonly nativeName?: string | undefined
    readonly country: string
  }[]
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
  readonly audience: CalendarAudience
}

/**
 * An event in words, with the arithmetic of its day. For a partner without what only our office knows: better days that our own
 * quiet periods suggest.
 */
export function calendarEntryTexts(
  { intl, text, formats }: TextsIn,
  event: CalendarEvent,
  { cities, agreements, audience }: Told
): CalendarEntryTexts {
  const pair = cities.map((side) => formats.city(side).name).join(' – ')
  const titleOf = (id: string) => agreements.find((one) => one.id === id)?.title ?? text('records.type.agreement')
  if (event.kind === 'milestone') {
    const { milestone, renewal } = event
    const told = audience === 'partner' ? { ...milestone, suggestion: undefined, notKnown: undefined } : milestone
    return {
      title: text('calendar.entry.title', { what: milestoneName(intl, milestone, cities.length), pair }),
      description: [titleOf(renewal.agreement), ...milestoneSteps(intl, renewal, told)].join('\n'),
      category: text('calendar.category.cycle')
    }
  }
  const { date, speaking } = event
  const next = date.kind === 'end' ? date.nextFrom : undefined
  const values = {
    agreement: titleOf(date.agreement),
    end: formats.day(date.kind === 'start' ? date.on : date.endsOn),
    next: next === undefined ? '' : formats.day(next)
  }
  const isEnded = date.kind === 'end' && date.isEnded
  const reason = isEnded ? 'desk.reason.date.ended' : (`desk.reason.date.${date.kind}` as const)
  return {
    title: text('calendar.entry.title', { what: text(`desk.title.${date.kind}`, values), pair }),
    description: [
      text(next === undefined ? reason : 'desk.reason.date.followed', values),
      ...termSteps(intl, speaking?.steps ?? [], cityNamer(cities, formats))
    ].join('\n'),
    category: text('calendar.category.agreement')
  }
}

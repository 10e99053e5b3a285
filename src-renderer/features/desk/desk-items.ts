import type { ConflictedRecord, Desk, DeskPartnership } from '@renderer/storage/desk'
import { isPressing, type Attention } from '@shared/domain/attention'
import { compareDays, daysBetween, earlierDay, type CalendarDay } from '@shared/domain/calendar-day'
import type { PartialDate } from '@shared/domain/partial-date'
import type { ComingEvent } from '@shared/domain/year-ahead'

/** One line of "Needs you": something of a partnership, or a record with a conflict in it. */
export type DeskItem = { readonly id: string } & (
  | { readonly kind: 'attention'; readonly on: CalendarDay; readonly of: DeskPartnership; readonly what: Attention }
  | { readonly kind: 'conflict'; readonly on: CalendarDay; readonly conflicted: ConflictedRecord }
)

/** Everything that needs somebody, pressing matters first, then by day; a conflict is a matter of today, whenever it arose. */
export function deskItems({ partnerships, conflicts }: Desk, date: CalendarDay): DeskItem[] {
  const items: DeskItem[] = [
    ...partnerships.flatMap((of) =>
      of.attention.map((what, index) => ({
        id: `${of.view.partnership.id} ${index}`,
        kind: 'attention' as const,
        on: what.on,
        of,
        what
      }))
    ),
    ...conflicts.map((conflicted) => ({
      id: `${conflicted.first.space} ${conflicted.first.id}`,
      kind: 'conflict' as const,
      on: earlierDay(conflicted.since.slice(0, 10), date),
      conflicted
    }))
  ]
  const presses = (item: DeskItem) => Number(item.kind === 'attention' && isPressing(item.what, date))
  return items.sort((a, b) => presses(b) - presses(a) || compareDays(a.on, b.on))
}

export type DeskEvent = { readonly of: DeskPartnership; readonly event: ComingEvent }
export type DeskMonth = { readonly month: string; readonly events: readonly DeskEvent[] }

/** The year ahead of all partnerships, by day. */
export function eventsAhead(partnerships: readonly DeskPartnership[]): DeskEvent[] {
  return partnerships
    .flatMap((of) => of.coming.map((event) => ({ of, event })))
    .sort((a, b) => (a.event.on < b.event.on ? -1 : a.event.on > b.event.on ? 1 : 0))
}

/** Events in order, by month (`YYYY-MM`); a month without an event is left out. */
export function byMonth(events: readonly DeskEvent[]): DeskMonth[] {
  const months = new Map<string, DeskEvent[]>()
  for (const one of events) {
    const month = one.event.on.slice(0, 7)
    const own = months.get(month)
    if (own) own.push(one)
    else months.set(month, [one])
  }
  return [...months].map(([month, own]) => ({ month, events: own }))
}

export type NextRenewal = {
  readonly of: DeskPartnership
  readonly agreement: string
  readonly on: CalendarDay
  readonly inDays: number
}

export type NextText = { readonly of: DeskPartnership; readonly startsOn: PartialDate; readonly inDays: number }

/** The text of a working agreement that is signed already and takes effect first. */
export function nextText(partnerships: readonly DeskPartnership[]): NextText | undefined {
  return partnerships
    .filter(({ view }) => view.ours)
    .flatMap((of): NextText[] =>
      of.standing.layers
        .filter(({ layer }) => layer === 'working')
        .flatMap(({ agreements }) => agreements)
        .flatMap(({ next }) =>
          next && next.datedLater === undefined ? [{ of, startsOn: next.startsOn, inDays: next.inDays }] : []
        )
    )
    .sort((a, b) => a.inDays - b.inDays)[0]
}

/** The end of a working agreement that comes first and that no signed text follows yet. */
export function nextRenewal(partnerships: readonly DeskPartnership[], date: CalendarDay): NextRenewal | undefined {
  return partnerships
    .flatMap((of): NextRenewal[] => {
      const { renewal } = of.standing
      const end = renewal?.cycle.milestones.find(({ kind }) => kind === 'end')
      if (!renewal || !of.view.ours || end?.state !== 'due') return []
      return [{ of, agreement: renewal.agreement, on: end.due, inDays: daysBetween(date, end.due) }]
    })
    .sort((a, b) => a.inDays - b.inDays)[0]
}

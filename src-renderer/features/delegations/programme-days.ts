import { addDays } from '@shared/domain/calendar-day'
import type { RecordOf } from '@shared/domain/record-registry'
import { clockIn, type OtherClock } from './programme-clock'

export type ProgrammeItem = Pick<
  RecordOf<'programme-item'>,
  'id' | 'day' | 'startsAt' | 'endsAt' | 'timeZone' | 'title' | 'place' | 'notes'
>

export type ProgrammeRow<Item extends ProgrammeItem = RecordOf<'programme-item'>> = {
  readonly item: Item
  /** 1 where the item ends after midnight, on the next day of its own zone. */
  readonly endDayShift: 0 | 1
  /** The same moments on the clock at home; days count from the item's day. */
  readonly start: OtherClock | undefined
  readonly end: OtherClock | undefined
  /** Whether the clock at home shows another time. */
  readonly isElsewhere: boolean
}

export type ProgrammeDay<Item extends ProgrammeItem> = {
  readonly day: string
  readonly rows: readonly ProgrammeRow<Item>[]
}

/**
 * The items by their local day and in the order of their local start; one without a time stands first. An end before
 * the start is past midnight.
 */
export function programmeDays<Item extends ProgrammeItem>(
  items: readonly Item[],
  homeZone: string | undefined
): ProgrammeDay<Item>[] {
  const byDay = new Map<string, ProgrammeRow<Item>[]>()
  const inOrder = items.toSorted(
    (a, b) =>
      (a.day === b.day ? 0 : a.day < b.day ? -1 : 1) ||
      (a.startsAt ?? '').localeCompare(b.startsAt ?? '') ||
      (a.endsAt ?? '').localeCompare(b.endsAt ?? '')
  )
  for (const item of inOrder) byDay.set(item.day, [...(byDay.get(item.day) ?? []), programmeRow(item, homeZone)])
  return [...byDay].map(([day, rows]) => ({ day, rows }))
}

function programmeRow<Item extends ProgrammeItem>(item: Item, homeZone: string | undefined): ProgrammeRow<Item> {
  const { day, startsAt, endsAt, timeZone } = item
  const endDayShift = startsAt !== undefined && endsAt !== undefined && endsAt < startsAt ? 1 : 0
  const start = startsAt && homeZone ? clockIn({ day, time: startsAt, timeZone }, homeZone) : undefined
  const endHome =
    endsAt && homeZone ? clockIn({ day: addDays(day, endDayShift), time: endsAt, timeZone }, homeZone) : undefined
  const end = endHome && { ...endHome, dayShift: endHome.dayShift + endDayShift }
  const isElsewhere = start !== undefined && (start.dayShift !== 0 || start.time !== startsAt)
  return { item, endDayShift, start, end, isElsewhere }
}

import { useToday } from '@renderer/platform/clock'
import { attentionOn, type Attention } from '@shared/domain/attention'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { yearAhead, type ComingEvent } from '@shared/domain/year-ahead'
import { openConflicts, type OpenConflict } from './conflicts'
import { partnershipStanding, type RecordedStanding } from './cycle-input'
import type { ExchangeRow } from './database'
import type { Office } from './office'
import { partnershipViews, type PartnershipView } from './partnerships'
import { recordsOfType, useOfficeQuery } from './records'

export type DeskPartnership = {
  readonly view: PartnershipView
  readonly standing: RecordedStanding
  /** Empty for a case that we only follow, and for a partnership that has ended. */
  readonly attention: readonly Attention[]
  readonly coming: readonly ComingEvent[]
}

/** The fields of one record that two sides wrote differently. */
export type ConflictedRecord = {
  readonly first: OpenConflict
  readonly fields: number
  /** RFC 3339, of the newest of the values. */
  readonly since: string
}

export type Desk = {
  readonly partnerships: readonly DeskPartnership[]
  readonly conflicts: readonly ConflictedRecord[]
  /** The newest first, undone ones left out. */
  readonly received: readonly ExchangeRow[]
  /** Change-sets that came in and wait for others. */
  readonly waiting: number
}

const receivedShown = 3

async function deskPartnership(office: Office, view: PartnershipView, date: CalendarDay): Promise<DeskPartnership> {
  const { space } = view
  const [standing, promises, activities, posts, tenures, delegations] = await Promise.all([
    partnershipStanding(office, view, date),
    recordsOfType(office, 'promise', space),
    recordsOfType(office, 'activity', space),
    recordsOfType(office, 'post', space),
    recordsOfType(office, 'tenure', space),
    recordsOfType(office, 'delegation', space)
  ])
  if (!view.ours || view.partnership.status === 'ended') return { view, standing, attention: [], coming: [] }
  const { versions } = standing
  const records = { standing, versions, promises, activities, posts, tenures, delegations }
  return { view, standing, attention: attentionOn(records, date), coming: yearAhead(records, date) }
}

function conflictedRecords(conflicts: readonly OpenConflict[]): ConflictedRecord[] {
  const byRecord = new Map<string, OpenConflict[]>()
  for (const conflict of conflicts) {
    const key = `${conflict.space} ${conflict.id}`
    byRecord.set(key, [...(byRecord.get(key) ?? []), conflict])
  }
  return [...byRecord.values()].flatMap((own) => {
    const times = own.flatMap(({ values }) => values.map(({ at }) => at))
    const since = times.sort((a, b) => Date.parse(b) - Date.parse(a))[0]
    const first = own[0]
    return first && since !== undefined ? [{ first, fields: own.length, since }] : []
  })
}

/** Everything that the desk shows, as of a day. */
export async function deskOf(office: Office, date: CalendarDay): Promise<Desk> {
  const [views, conflicts, exchanges, waiting] = await Promise.all([
    partnershipViews(office),
    openConflicts(office),
    office.db.exchanges.where('direction').equals('received').toArray(),
    office.db.waiting.count()
  ])
  const partnerships = await Promise.all(views.map((view) => deskPartnership(office, view, date)))
  return {
    partnerships: partnerships.toSorted(
      (a, b) => Number(b.view.ours !== undefined) - Number(a.view.ours !== undefined)
    ),
    conflicts: conflictedRecords(conflicts),
    received: exchanges
      .filter(({ undoneAt }) => undoneAt === undefined)
      .toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0))
      .slice(0, receivedShown),
    waiting
  }
}

/** Live, as of `useToday()`: undefined while loading. */
export function useDesk(): Desk | undefined {
  const date = useToday()
  return useOfficeQuery((office) => deskOf(office, date), [date])
}

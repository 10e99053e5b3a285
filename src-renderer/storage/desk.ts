import { useToday } from '@renderer/platform/clock'
import { attentionOn, type Attention, type LeadDays } from '@shared/domain/attention'
import type { CalendarDay } from '@shared/domain/calendar-day'
import type { RecordOf } from '@shared/domain/record-registry'
import { reminderStateOn, subjectOf, type ReminderState } from '@shared/domain/reminder'
import { yearAhead, type ComingEvent } from '@shared/domain/year-ahead'
import { openConflicts, type OpenConflict } from './conflicts'
import { partnershipStanding, type RecordedStanding } from './cycle-input'
import { deskLead } from './cycle-preferences'
import type { ExchangeRow } from './database'
import { holidayTable } from './holidays'
import type { Office } from './office'
import { partnershipViews, type PartnershipView } from './partnerships'
import {
  lastRecordBefore,
  openRecordsOfType,
  readingTogether,
  recordsOfType,
  useOfficeQuery,
  type ReadRecords
} from './records'

/** A matter of which the desk doesn't tell for now, and why. */
export type SetAside = { readonly what: Attention; readonly state: Exclude<ReminderState, { readonly state: 'told' }> }

export type DeskPartnership = {
  readonly view: PartnershipView
  readonly standing: RecordedStanding
  /** Empty for a case that we only follow, and for a partnership that has ended; what was put off or ticked off is left out. */
  readonly attention: readonly Attention[]
  /** What would need somebody, but was put off or ticked off. */
  readonly setAside: readonly SetAside[]
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
  /** From so many days before, the desk tells of a date. */
  readonly leadDays: LeadDays
  readonly conflicts: readonly ConflictedRecord[]
  /** The newest first, undone ones left out. */
  readonly received: readonly ExchangeRow[]
  /** Change-sets that came in and wait for others. */
  readonly waiting: number
}

const receivedShown = 3

type Reading = { readonly read: ReadRecords } & Reminding
type Reminding = { readonly leadDays: LeadDays; readonly reminders: readonly RecordOf<'reminder'>[] }

/** Delegations that are not over; where there is none, the last one, which tells how long nobody met. */
async function openDelegations(office: Office, space: string, date: CalendarDay) {
  const open = await openRecordsOfType(office, 'delegation', space, date)
  const last = open.length > 0 ? undefined : await lastRecordBefore(office, 'delegation', space, date)
  return last ? [last] : open
}

async function deskPartnership(
  office: Office,
  view: PartnershipView,
  date: CalendarDay,
  { leadDays, reminders, read }: Reading
): Promise<DeskPartnership> {
  const { space } = view
  const standing = await partnershipStanding(office, view, date, read)
  if (!view.ours || view.partnership.status === 'ended')
    return { view, standing, attention: [], setAside: [], coming: [] }
  const [promises, activities, posts, tenures, delegations] = await Promise.all([
    openRecordsOfType(office, 'promise', space, date),
    openRecordsOfType(office, 'activity', space, date),
    read('post', space),
    read('tenure', space),
    openDelegations(office, space, date)
  ])
  const { versions } = standing
  const records = { standing, versions, promises, activities, posts, tenures, delegations }
  const attention: Attention[] = []
  const setAside: SetAside[] = []
  for (const what of attentionOn(records, date, leadDays)) {
    const state = reminderStateOn(reminders, { subject: subjectOf(what, standing.renewal), on: what.on }, date)
    if (state.state === 'told') attention.push(what)
    else setAside.push({ what, state })
  }
  return { view, standing, attention, setAside, coming: yearAhead(records, date) }
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
  const { db } = office
  // Loaded before: a transaction ends while anything but the database is waited for. One is much cheaper than one a request.
  await holidayTable()
  return db.transaction('r', [db.records, db.changes, db.exchanges, db.waiting, db.settings], () =>
    readDesk(office, date)
  )
}

async function readDesk(office: Office, date: CalendarDay): Promise<Desk> {
  const read = readingTogether(office)
  const [views, conflicts, exchanges, waiting, leadDays, reminders] = await Promise.all([
    partnershipViews(office, read),
    openConflicts(office),
    office.db.exchanges.where('direction').equals('received').toArray(),
    office.db.waiting.count(),
    deskLead(office),
    recordsOfType(office, 'reminder', office.space)
  ])
  const partnerships = await Promise.all(
    views.map((view) => deskPartnership(office, view, date, { leadDays, reminders, read }))
  )
  return {
    leadDays,
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

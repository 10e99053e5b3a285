import { nowInstant } from '@renderer/platform/clock'
import { calendarEntryTexts, type CalendarEntryTexts } from '@renderer/platform/calendar-text'
import type { TextsIn } from '@renderer/platform/texts-in'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { afterExport, calendarEvents, planCalendar, type PlannedEntry } from '@shared/domain/calendar-events'
import { entryText, type CalendarAudience, type ExportedEntry } from '@shared/domain/calendar-export'
import type { RecordOf } from '@shared/domain/record-registry'
import { announcedRecords } from './calendar-announced'
import { calendarFile, type CalendarFileEvent } from './calendar-file'
import { partnershipStanding } from './cycle-input'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { recordsOfType } from './records'
import { saveRecords, type RecordEdit } from './write'

export type CalendarChoice = {
  readonly views: readonly PartnershipView[]
  /** The calendar of all: it also cancels what an earlier file said of partnerships that have since ended or been deleted. */
  readonly isAll?: boolean
  readonly audience: CalendarAudience
  readonly language: TextsIn
  /** The day that the calendar is about. */
  readonly date: CalendarDay
  readonly alarmDays?: number | undefined
}

type PlannedCalendar = {
  readonly partnership: string
  readonly events: readonly CalendarFileEvent[]
  readonly planned: readonly PlannedEntry[]
  readonly exported: readonly ExportedEntry[]
  /** This copy's own record of what it wrote last. */
  readonly own: RecordOf<'calendar-export'> | undefined
}

type Told = CalendarEntryTexts & { readonly on: CalendarDay }

/** What the calendar says of a partnership, by the events' uid: nothing of one that has ended. */
async function textsOf(office: Office, view: PartnershipView, choice: CalendarChoice): Promise<Map<string, Told>> {
  if (view.partnership.status === 'ended') return new Map()
  const standing = await partnershipStanding(office, view, choice.date)
  const told = { cities: view.cities, agreements: standing.agreements, audience: choice.audience }
  return new Map(
    calendarEvents(standing).map((event) => [
      event.uid,
      { on: event.on, ...calendarEntryTexts(choice.language, event, told) }
    ])
  )
}

async function planFor(
  office: Office,
  partnership: string,
  texts: ReadonlyMap<string, Told>,
  { audience, language, date, alarmDays }: CalendarChoice
): Promise<PlannedCalendar> {
  const { records, entries: exported } = await announcedRecords(office, partnership, audience)
  const wanted = [...texts].map(([uid, { on, title }]) => ({ uid, on, title: title.replaceAll(/\s+/g, ' ') }))
  const planned = planCalendar(wanted, exported, date)
  return {
    partnership,
    planned,
    exported,
    own: records.find(({ device }) => device === office.device),
    events: planned.map((entry) => {
      const { description = '', category = language.text('calendar.category.cycle') } = texts.get(entry.uid) ?? {}
      return { ...entry, description, category, alarmDays }
    })
  }
}

/** The partnerships that an earlier file told of and that have ended or are deleted. */
async function goneSince(office: Office): Promise<string[]> {
  const [partnerships, records] = await Promise.all([
    recordsOfType(office, 'partnership', office.space),
    recordsOfType(office, 'calendar-export', office.space)
  ])
  const present = new Set(partnerships.filter(({ status }) => status !== 'ended').map(({ id }) => id))
  return [...new Set(records.map(({ partnership }) => partnership))].filter((id) => !present.has(id)).toSorted()
}

export type CalendarOut = {
  readonly bytes: Uint8Array
  readonly events: number
  readonly cancelled: number
  /** Call it once the file is saved: the next one then knows what this one said. */
  readonly remember: () => Promise<void>
}

/** The calendar of one partnership or several, as a file; nothing is written until `remember`. */
export async function calendarOut(office: Office, name: string, choice: CalendarChoice): Promise<CalendarOut> {
  const gone = choice.isAll ? await goneSince(office) : []
  const calendars = await Promise.all([
    ...choice.views.map(async (view) =>
      planFor(office, view.partnership.id, await textsOf(office, view, choice), choice)
    ),
    ...gone.map((partnership) => planFor(office, partnership, new Map(), choice))
  ])
  const events = calendars.flatMap((calendar) => calendar.events)
  const cancelled = events.filter(({ isCancelled }) => isCancelled).length
  return {
    bytes: calendarFile({ name, events, at: nowInstant() }),
    events: events.length - cancelled,
    cancelled,
    async remember() {
      const edits = calendars.map(({ partnership, planned, exported, own }): RecordEdit => ({
        type: 'calendar-export',
        space: office.space,
        before: own,
        fields: {
          partnership,
          device: office.device,
          audience: choice.audience,
          exportedOn: choice.date,
          entries: afterExport(planned, exported).map(entryText)
        }
      }))
      const saved = await saveRecords(office, edits)
      if (!saved.ok) throw new Error(saved.error.message)
    }
  }
}

import { nowInstant } from '@renderer/platform/clock'
import { calendarEntryTexts } from '@renderer/platform/calendar-text'
import type { TextsIn } from '@renderer/platform/texts-in'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { afterExport, calendarEvents, planCalendar, type PlannedEntry } from '@shared/domain/calendar-events'
import { entryText, exportedEntry, type CalendarAudience, type ExportedEntry } from '@shared/domain/calendar-export'
import type { RecordOf } from '@shared/domain/record-registry'
import { calendarFile, type CalendarFileEvent } from './calendar-file'
import { partnershipStanding } from './cycle-input'
import type { Office } from './office'
import type { PartnershipView } from './partnerships'
import { recordsReferringTo } from './records'
import { saveRecords, type RecordEdit } from './write'

export type CalendarChoice = {
  readonly views: readonly PartnershipView[]
  readonly audience: CalendarAudience
  readonly language: TextsIn
  /** The day that the calendar is about. */
  readonly date: CalendarDay
  readonly alarmDays?: number | undefined
}

type PlannedCalendar = {
  readonly view: PartnershipView
  readonly events: readonly CalendarFileEvent[]
  readonly planned: readonly PlannedEntry[]
  readonly exported: readonly ExportedEntry[]
  /** This copy's own record of what it wrote last. */
  readonly own: RecordOf<'calendar-export'> | undefined
}

async function planFor(office: Office, view: PartnershipView, choice: CalendarChoice): Promise<PlannedCalendar> {
  const { audience, language, date, alarmDays } = choice
  const standing = await partnershipStanding(office, view, date)
  const records = (await recordsReferringTo(office, 'calendar-export', view.partnership.id)).filter(
    (record) => record.audience === audience
  )
  const { agreements } = standing
  const told = { cities: view.cities, agreements, audience }
  const texts = new Map(
    calendarEvents(standing, standing.versions).map((event) => [
      event.uid,
      { on: event.on, ...calendarEntryTexts(language, event, told) }
    ])
  )
  const exported = records.flatMap(({ entries }) => entries.flatMap((entry) => exportedEntry(entry) ?? []))
  const wanted = [...texts].map(([uid, { on, title }]) => ({ uid, on, title: title.replaceAll(/\s+/g, ' ') }))
  const planned = planCalendar(wanted, exported, date)
  return {
    view,
    planned,
    exported,
    own: records.find(({ device }) => device === office.device),
    events: planned.map((entry) => {
      const { description = '', category = language.text('calendar.category.cycle') } = texts.get(entry.uid) ?? {}
      return { ...entry, description, category, alarmDays }
    })
  }
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
  const calendars = await Promise.all(choice.views.map((view) => planFor(office, view, choice)))
  const events = calendars.flatMap((calendar) => calendar.events)
  const cancelled = events.filter(({ isCancelled }) => isCancelled).length
  return {
    bytes: calendarFile({ name, events, at: nowInstant() }),
    events: events.length - cancelled,
    cancelled,
    async remember() {
      const edits = calendars.map(({ view, planned, exported, own }): RecordEdit => ({
        type: 'calendar-export',
        space: office.space,
        before: own,
        fields: {
          partnership: view.partnership.id,
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

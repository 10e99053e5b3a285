import { standingDates, type AgreementDate, type ToldMilestone } from './agreement-dates'
import { entryText, type ExportedEntry } from './calendar-export'
import { compareDays, type CalendarDay } from './calendar-day'
import type { CycleStanding, PartnershipStanding } from './partnership-standing'
import type { VersionStanding } from './term-standing'

/** A day of a partnership for a calendar outside the app. `uid` stays the same however the day moves. */
export type CalendarEvent = { readonly uid: string; readonly on: CalendarDay } & (
  | { readonly kind: 'milestone'; readonly milestone: ToldMilestone; readonly renewal: CycleStanding }
  | {
      readonly kind: AgreementDate['kind']
      readonly date: AgreementDate
      readonly speaking: VersionStanding | undefined
    }
)

/**
 * Of a version that renews itself, each term has events of its own; they differ in the number of the term, which an extension
 * makes longer and never numbers anew. A version ends once, in whichever term: its end keeps its id where a late notice or an
 * extension moves it.
 */
function uidOf(version: string, term: number, kind: string, number?: number): string {
  return `${version}-${kind === 'end' ? 0 : term}-${kind}${number === undefined ? '' : `-${number}`}@entente`
}

/** Milestones, ends and notice dates of one partnership, earliest first; nothing else of it is in a calendar. */
export function calendarEvents(standing: PartnershipStanding): CalendarEvent[] {
  const { layers, renewal } = standing
  const told = standingDates(standing)
  const speakings = layers.flatMap(({ agreements }) => agreements.flatMap(({ speaking }) => speaking ?? []))
  const milestones = told.milestones.map((milestone): CalendarEvent[] =>
    renewal
      ? [
          {
            kind: 'milestone',
            uid: uidOf(renewal.version, renewal.termNumber, milestone.kind, milestone.number),
            on: milestone.due,
            milestone,
            renewal
          }
        ]
      : []
  )
  const dates = told.dates.map((date): CalendarEvent => {
    const speaking = speakings.find(({ version }) => version === date.version)
    return {
      kind: date.kind,
      uid: uidOf(date.version, speaking?.termNumber ?? 0, date.kind),
      on: date.on,
      date,
      speaking
    }
  })
  return [...milestones.flat(), ...dates].toSorted((a, b) => compareDays(a.on, b.on) || (a.uid < b.uid ? -1 : 1))
}

/** What the next calendar file says: an event as it is now, or one to cancel, by what was last written of it. */
export type PlannedEntry = ExportedEntry

const sameText = (a: ExportedEntry, b: ExportedEntry) => entryText(a) === entryText(b)

/**
 * The entries of the next file. The sequence of an event goes up by one whenever its day or its title differs from what any copy of
 * the office last wrote, and never goes down. One that has vanished is cancelled while its day is still
 * to come: what begins or is settled today is no longer ahead.
 */
export function planCalendar(
  events: readonly Pick<ExportedEntry, 'uid' | 'on' | 'title'>[],
  exported: readonly ExportedEntry[],
  today: CalendarDay
): PlannedEntry[] {
  const last = new Map<string, ExportedEntry[]>()
  for (const entry of exported) {
    const known = last.get(entry.uid) ?? []
    const top = known[0]?.sequence ?? -1
    if (entry.sequence > top) last.set(entry.uid, [entry])
    else if (entry.sequence === top) last.set(entry.uid, [...known, entry])
  }
  const next = (entry: Omit<ExportedEntry, 'sequence'>): PlannedEntry => {
    const known = last.get(entry.uid) ?? []
    const sequence = known[0]?.sequence ?? 0
    const isSame = known.every((one) => sameText(one, { ...entry, sequence }))
    return { ...entry, sequence: isSame ? sequence : sequence + 1 }
  }
  const present = new Set(events.map(({ uid }) => uid))
  const gone = [...last.values()]
    .flatMap((entries) => entries[0] ?? [])
    .filter(({ uid, on }) => !present.has(uid) && on > today)
  return [
    ...events.map(({ uid, on, title }) => next({ uid, on, title, isCancelled: false })),
    ...gone.map(({ uid, on, title }) => next({ uid, on, title, isCancelled: true }))
  ]
}

/** What is known of every event after a file with these entries: the newest of each, also of those that it left out. */
export function afterExport(planned: readonly PlannedEntry[], exported: readonly ExportedEntry[]): ExportedEntry[] {
  const newest = new Map<string, ExportedEntry>()
  for (const entry of [...exported, ...planned]) {
    const known = newest.get(entry.uid)
    if (!known || entry.sequence >= known.sequence) newest.set(entry.uid, entry)
  }
  return [...newest.values()].toSorted((a, b) => compareDays(a.on, b.on) || (a.uid < b.uid ? -1 : 1))
}

/** What calendars still show of days from `today` on, by what was last written of each event. */
export function announcedAhead(exported: readonly ExportedEntry[], today: CalendarDay): ExportedEntry[] {
  return afterExport([], exported).filter(({ on, isCancelled }) => on >= today && !isCancelled)
}

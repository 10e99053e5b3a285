import ICAL from 'ical.js'
import { addDays, type CalendarDay } from '@shared/domain/calendar-day'

/** One all-day event. Texts may hold line breaks; other control characters are left out. */
export type CalendarFileEvent = {
  readonly uid: string
  readonly on: CalendarDay
  readonly sequence: number
  readonly isCancelled: boolean
  readonly title: string
  readonly description: string
  readonly category: string
  /** So many days before, the calendar reminds; absent: never. */
  readonly alarmDays?: number | undefined
}

export type CalendarFile = {
  readonly name: string
  readonly events: readonly CalendarFileEvent[]
  /** RFC 3339, with any offset. */
  readonly at: string
}

/** Nothing that could begin a line of its own in the file, but for breaks, which are escaped. */
function plain(text: string): string {
  const noBreaks = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
  return Array.from(noBreaks, (letter) => (letter === '\n' || !/\p{Cc}|\p{Cs}/u.test(letter) ? letter : '')).join('')
}

/** A category and a name are one line; a comma would make two categories of it. */
const oneLine = (text: string) => plain(text).replaceAll(/[\n,;\\]/g, ' ')

function eventOf(event: CalendarFileEvent, stamp: ICAL.Time): ICAL.Component {
  const component = new ICAL.Component('vevent')
  const add = (name: string, value: string | number | ICAL.Time) => component.addPropertyWithValue(name, value)
  add('uid', oneLine(event.uid))
  add('dtstamp', stamp)
  add('dtstart', ICAL.Time.fromDateString(event.on))
  add('dtend', ICAL.Time.fromDateString(addDays(event.on, 1)))
  add('sequence', event.sequence)
  add('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED')
  add('summary', plain(event.title))
  if (event.description) add('description', plain(event.description))
  add('categories', oneLine(event.category))
  add('transp', 'TRANSPARENT')
  if (event.alarmDays !== undefined && !event.isCancelled) {
    const alarm = new ICAL.Component('valarm')
    alarm.addPropertyWithValue('action', 'DISPLAY')
    alarm.addPropertyWithValue('description', plain(event.title))
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-event.alarmDays * 86_400))
    component.addSubcomponent(alarm)
  }
  return component
}

/** An iCalendar file (RFC 5545): UTF-8, lines of at most 75 octets that end with CRLF. */
export function calendarFile({ name, events, at }: CalendarFile): Uint8Array {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('prodid', '-//Entente//Entente//EN')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', oneLine(name)) // the library escapes nothing in a property it doesn't know
  const stamp = ICAL.Time.fromJSDate(new Date(at), true)
  for (const event of events) calendar.addSubcomponent(eventOf(event, stamp))
  ICAL.foldLength = 74
  return new TextEncoder().encode(`${calendar.toString()}\r\n`)
}

import * as fc from 'fast-check'
import ICAL from 'ical.js'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import { calendarFile, type CalendarFileEvent } from '@renderer/storage/calendar-file'
import { propertyOptions } from '../../seed'

const at = '2019-01-15T10:00:00.000+01:00'
const event: CalendarFileEvent = {
  uid: '0190-0-decision@entente',
  on: '2019-06-30',
  sequence: 2,
  isCancelled: false,
  title: 'Council decides on the next version: Göteborg – 上海市',
  description:
    'Memorandum of understanding\n30 June 2019: the council decides six months before the end, 31 December 2019; 谅解备忘录, år',
  category: 'Renewal cycle'
}
const textOf = (events: readonly CalendarFileEvent[], name = 'Göteborg–上海') =>
  new TextDecoder().decode(calendarFile({ name, events, at }))

/** By the library that wrote it. */
function readBack(text: string) {
  return new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((component) => {
    const value = (name: string) => component.getFirstPropertyValue(name)
    return {
      uid: value('uid'),
      on: String(value('dtstart')),
      until: String(value('dtend')),
      isDay: (value('dtstart') as ICAL.Time).isDate,
      sequence: value('sequence'),
      status: value('status'),
      title: value('summary'),
      description: value('description') ?? '',
      stamp: String(value('dtstamp')),
      properties: component.getAllProperties().length
    }
  })
}

describe('a calendar file', () => {
  test('is read back as it was written, by its library and by another', () => {
    const text = textOf([event, { ...event, uid: 'gone@entente', isCancelled: true }])
    expect(readBack(text)).toMatchObject([
      {
        uid: event.uid,
        on: '2019-06-30',
        until: '2019-07-01',
        isDay: true,
        sequence: 2,
        status: 'CONFIRMED',
        title: event.title,
        description: event.description,
        stamp: '2019-01-15T09:00:00Z'
      },
      { uid: 'gone@entente', status: 'CANCELLED' }
    ])
    const other = convertIcsCalendar(undefined, text)
    expect(other.method).toBe('PUBLISH')
    expect(other.events).toMatchObject([
      {
        uid: event.uid,
        sequence: 2,
        status: 'CONFIRMED',
        summary: event.title,
        categories: ['Renewal cycle'],
        timeTransparent: 'TRANSPARENT'
      },
      { status: 'CANCELLED' }
    ])
    expect(other.events?.[0]?.start).toMatchObject({ type: 'DATE', date: new Date('2019-06-30T00:00:00Z') })
    expect(other.events?.[0]?.end).toMatchObject({ type: 'DATE', date: new Date('2019-07-01T00:00:00Z') })
    expect(other.events?.[0]?.description).toBe(event.description)
  })

  test('writes whole days as dates and no line of more than 75 octets, each ended by CRLF', () => {
    const text = textOf([event])
    expect(text).toContain('DTSTART;VALUE=DATE:20190630\r\n')
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of lines) expect(new TextEncoder().encode(line).length, line).toBeLessThanOrEqual(75)
  })

  test('reminds where it is asked to, and never of what was cancelled', () => {
    const text = textOf([
      { ...event, alarmDays: 7 },
      { ...event, uid: 'gone', isCancelled: true, alarmDays: 7 }
    ])
    expect(text.match(/BEGIN:VALARM/g)).toHaveLength(1)
    expect(text).toMatch(/TRIGGER:-P(?:7D|1W)\r\n/)
  })

  test('whatever a title holds, it makes no line, property or component of its own', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '\r\nATTENDEE:x',
        'a\nEND:VEVENT\nBEGIN:VEVENT',
        '\u2028X:1',
        '\\nX',
        ';a=b:c,"d"',
        '\u0000\u0007',
        '\uD800'
      )
    )
    const texts = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(texts, texts, texts, texts, fc.nat(20_000), (title, description, category, uid, days) => {
        const on = addDays('1990-01-01', days)
        const given = { ...event, title, description, category, uid: `u${uid}`, on }
        const text = textOf([given], title)
        const [read, ...rest] = readBack(text)
        expect(rest).toEqual([])
        const breaks = (one: string) => one.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        const kept = (one: string) =>
          Array.from(breaks(one))
            .filter((letter) => letter === '\n' || !/\p{Cc}|\p{Cs}/u.test(letter))
            .join('')
        expect(read).toMatchObject({ on, title: kept(title), description: kept(description) })
        expect(read?.properties).toBe(kept(description) === '' && description === '' ? 9 : 10)
        for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      }),
      propertyOptions(150)
    )
  })
})

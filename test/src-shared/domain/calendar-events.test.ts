import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import { afterExport, calendarEvents, planCalendar } from '@shared/domain/calendar-events'
import { entryText, exportedEntry, type ExportedEntry } from '@shared/domain/calendar-export'
import { partnershipStandingOn, type TermRecords } from '@shared/domain/partnership-standing'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { propertyOptions, propertyTimeout } from '../../seed'

const version = (endsOn: string): DatedVersion => ({
  id: 'V',
  agreement: 'A',
  status: 'signed',
  signedOn: '2017-05-31',
  term: { kind: 'written', endsOn },
  renewal: { kind: 'none' }
})
const framework: DatedVersion = {
  ...version(''),
  id: 'F',
  agreement: 'B',
  signedOn: '2003-10-23',
  term: { kind: 'duration', months: 24 },
  renewal: { kind: 'tacit', everyMonths: 12, noticeMonths: 3 }
}

function eventsOn(date: string, endsOn = '2019-12-31', events: readonly TermEvent[] = []) {
  const records: TermRecords = {
    sides: ['a', 'b'],
    agreements: [
      { id: 'A', layer: 'working' },
      { id: 'B', layer: 'framework' }
    ],
    versions: [version(endsOn), framework],
    events,
    plans: [],
    evaluations: [],
    decisions: []
  }
  return calendarEvents(partnershipStandingOn(records, date))
}

describe('the events of a partnership', () => {
  test('are its milestones, its ends and its notice dates', () => {
    expect(eventsOn('2019-01-15').map(({ kind, on }) => [kind, on])).toEqual([
      ['milestone', '2017-05-31'],
      ['milestone', '2017-08-31'],
      ['milestone', '2018-05-31'],
      ['milestone', '2018-12-31'],
      ['milestone', '2019-06-30'],
      ['notice', '2019-07-23'],
      ['renewal', '2019-10-23'],
      ['milestone', '2019-12-31']
    ])
  })

  test('keep their ids where the days move, and each renewal of a term has its own', () => {
    const uids = (date: string, endsOn?: string) =>
      eventsOn(date, endsOn)
        .map(({ uid }) => uid)
        .toSorted()
    expect(uids('2019-01-15', '2020-03-31')).toEqual(uids('2019-01-15'))
    expect(uids('2019-02-20')).toEqual(uids('2019-01-15'))
    const notice = (date: string) => uids(date).find((uid) => uid.includes('notice'))
    expect(notice('2019-01-15')).toBe('F-14-notice@entente')
    expect(notice('2020-01-15')).toBe('F-15-notice@entente')
    expect(new Set(uids('2019-01-15')).size).toBe(8)
  })
})

test('an end has one id, whichever term it is known in, so that a calendar moves it', () => {
  const late: TermEvent = { id: 'n', version: 'F', kind: 'notice', receivedOn: '2019-08-01' }
  const ends = (date: string, events = [late]) =>
    eventsOn(date, undefined, events).flatMap(({ kind, uid, on }) => (kind === 'end' ? [[uid, on]] : []))
  expect(ends('2019-07-31')).toEqual([])
  expect(ends('2019-08-01')).toEqual([['F-0-end@entente', '2020-10-23']])
  expect(ends('2019-10-24')).toEqual([['F-0-end@entente', '2020-10-23']])
  const extended: TermEvent = { id: 'e', version: 'F', kind: 'extended', signedOn: '2020-01-10', until: '2021-06-30' }
  const again: TermEvent = { ...late, id: 'm', receivedOn: '2020-02-01' }
  expect(ends('2020-02-01', [late, extended, again])).toEqual([['F-0-end@entente', '2021-06-30']])
})

test('an extension moves the dates of the running term; those of later renewals are none of before', () => {
  const extended: TermEvent = { id: 'e', version: 'F', kind: 'extended', signedOn: '2019-09-02', until: '2021-06-30' }
  const dates = (date: string) =>
    eventsOn(date, undefined, [extended]).flatMap(({ kind, uid, on }) => (kind === 'milestone' ? [] : [[uid, on]]))
  expect(dates('2019-07-01')).toEqual([
    ['F-14-notice@entente', '2019-07-23'],
    ['F-14-renewal@entente', '2019-10-23']
  ])
  expect(dates('2020-07-01')).toEqual([
    ['F-14-notice@entente', '2021-03-30'],
    ['F-14-renewal@entente', '2021-06-30']
  ])
  expect(dates('2021-07-01')).toEqual([
    ['F-15-notice@entente', '2022-03-30'],
    ['F-15-renewal@entente', '2022-06-30']
  ])
})

test(
  'an event ahead keeps its id from day to day, and no past renewal is moved, whatever is signed or received',
  () => {
    const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2004-01-01', days))
    const event = fc.oneof(
      fc.record({ kind: fc.constant('notice' as const), receivedOn: day }),
      fc
        .tuple(day, fc.integer({ min: 30, max: 900 }))
        .map(([signedOn, days]) => ({ kind: 'extended' as const, signedOn, until: addDays(signedOn, days) }))
    )
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 3 }), fc.nat(60), (given, ahead) => {
        const known = given.map((one, index): TermEvent => ({ ...one, id: `e${index}`, version: 'F' }))
        const told = (date: string) =>
          new Map(
            eventsOn(date, '2003-12-31', known).flatMap(({ kind, uid, on }) =>
              kind === 'milestone' ? [] : [[kind, { uid, on }]]
            )
          )
        const renewals = new Map<string, string>()
        const first = given.map((one) => ('signedOn' in one ? one.signedOn : one.receivedOn)).toSorted()[0] ?? ''
        const begin = addDays(first, -ahead)
        let before = told(begin)
        for (let days = 1; days < 500; days += 1) {
          const date = addDays(begin, days)
          const now = told(date)
          for (const [kind, { uid, on }] of now) {
            const last = before.get(kind)
            if (last && last.on >= date) expect(uid).toBe(last.uid)
            if (kind !== 'renewal') continue
            const passed = renewals.get(uid)
            if (passed !== undefined && passed < date) expect(on).toBe(passed)
            renewals.set(uid, on)
          }
          before = now
        }
      }),
      propertyOptions(25)
    )
  },
  propertyTimeout(20_000)
)

describe('the sequence', () => {
  const today = '2019-01-15'
  const event = { uid: 'u', on: '2019-06-30', title: 'Decision' }
  const first = planCalendar([event], [], today)

  test('begins at 0 and stays while nothing moves', () => {
    expect(first).toEqual([{ ...event, sequence: 0, isCancelled: false }])
    expect(planCalendar([event], first, today)).toEqual(first)
  })

  test('goes up when the day or the title changes', () => {
    expect(planCalendar([{ ...event, on: '2019-07-01' }], first, today)).toMatchObject([{ sequence: 1 }])
    expect(planCalendar([{ ...event, title: 'Beslut' }], first, today)).toMatchObject([{ sequence: 1 }])
  })

  test('what vanished is cancelled once and stays so, until its day has passed; coming back it goes on', () => {
    const cancelled = planCalendar([], first, today)
    expect(cancelled).toEqual([{ ...event, sequence: 1, isCancelled: true }])
    expect(planCalendar([], cancelled, today)).toEqual(cancelled)
    expect(planCalendar([], cancelled, '2019-07-01')).toEqual([])
    expect(planCalendar([event], cancelled, today)).toEqual([{ ...event, sequence: 2, isCancelled: false }])
  })

  test('two copies that wrote different days under the same number are both passed', () => {
    const other = [{ ...event, on: '2019-07-10', sequence: 0, isCancelled: false }]
    expect(planCalendar([event], [...first, ...other], today)).toMatchObject([{ sequence: 1 }])
  })

  test('of every event only ever goes up, and up whenever its day moved, whichever of two copies writes', () => {
    const uid = fc.constantFrom('a', 'b', 'c')
    const events = fc.dictionary(uid, fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(fc.tuple(events, fc.constantFrom(0, 1)), { maxLength: 12 }), (files) => {
        const kept: ExportedEntry[][] = [[], []]
        const seen = new Map<string, ExportedEntry>()
        for (const [days, copy] of files) {
          const wanted = Object.entries(days).map(([id, day]) => ({
            uid: id,
            on: addDays('2019-06-01', day),
            title: id
          }))
          const planned = planCalendar(wanted, kept.flat(), today)
          for (const entry of planned) {
            const before = seen.get(entry.uid)
            const isMoved = before && (before.on !== entry.on || before.isCancelled !== entry.isCancelled)
            if (before) expect(entry.sequence - before.sequence).toBe(isMoved ? 1 : 0)
            seen.set(entry.uid, entry)
          }
          expect([...seen.keys()].every((id) => planned.some((entry) => entry.uid === id))).toBe(true)
          kept[copy] = afterExport(planned, kept.flat())
        }
      }),
      propertyOptions(200)
    )
  })
})

test('an entry is kept as one text and read back; what is damaged is left out', () => {
  const entry = { uid: 'x-0-end@entente', on: '2019-12-31', sequence: 3, isCancelled: true, title: 'Ends: 上海' }
  expect(exportedEntry(entryText(entry))).toEqual(entry)
  for (const wrong of ['', 'x', 'x 2019-13-01 0 confirmed y', 'x 2019-12-31 -1 confirmed y'])
    expect(exportedEntry(wrong), wrong).toBeUndefined()
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementDates } from '@shared/domain/agreement-dates'
import { addDays, addMonths, daysBetween } from '@shared/domain/calendar-day'
import { firstDay, lastDay } from '@shared/domain/partial-date'
import { inForceOn } from '@shared/domain/in-force'
import { portfolioPlace } from '@shared/domain/portfolio'
import type { DatedVersion, Renewal } from '@shared/domain/term'
import { spansOf } from '@shared/domain/term-spans'
import { standingOn, timelineOf } from '@shared/domain/term-standing'
import { standings } from '@shared/domain/term-timeline'
import { propertyOptions } from '../../seed'
import { anyCase, anyDay, anyEvent, anyPartial, anyRenewal, anyTerm } from './term-arbitraries'

const runningStandings = ['in-force', 'tacit-renewal', 'suspended']

test('every day has exactly one standing: the spans tile the window and agree with the standing of each day', () => {
  fc.assert(
    fc.property(anyCase, anyDay, fc.integer({ min: 0, max: 4000 }), ({ version, others, events }, from, length) => {
      const to = addDays(from, length)
      const spans = spansOf(timelineOf(version, events, others), from, to)
      expect(spans[0]?.from).toBe(from)
      expect(spans.at(-1)?.to).toBe(to)
      spans.forEach((span, index) => {
        expect(span.from <= span.to).toBe(true)
        const next = spans[index + 1]
        if (next) expect(next.from).toBe(addDays(span.to, 1))
        const middle = addDays(span.from, Math.floor(daysBetween(span.from, span.to) / 2))
        for (const day of [span.from, middle, span.to]) {
          const { standing, renewal } = standingOn(version, events, others, day)
          expect(standings).toContain(standing)
          expect({ standing, renewal }).toEqual({ standing: span.standing, renewal: span.renewal })
        }
      })
    }),
    propertyOptions(300)
  )
})

test('every day of a window, asked one by one, has the standing of its span', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, from) => {
      const timeline = timelineOf(version, events, others)
      for (const span of spansOf(timeline, from, addDays(from, 120))) {
        for (let day = span.from; day <= span.to; day = addDays(day, 1)) {
          expect(standingOn(version, events, others, day).standing).toBe(span.standing)
        }
      }
    }),
    propertyOptions(60)
  )
})

test('while a version runs, its last day is not behind and nothing to decide has passed', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const found = standingOn(version, events, others, date)
      if (runningStandings.includes(found.standing) && found.endsOn) expect(found.endsOn >= date).toBe(true)
      if (found.decideBy) expect(found.decideBy >= date).toBe(true)
      if (found.since) expect(found.since <= date).toBe(true)
      if (found.standing === 'lapsed' && found.endsOn) expect(found.endsOn < date).toBe(true)
      if (found.endUncertainFrom && found.endsOn) expect(found.endUncertainFrom < found.endsOn).toBe(true)
    }),
    propertyOptions(500)
  )
})

test('the order in which events and versions are recorded changes nothing', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const found = standingOn(version, events, others, date)
      expect(standingOn(version, events.toReversed(), others.toReversed(), date)).toEqual(found)
    }),
    propertyOptions(300)
  )
})

test('the ends of tacit renewals do not drift: each is counted from the start', () => {
  const cases = fc.tuple(anyDay, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 24 }), fc.nat(20))
  fc.assert(
    fc.property(cases, ([start, months, everyMonths, k]) => {
      const version: DatedVersion = {
        id: 'A',
        agreement: 'working',
        status: 'signed',
        signedOn: start,
        term: { kind: 'duration', months },
        renewal: { kind: 'tacit', everyMonths }
      }
      const end = addMonths(start, months + k * everyMonths)
      expect(standingOn(version, [], [], end).endsOn).toBe(end)
      expect(standingOn(version, [], [], end).renewal ?? 0).toBe(k)
      expect(standingOn(version, [], [], addDays(end, 1)).renewal).toBe(k + 1)
    }),
    propertyOptions(300)
  )
})

test('a partial date never narrows: what runs with any exact reading of it runs with the partial one', () => {
  const dates = fc.tuple(anyPartial, fc.nat(400), fc.nat(3000))
  const events = fc.array(anyEvent, { maxLength: 3 })
  fc.assert(
    fc.property(dates, anyTerm, anyRenewal, events, ([partial, into, after], term, renewal, recorded) => {
      const notices = recorded.filter((event) => event.kind === 'notice').map((event) => ({ ...event, version: 'A' }))
      const exact = addDays(firstDay(partial), into % (daysBetween(firstDay(partial), lastDay(partial)) + 1))
      const date = addDays(exact, after)
      const read = (signedOn: string) => {
        const version: DatedVersion = { id: 'A', agreement: 'working', status: 'signed', signedOn, term, renewal }
        return standingOn(version, notices, [], date).standing
      }
      if (runningStandings.includes(read(exact))) expect(runningStandings).toContain(read(partial))
    }),
    propertyOptions(600)
  )
})

test('the notice date is counted from the earliest day of the current end', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const found = standingOn(version, events, others, date)
      if (found.noticeDate === undefined) return
      const { noticeMonths, noticeDays = 0 } = version.renewal as Extract<Renewal, { kind: 'tacit' }>
      const end = found.endUncertainFrom ?? found.endsOn ?? ''
      expect(found.noticeDate).toBe(
        noticeMonths === undefined ? addDays(end, -noticeDays) : addMonths(end, -noticeMonths)
      )
    }),
    propertyOptions(500)
  )
})

test('a notice in time ends the term at the end that was current', () => {
  fc.assert(
    fc.property(anyDay, fc.nat(2500), fc.integer({ min: 1, max: 12 }), (start, after, noticeMonths) => {
      const version: DatedVersion = {
        id: 'A',
        agreement: 'working',
        status: 'signed',
        signedOn: start,
        term: { kind: 'duration', months: 24 },
        renewal: { kind: 'tacit', everyMonths: 12, noticeMonths }
      }
      const day = addDays(start, after)
      const before = standingOn(version, [], [], day)
      const isInTime = before.noticeDate !== undefined && day <= before.noticeDate
      const notice = { id: 'n', version: 'A', kind: 'notice' as const, receivedOn: day }
      const end = isInTime
        ? (before.endsOn ?? '')
        : (standingOn(version, [], [], addDays(before.endsOn ?? '', 1)).endsOn ?? '')
      expect(runningStandings).toContain(standingOn(version, [notice], [], end).standing)
      expect(standingOn(version, [notice], [], addDays(end, 1)).standing).toBe('lapsed')
    }),
    propertyOptions(300)
  )
})

test('as of any day, no day that is told as ahead is behind, and an agreement that does not run has none', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const versions = [version, ...new Map(others.map((other) => [other.id, other])).values()]
      const layers = inForceOn([{ id: 'working', layer: 'working' }], versions, events, date)
      const speaking = layers.flatMap(({ agreements }) => agreements)[0]?.speaking
      const isRunning = speaking !== undefined && runningStandings.includes(speaking.standing)
      const dates = agreementDates(layers)
      const { endsOn, noticeDate } = portfolioPlace(layers, date)
      for (const one of dates) {
        expect(one.on > date || (one.on === date && one.kind !== 'start')).toBe(true)
        if (one.kind !== 'start') expect(one.on <= one.endsOn).toBe(true)
      }
      if (!isRunning) expect(dates.filter(({ kind }) => kind !== 'start')).toEqual([])
      if (isRunning && endsOn !== undefined) expect(endsOn >= date).toBe(true)
      if (noticeDate !== undefined) expect([isRunning, noticeDate >= date]).toEqual([true, true])
      const { announced, stopsOn, ownEndsOn } = speaking ?? {}
      if (announced?.kind === 'successor' && isRunning && endsOn !== undefined)
        expect(endsOn < announced.from).toBe(true)
      if (stopsOn !== undefined) expect(stopsOn > (speaking?.endsOn ?? '')).toBe(true)
      if (ownEndsOn !== undefined) expect(ownEndsOn >= (speaking?.endsOn ?? '')).toBe(true)
    }),
    propertyOptions(500)
  )
})

test('what is superseded or terminated is never in force again', () => {
  fc.assert(
    fc.property(anyCase, anyDay, fc.nat(6000), ({ version, others, events }, date, after) => {
      const { standing } = standingOn(version, events, others, date)
      if (standing !== 'superseded' && standing !== 'terminated') return
      const later = standingOn(version, events, others, addDays(date, after)).standing
      expect(['superseded', 'terminated']).toContain(later)
    }),
    propertyOptions(500)
  )
})

test('of the versions of one agreement at most one runs on a day, and it is the one that speaks', () => {
  fc.assert(
    fc.property(anyCase, anyDay, ({ version, others, events }, date) => {
      const versions = [version, ...new Map(others.map((other) => [other.id, other])).values()]
      const running = versions.filter((one) =>
        runningStandings.includes(standingOn(one, events, versions, date).standing)
      )
      const layers = inForceOn([{ id: 'working', layer: 'working' }], versions, events, date)
      const speaking = layers.find(({ layer }) => layer === 'working')?.agreements[0]?.speaking
      expect(running.length).toBeLessThanOrEqual(1)
      if (running[0]) expect(speaking?.version).toBe(running[0].id)
    }),
    propertyOptions(500)
  )
})

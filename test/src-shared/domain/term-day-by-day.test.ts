import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { termEventProblem, type DatedVersion, type Term, type TermEvent } from '@shared/domain/term'
import { standingInTimeline, timelineOf } from '@shared/domain/term-standing'
import { momentOn } from '@shared/domain/term-timeline'
import { propertyOptions, propertyTimeout } from '../../seed'
import { dayAfter, liveThrough } from './day-by-day-oracle'
import { anyDay, anyRenewal, anyTerm } from './term-arbitraries'

/** A day of the first twelve years, so that what happens meets a text that runs or has just ended. */
const whole = anyDay.map((day) => `20${String(Number(day.slice(2, 4)) % 12).padStart(2, '0')}${day.slice(4)}`)
const day = whole.map((one) => (one.endsWith('02-29') && Number(one.slice(0, 4)) % 4 ? `${one.slice(0, 8)}28` : one))

const wholeTerm = anyTerm.chain((term): fc.Arbitrary<Term> =>
  term.kind === 'written' ? day.map((endsOn) => ({ ...term, endsOn })) : fc.constant(term)
)

const event = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom('extended', 'notice', 'notice', 'terminated', 'suspended', 'continuing'),
    days: fc.tuple(day, day, day),
    isOpen: fc.boolean(),
    hasOwnDay: fc.boolean()
  })
  .map(({ id, kind, days: [one, two, three], isOpen, hasOwnDay }): TermEvent => {
    const [first, second] = one < two ? [one, two] : [two, one]
    const common = { id, version: 'A' }
    if (kind === 'notice')
      return hasOwnDay
        ? { ...common, kind: 'notice', receivedOn: one, withdrawnOn: three }
        : { ...common, kind: 'notice', receivedOn: one }
    if (kind === 'terminated')
      return { ...common, kind: 'terminated', effectiveFrom: one, signedOn: isOpen ? undefined : two }
    if (kind === 'extended')
      return {
        ...common,
        kind: 'extended',
        signedOn: first,
        until: second,
        effectiveFrom: hasOwnDay ? three : undefined
      }
    const until = isOpen ? undefined : second
    return { ...common, kind: kind === 'suspended' ? 'suspended' : 'continuing', from: first, until, reason: 'stated' }
  })
  .filter((one) => termEventProblem(one) === undefined)

const version = fc
  .record({ effectiveFrom: day, term: wholeTerm, renewal: anyRenewal })
  .map(({ effectiveFrom, ...rules }): DatedVersion => {
    return { id: 'A', agreement: 'working', status: 'signed', signedOn: effectiveFrom, effectiveFrom, ...rules }
  })

/** An extension that is signed before it begins: what else happens meanwhile is a question of its own. */
function isWaitedFor(events: readonly TermEvent[]): boolean {
  return events.some(({ kind, signedOn = '', effectiveFrom = '' }) => kind === 'extended' && signedOn < effectiveFrom)
}
/** Which acts a notice had to do with before it was withdrawn is a question of its own too. */
function isWithdrawn(events: readonly TermEvent[]): boolean {
  return events.some(({ withdrawnOn }) => withdrawnOn !== undefined)
}
const actCount = (events: readonly TermEvent[]) =>
  events.filter(({ kind }) => kind === 'extended' || kind === 'notice').length

test(
  'lived through day by day from the definitions, every day has the standing, end and notice date of the engine',
  () => {
    fc.assert(
      fc.property(
        version,
        fc.array(event, { maxLength: 4 }),
        fc.option(day, { nil: undefined }),
        (text, events, next) => {
          fc.pre(!(isWaitedFor(events) || isWithdrawn(events)) || actCount(events) === 1)
          const start = text.effectiveFrom ?? ''
          fc.pre(text.term.kind !== 'written' || text.term.endsOn >= start)
          const later: DatedVersion[] =
            next === undefined
              ? []
              : [{ ...text, id: 'B', signedOn: '2029-01-01', effectiveFrom: next, term: { kind: 'open' } }]
          const timeline = timelineOf(text, events, later)
          const lived = liveThrough({ version: text, events, supersededFrom: next, lastDay: '2014-12-31' })
          let before = ''
          for (const one of lived) {
            const { standing, renewal } = momentOn(timeline, one.day)
            expect({ day: one.day, standing, renewal: one.renewal === undefined ? undefined : renewal }).toEqual({
              day: one.day,
              standing: one.standing,
              renewal: one.renewal
            })
            const { day: today, endsOn, noticeDate, stopsOn } = one
            const now = `${one.standing} ${endsOn} ${noticeDate} ${stopsOn}`
            if (now === before) continue
            before = now
            const found = standingInTimeline(timeline, today)
            expect({
              today,
              endsOn: found.endsOn,
              noticeDate: found.noticeDate,
              stopsOn: found.stopsOn
            }).toEqual({ today, endsOn, noticeDate, stopsOn })
            if (found.decideBy !== undefined) expect(found.decideBy >= today).toBe(true)
            if (['lapsed', 'terminated', 'superseded'].includes(found.standing))
              expect([found.decideBy, found.noticeDate, found.renews ?? false]).toEqual([undefined, undefined, false])
          }
          expect(momentOn(timeline, dayAfter(start, -1)).standing).not.toBe('in-force')
        }
      ),
      propertyOptions(40)
    )
  },
  propertyTimeout(60_000)
)

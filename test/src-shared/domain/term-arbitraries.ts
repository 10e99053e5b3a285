import * as fc from 'fast-check'
import { addDays, addMonths } from '@shared/domain/calendar-day'
import type { DatedVersion, Renewal, Term, TermEvent } from '@shared/domain/term'

/** Days of 2000 to 2029, ends of months more often than chance would have them. */
export const anyDay: fc.Arbitrary<string> = fc
  .tuple(fc.integer({ min: 0, max: 359 }), fc.oneof(fc.integer({ min: 0, max: 30 }), fc.constantFrom(27, 28, 29, 30)))
  .map(([month, day]) => {
    const first = addMonths('2000-01-01', month)
    return (
      [addDays(first, day)].map((found) =>
        found.slice(0, 7) === first.slice(0, 7) ? found : addDays(addMonths(first, 1), -1)
      )[0] ?? first
    )
  })

export const anyPartial: fc.Arbitrary<string> = fc
  .tuple(anyDay, fc.constantFrom(10, 10, 10, 7, 4))
  .map(([day, length]) => day.slice(0, length))

const notice = fc.option(fc.integer({ min: 0, max: 18 }), { nil: undefined })
const noticePeriod = fc.oneof(
  notice.map((noticeMonths) => ({ noticeMonths })),
  fc.integer({ min: 1, max: 500 }).map((noticeDays) => ({ noticeDays }))
)
/** Most texts with an end say nothing of ending it before. */
const withdrawal = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  fc
    .tuple(noticePeriod, fc.constantFrom(undefined, undefined, 'month' as const, 'quarter' as const, 'year' as const))
    .map(([period, noticeTo]) => ({ ...period, noticeTo }))
)

export const anyTerm: fc.Arbitrary<Term> = fc.oneof(
  fc.tuple(anyPartial, withdrawal).map(([endsOn, early]): Term => ({ kind: 'written', endsOn, ...early })),
  fc
    .tuple(
      fc.integer({ min: 1, max: 72 }),
      fc.constantFrom('day-excluded' as const, 'day-included' as const, undefined),
      withdrawal
    )
    .map(([months, counting, early]): Term => ({ kind: 'duration', months, counting, ...early })),
  withdrawal.map((early): Term => ({ kind: 'open', ...early }))
)

export const anyRenewal: fc.Arbitrary<Renewal> = fc.oneof(
  fc.constantFrom<Renewal>({ kind: 'none' }, { kind: 'express' }),
  fc
    .tuple(fc.integer({ min: 1, max: 36 }), fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), noticePeriod)
    .map(([everyMonths, atMost, period]): Renewal => ({ kind: 'tacit', everyMonths, atMost, ...period }))
)

export function anyVersion(id: string): fc.Arbitrary<DatedVersion> {
  return fc.record({
    id: fc.constant(id),
    agreement: fc.constant('working'),
    status: fc.constantFrom<'signed' | 'draft'>('signed', 'signed', 'signed', 'draft'),
    signedOn: fc.option(anyPartial, { nil: undefined, freq: 8 }),
    effectiveFrom: fc.option(anyPartial, { nil: undefined }),
    term: anyTerm,
    renewal: anyRenewal
  })
}

/** Whole events, with dates that make sense of their own and none to each other. */
export const anyEvent: fc.Arbitrary<TermEvent> = fc
  .record({
    id: fc.uuid(),
    version: fc.constantFrom('A', 'B', 'C'),
    kind: fc.constantFrom(
      'extended' as const,
      'notice' as const,
      'terminated' as const,
      'suspended' as const,
      'continuing' as const
    ),
    days: fc.tuple(anyPartial, anyPartial),
    isOpen: fc.boolean(),
    replacedBy: fc.constantFrom(undefined, undefined, 'Y')
  })
  .map(({ id, version, kind, days: [one, two], isOpen, replacedBy }) => {
    const [first, second] = one < two ? [one, two] : [two, one]
    if (kind === 'notice') return { id, version, kind, receivedOn: first, withdrawnOn: isOpen ? undefined : second }
    if (kind === 'terminated') return { id, version, kind, effectiveFrom: first, replacedBy }
    if (kind === 'extended') return { id, version, kind, signedOn: first, until: second }
    return { id, version, kind, from: first, until: isOpen ? undefined : second, reason: 'stated' }
  })

export const anyCase = fc.record({
  version: anyVersion('A'),
  others: fc.array(fc.constantFrom('B', 'C').chain(anyVersion), { maxLength: 2 }),
  events: fc.array(anyEvent, { maxLength: 6 })
})

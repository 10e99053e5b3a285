import { expect, test } from 'vitest'
import { renewalSchema, termEventFields, termEventProblem, termProblem, termSchema } from '@shared/domain/term'
import { memorandum2017, monthsTerm, sisterCities2003, tacit } from './term-cases'

test('a term is written, a duration or open, and nothing in between', () => {
  expect(termSchema.safeParse({ kind: 'written', endsOn: '2016' }).success).toBe(true)
  expect(termSchema.safeParse({ kind: 'duration', months: 36, counting: 'day-included' }).success).toBe(true)
  expect(termSchema.safeParse({ kind: 'open' }).success).toBe(true)
  for (const wrong of [
    { kind: 'written' },
    { kind: 'duration', months: 0 },
    { kind: 'duration', months: 1.5 },
    { kind: 'forever' }
  ]) {
    expect(termSchema.safeParse(wrong).success).toBe(false)
  }
})

test('a tacit renewal needs its months', () => {
  expect(renewalSchema.safeParse({ kind: 'tacit', everyMonths: 12, noticeMonths: 3 }).success).toBe(true)
  expect(renewalSchema.safeParse({ kind: 'tacit' }).success).toBe(false)
  expect(renewalSchema.safeParse({ kind: 'tacit', everyMonths: 12, atMost: 0 }).success).toBe(false)
})

test('an event names its version and a known kind', () => {
  const version = '018f3c1e-7b5a-7c3d-9e2f-0123456789ab'
  expect(termEventFields.safeParse({ version, kind: 'notice', receivedOn: '2022-08-31' }).success).toBe(true)
  expect(termEventFields.safeParse({ version, kind: 'forgotten' }).success).toBe(false)
  expect(termEventFields.safeParse({ version: 'A', kind: 'notice' }).success).toBe(false)
})

test('each kind of event says which date it lacks', () => {
  expect(termEventProblem({ kind: 'extended', until: '2020' })).toBe('signed-on-missing')
  expect(termEventProblem({ kind: 'extended', signedOn: '2020' })).toBe('until-missing')
  expect(termEventProblem({ kind: 'extended', signedOn: '2020-03-01', until: '2020-02' })).toBe('ends-before-start')
  expect(termEventProblem({ kind: 'extended', signedOn: '2020-03-01', until: '2020' })).toBeUndefined()
  expect(termEventProblem({ kind: 'notice', signedOn: '2020-03-01' })).toBe('received-on-missing')
  expect(termEventProblem({ kind: 'terminated', signedOn: '2020-03-01' })).toBe('effective-from-missing')
  expect(termEventProblem({ kind: 'suspended' })).toBe('from-missing')
  expect(termEventProblem({ kind: 'suspended', from: '2022-03-01' })).toBeUndefined()
  expect(termEventProblem({ kind: 'continuing', from: '2022-03-01', reason: ' ' })).toBe('reason-missing')
  expect(termEventProblem({ kind: 'continuing', from: '2022-03', until: '2022-02', reason: 'x' })).toBe(
    'ends-before-start'
  )
})

test('a form learns what is odd about the dates of a version', () => {
  expect(termProblem(memorandum2017)).toBeUndefined()
  expect(termProblem(sisterCities2003)).toBeUndefined()
  expect(termProblem({ ...memorandum2017, signedOn: undefined })).toBe('no-date')
  expect(termProblem({ ...memorandum2017, signedOn: undefined, status: 'draft' })).toBeUndefined()
  expect(termProblem({ ...memorandum2017, effectiveFrom: '2020' })).toBe('ends-before-start')
  expect(termProblem({ ...memorandum2017, term: { kind: 'open' }, renewal: tacit(12) })).toBe('tacit-without-end')
  expect(termProblem({ ...memorandum2017, term: monthsTerm(6), renewal: tacit(6, 9) })).toBe(
    'tacit-notice-longer-than-term'
  )
})

import { describe, expect, it } from 'vitest'
import {
  eventFields,
  eventFormKinds,
  eventFormSchema,
  eventKinds,
  eventSoFar,
  eventValues,
  nobody,
  type EventValues
} from '@renderer/features/agreements/event-values'
import { withoutEmpty } from '@renderer/ui/form/form-resolver'
import { termEventKinds } from '@shared/domain/term'

const version = '0192d3a0-0000-7000-8000-000000000002'
const city = '0192d3a0-0000-7000-8000-000000000003'
const dates = {
  signedOn: '2020-03-01',
  receivedOn: '2020-03-02',
  withdrawnOn: '2020-03-05',
  from: '2020-03-03',
  until: '2020-12-31',
  effectiveFrom: '2020-03-01'
}

function problems(values: EventValues): Record<string, string> {
  const parsed = eventFormSchema.safeParse(withoutEmpty(values))
  return Object.fromEntries((parsed.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]))
}

describe('the form of an event in the term', () => {
  it('names, for each kind, the first field that is missing', () => {
    const first = termEventKinds.map((kind) => [kind, problems(eventValues(undefined, kind))])
    expect(Object.fromEntries(first)).toEqual({
      extended: { signedOn: 'agreements.event.problem.signed-on-missing' },
      notice: { receivedOn: 'agreements.event.problem.received-on-missing' },
      terminated: { effectiveFrom: 'agreements.event.problem.effective-from-missing' },
      suspended: { from: 'agreements.event.problem.from-missing' },
      continuing: { from: 'agreements.event.problem.from-missing' }
    })
  })

  it('is satisfied with exactly the fields that it marks as needed', () => {
    for (const kind of termEventKinds) {
      const needed = Object.fromEntries(
        eventKinds[kind].needs.map((name) => [name, name === 'reason' ? 'Both go on' : dates[name]])
      )
      const values = { ...eventValues(undefined, kind), ...needed }
      expect(problems(values), kind).toEqual({})
      expect(eventSoFar(values, version, 'x'), kind).toBeDefined()
    }
  })

  it('refuses an end before the beginning and a statement of practice without its reason', () => {
    expect(problems({ ...eventValues(undefined, 'suspended'), from: '2020-03', until: '2019' })).toEqual({
      until: 'agreements.event.problem.ends-before-start'
    })
    expect(problems({ ...eventValues(undefined, 'continuing'), from: '2020' })).toEqual({
      reason: 'agreements.event.problem.reason-missing'
    })
  })

  it('keeps only the fields of its kind', () => {
    const values = { ...eventValues(undefined, 'notice'), ...dates, givenBy: city }
    expect(withoutEmpty(eventFields(values, version))).toEqual({
      version,
      kind: 'notice',
      receivedOn: '2020-03-02',
      withdrawnOn: '2020-03-05',
      givenBy: city
    })
    const extension = eventFields({ ...values, kind: 'extended' }, version)
    expect(withoutEmpty(extension)).toEqual({
      version,
      kind: 'extended',
      signedOn: dates.signedOn,
      until: dates.until,
      effectiveFrom: dates.effectiveFrom
    })
  })

  it('stores a replacement by another agreement as a termination that names the text, and reads it back', () => {
    const values = { ...eventValues(undefined, 'superseded'), effectiveFrom: '2020-06-01' }
    expect(problems(values)).toEqual({ replacedBy: 'standing.problem.replaced-by-missing' })
    expect(eventSoFar(values, version, 'x')).toBeUndefined()
    const chosen = { ...values, replacedBy: city }
    expect(problems(chosen)).toEqual({})
    const fields = eventFields(chosen, version)
    expect(fields).toMatchObject({ kind: 'terminated', replacedBy: city, effectiveFrom: '2020-06-01' })
    expect(eventValues(fields, 'notice').kind).toBe('superseded')
    expect(eventFields({ ...chosen, kind: 'terminated' }, version).replacedBy).toBeUndefined()
  })

  it('keeps the decision that an event rests on, whatever its kind', () => {
    for (const kind of eventFormKinds)
      expect(eventFields({ ...eventValues(undefined, kind), decision: city }, version).decision).toBe(city)
    expect(eventFields(eventValues(undefined, 'notice'), version).decision).toBeUndefined()
  })

  it('tells the engine nothing of a date that is half typed', () => {
    const values = { ...eventValues(undefined, 'notice'), receivedOn: '2020-3', givenBy: nobody }
    expect(eventSoFar(values, version, 'x')).toBeUndefined()
  })
})

import { describe, expect, it } from 'vitest'
import { changeSetProblem, erasedAuthor, redactChangeSet, sameChangeSet } from '@shared/sync/change-set'
import { change, erase, officer, put, uuid } from './making'

const [person, note, other] = [uuid(1), uuid(2), uuid(3)]
const whole = change('a', 1, [put(person, { phone: '1' }), put(note, { title: 'x' }), erase(other)])

describe('a redaction', () => {
  const redacted = redactChangeSet(whole, new Set([person, other]))

  it('takes what was written into the erased records and keeps the erasures themselves', () => {
    expect(redacted).toEqual({ ...whole, ops: [put(note, { title: 'x' }), erase(other)], redacted: true })
    expect(redactChangeSet(whole, new Set([uuid(9)]))).toBe(whole)
  })

  it('is the same change-set as the whole, and wins', () => {
    expect(sameChangeSet(whole, redacted)).toEqual(redacted)
    expect(sameChangeSet(redacted, whole)).toBe(redacted)
  })

  it('of two persons leaves what neither has taken', () => {
    const elsewhere = redactChangeSet(whole, new Set([note]))
    const both = { ...whole, ops: [erase(other)], redacted: true }
    expect(sameChangeSet(redacted, elsewhere)).toEqual(both)
    expect(sameChangeSet(elsewhere, redacted)).toEqual(both)
  })

  it('may only take away', () => {
    const added = { ...redacted, ops: [...redacted.ops, put(uuid(9), {})] }
    expect(sameChangeSet(whole, added)).toBeUndefined()
    expect(sameChangeSet(added, whole)).toBeUndefined()
    expect(sameChangeSet(whole, { ...redacted, at: '2026-01-01T00:00:00Z' })).toBeUndefined()
  })
})

describe('an author who was erased', () => {
  const nameless = redactChangeSet(whole, new Set([officer.person]))

  it('leaves no name and no id, and everything that was written', () => {
    expect(nameless).toEqual({ ...whole, by: erasedAuthor, redacted: true })
    expect(redactChangeSet(nameless, new Set([officer.person, erasedAuthor.person]))).toBe(nameless)
    expect(changeSetProblem(nameless)).toBeUndefined()
  })

  it('stays away whichever copy comes first', () => {
    expect(sameChangeSet(whole, nameless)).toEqual(nameless)
    expect(sameChangeSet(nameless, whole)).toBe(nameless)
    const without = redactChangeSet(whole, new Set([person]))
    const both = redactChangeSet(whole, new Set([person, officer.person]))
    expect(sameChangeSet(without, nameless)).toEqual(both)
    expect(sameChangeSet(nameless, without)).toEqual(both)
  })

  it('is nobody else: another name on a redacted copy takes the name away, on a whole one it is a fork', () => {
    const by = { ...officer, name: 'Somebody else' }
    expect(sameChangeSet(whole, { ...whole, by })).toBeUndefined()
    expect(sameChangeSet(whole, { ...whole, by, redacted: true })).toEqual(nameless)
    expect(sameChangeSet({ ...whole, by, redacted: true }, whole)).toEqual(nameless)
  })
})

describe('two copies of a change-set', () => {
  it('are the same whatever the order of their keys, and not when a value differs', () => {
    const copy = structuredClone(whole)
    expect(sameChangeSet(whole, Object.fromEntries(Object.entries(copy).toReversed()) as typeof whole)).toBe(whole)
    expect(
      sameChangeSet(whole, { ...whole, ops: [put(person, { phone: '2' }), ...whole.ops.slice(1)] })
    ).toBeUndefined()
    expect(sameChangeSet(whole, { ...whole, ops: whole.ops.slice(1) })).toBeUndefined()
    expect(sameChangeSet({ ...whole, ops: whole.ops.slice(1) }, whole)).toBeUndefined()
  })
})

describe('the instant of a change', () => {
  const problemAt = (at: string) => changeSetProblem({ ...whole, at })

  it('is one of the calendar, with an offset', () => {
    for (const at of ['2024-02-29T00:00:00Z', '0001-01-31T23:59:59.5-11:30', '9999-12-31T23:59:59+14:00'])
      expect(problemAt(at)).toBeUndefined()
    for (const at of ['2026-02-30T10:00:00Z', '2025-02-29T10:00:00Z', '2026-04-31T10:00:00Z', '2026-01-01T24:00:00Z'])
      expect(problemAt(at)).toBe('at: not an instant with an offset')
    for (const at of [
      '2026-01-01T10:00:00',
      '2026-01-01T10:00:00+24:00',
      '2026-13-01T10:00:00Z',
      '2026-01-00T10:00:00Z'
    ])
      expect(problemAt(at)).toBe('at: not an instant with an offset')
  })
})

describe('a change-set', () => {
  it('with an operation of a newer version or an unknown type passes', () => {
    const newer = {
      ...whole,
      later: 1,
      ops: [{ op: 'move', type: 'thing', id: person, to: 'x' }, put(note, {}, 'new-type')]
    }
    expect(changeSetProblem(newer)).toBeUndefined()
  })

  it('passes what the domain passes and names what it objects to', () => {
    const putProblem = (type: string, fields: object) => `${type} ${Object.keys(fields).join()}`
    expect(changeSetProblem(whole, () => undefined)).toBeUndefined()
    expect(changeSetProblem(whole, putProblem)).toBe('vector-note phone')
  })
})

import { describe, expect, it } from 'vitest'
import { recordHistory, sortCausally } from '@shared/sync/history'
import { change, erase, put, told, uuid } from './making'

const id = uuid(1)
const log = [
  change(
    'a',
    1,
    [put(id, { title: 'Ports', place: 'Shanghai' }), put(uuid(2), { title: 'other' })],
    {},
    '2036-01-01T00:00:00Z'
  ),
  change('a', 2, [put(id, { title: 'Harbours' })]),
  change('b', 1, [put(id, { title: 'Quays' })], { a: 1 }, '2026-05-13T00:00:00Z'),
  change('b', 2, [put(uuid(2), { title: 'unrelated' })], { a: 1 }),
  change('a', 3, [put(id, { deleted: true })], { b: 2 }),
  change('b', 3, [put(id, { deleted: false })], { a: 3 })
]

describe('the history of a record', () => {
  it('tells each change after what its author had seen, concurrent ones by their instant, with what the author saw before', () => {
    const entries = recordHistory(id, log.toReversed()).map(
      ({ kind, device, fields }) =>
        `${device.charAt(0)} ${kind}: ${fields.map((field) => `${told(field.before)} → ${told(field.after)}`).join()}`
    )
    expect(entries).toEqual([
      'a created: null → Ports,null → Shanghai',
      'a changed: Ports → Harbours',
      'b changed: Ports → Quays',
      'a deleted: null → true',
      'b restored: true → false'
    ])
  })

  it('shows as before what the author’s copy displayed of a conflict', () => {
    const settled = change('a', 4, [put(id, { title: 'both' })], { b: 3 })
    expect(recordHistory(id, [...log, settled]).at(-1)?.fields).toEqual([
      { field: 'title', before: 'Quays', after: 'both' }
    ])
  })

  it('ends with the erasure', () => {
    const erased = [change('a', 4, [erase(id)], { b: 3 }), change('a', 5, [put(id, { title: 'late' })])]
    expect(recordHistory(id, [...log, ...erased]).at(-1)).toMatchObject({ kind: 'erased', seq: 4, fields: [] })
  })

  it('is empty for a record that nobody wrote', () => {
    expect(recordHistory(uuid(9), log)).toEqual([])
  })
})

describe('a causal order', () => {
  it('needs no complete log and never puts a change before one it has seen', () => {
    const parts = [log[4], log[2], log[0]].flatMap((changeSet) => changeSet ?? [])
    expect(sortCausally(parts)).toEqual([log[0], log[2], log[4]])
  })
})

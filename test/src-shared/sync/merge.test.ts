import { describe, expect, it } from 'vitest'
import { applyInCausalOrder } from '@shared/sync/causal-order'
import type { ChangeSet } from '@shared/sync/change-set'
import {
  applyOp,
  conflictedFields,
  displayedFields,
  displayedValue,
  displayedWrite,
  isConflict,
  isDeleted,
  isDeletionContested,
  writesOf,
  type RecordState
} from '@shared/sync/merge'
import { change, deviceNamed, erase, put, uuid } from './making'

const id = uuid(1)

/** The state of record 1 after the change-sets, which must not depend on the order they come in. */
function merged(...changeSets: readonly ChangeSet[]): RecordState {
  const states = [changeSets, changeSets.toReversed()].map((order) => {
    const after = new Map<string, RecordState>()
    expect(applyInCausalOrder({}, order, new Map(), after).waiting).toEqual([])
    return after.get(id) as RecordState
  })
  expect(displayedFields(states[0])).toEqual(displayedFields(states[1]))
  expect(isDeleted(states[0] as RecordState)).toBe(isDeleted(states[1] as RecordState))
  return states[0] as RecordState
}

const made = change('a', 1, [put(id, { title: 'Ports', place: 'Shanghai' })])

describe('two writes to one field', () => {
  it('leave the second when its author had seen the first', () => {
    const state = merged(made, change('b', 1, [put(id, { title: 'Harbours' })], { a: 1 }))
    expect(writesOf(state, 'title').map((write) => write.value)).toEqual(['Harbours'])
  })

  it('both stay when neither author had seen the other, and the later instant is displayed', () => {
    const ours = change('a', 2, [put(id, { title: 'A' })], {}, '2026-05-12T09:00:00+02:00')
    const theirs = change('b', 1, [put(id, { title: 'B' })], { a: 1 }, '2026-05-12T10:00:00+08:00')
    const state = merged(made, ours, theirs)
    expect(conflictedFields(state)).toEqual(['title'])
    expect(displayedValue(state, 'title')).toBe('A') // 10:00 in Shanghai is before 9:00 in Gothenburg
  })

  it('display the greater device when the instants are equal', () => {
    const at = '2026-05-12T09:00:00Z'
    const state = merged(
      made,
      change('a', 2, [put(id, { title: 'A' })], {}, at),
      change('b', 1, [put(id, { title: 'B' })], { a: 1 }, '2026-05-12T11:00:00+02:00')
    )
    expect(displayedWrite(writesOf(state, 'title')).device).toBe(deviceNamed('b'))
  })

  it('are no conflict when both say the same', () => {
    const state = merged(
      made,
      change('a', 2, [put(id, { note: { b: 1, a: 2 } })]),
      change('b', 1, [put(id, { note: { a: 2, b: 1 } })], { a: 1 })
    )
    expect(writesOf(state, 'note')).toHaveLength(2)
    expect(isConflict(writesOf(state, 'note'))).toBe(false)
  })

  it('are settled by a write that has seen both', () => {
    const state = merged(
      made,
      change('a', 2, [put(id, { title: 'A' })]),
      change('b', 1, [put(id, { title: 'B' })], { a: 1 }),
      change('a', 3, [put(id, { title: 'A and B' })], { b: 1 })
    )
    expect(writesOf(state, 'title').map((write) => write.value)).toEqual(['A and B'])
  })

  it('follow what was seen and not the clock, ten years off', () => {
    const late = change('a', 1, [put(id, { title: 'first' })], {}, '2036-05-12T09:00:00Z')
    const early = change('b', 1, [put(id, { title: 'second' })], { a: 1 }, '2016-05-12T09:00:00Z')
    expect(displayedValue(merged(late, early), 'title')).toBe('second')
  })
})

describe('elements of a set', () => {
  it('are added from two sides without a conflict', () => {
    const state = merged(change('a', 1, [put(id, { 'areas/x': true })]), change('b', 1, [put(id, { 'areas/y': true })]))
    expect(displayedFields(state)).toEqual({ 'areas/x': true, 'areas/y': true })
    expect(conflictedFields(state)).toEqual([])
  })

  it('are in conflict only when one side adds what the other removes', () => {
    const state = merged(
      change('a', 1, [put(id, { 'areas/x': true })]),
      change('a', 2, [put(id, { 'areas/x': false })]),
      change('b', 1, [put(id, { 'areas/x': true })], { a: 1 })
    )
    expect(conflictedFields(state)).toEqual(['areas/x'])
  })
})

describe('a deletion', () => {
  const deletion = change('b', 1, [put(id, { deleted: true })], { a: 1 })

  const table: readonly (readonly [string, readonly ChangeSet[], boolean, boolean])[] = [
    ['deletes what its author had seen whole', [made, deletion], true, false],
    [
      'keeps a record that was edited meanwhile',
      [made, deletion, change('a', 2, [put(id, { title: 'x' })])],
      false,
      true
    ],
    [
      'deletes when somebody who has seen the edit deletes again',
      [
        made,
        deletion,
        change('a', 2, [put(id, { title: 'x' })]),
        change('b', 2, [put(id, { deleted: true })], { a: 2 })
      ],
      true,
      false
    ],
    [
      'is taken back by a restoration that had seen it',
      [made, deletion, change('a', 2, [put(id, { deleted: false })], { b: 1 })],
      false,
      false
    ],
    [
      'keeps the record against a concurrent restoration',
      [made, deletion, change('a', 2, [put(id, { deleted: true })]), change('a', 3, [put(id, { deleted: false })])],
      false,
      true
    ],
    [
      'from both sides deletes, and each side may have edited what it deleted',
      [made, deletion, change('a', 2, [put(id, { title: 'x', deleted: true })])],
      true,
      false
    ]
  ]
  for (const [name, changeSets, deleted, contested] of table) {
    it(name, () => {
      const state = merged(...changeSets)
      expect(isDeleted(state)).toBe(deleted)
      expect(isDeletionContested(state)).toBe(contested)
    })
  }
})

describe('an erasure', () => {
  it('takes earlier, concurrent and later writes, for ever', () => {
    const state = merged(
      made,
      change('b', 1, [erase(id)], { a: 1 }),
      change('a', 2, [put(id, { title: 'meanwhile' })]),
      change('a', 3, [put(id, { title: 'afterwards', deleted: false })], { b: 1 })
    )
    expect(state).toEqual({ id, type: 'vector-note', erased: true })
  })

  it('of a record never seen leaves it erased', () => {
    expect(merged(change('a', 1, [erase(id)]))).toEqual({ id, type: 'vector-note', erased: true })
  })
})

describe('applying an operation', () => {
  it('changes neither the state nor the change-set it is given', () => {
    const before = applyOp(undefined, { op: 'put', type: 'vector-note', id, fields: { title: 'A' } }, made)
    const frozen = Object.freeze({ ...before })
    const next = change('a', 2, [])
    applyOp(frozen, { op: 'put', type: 'vector-note', id, fields: { title: 'B' } }, next)
    expect(displayedValue(frozen, 'title')).toBe('A')
  })

  it('treats fields named like members of every object as fields', () => {
    const state = merged(change('a', 1, [put(id, { toString: 'x', valueOf: 1 })]))
    expect(writesOf(state, 'hasOwnProperty')).toEqual([])
    expect(displayedFields(state)).toEqual({ toString: 'x', valueOf: 1 })
  })

  it('gives a record that two sides typed differently one type, whatever the order', () => {
    const sides = [change('a', 1, [put(id, {}, 'zebra')]), change('b', 1, [put(id, {}, 'ant')])]
    expect(merged(...sides).type).toBe('ant')
  })
})

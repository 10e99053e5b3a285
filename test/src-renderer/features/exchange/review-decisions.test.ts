import { describe, expect, it } from 'vitest'
import {
  decideAll,
  reviewOf,
  settleField,
  takeField,
  takenPart,
  takeRecord,
  undecided
} from '@renderer/features/exchange/review-decisions'
import { asksAgain, decisionTotals } from '@renderer/features/exchange/review-totals'
import {
  outlineOf,
  type ReviewKind,
  type ReviewModel,
  type ReviewRecord
} from '@renderer/features/exchange/review-model'
import type { PlannedField, PlannedRecord } from '@shared/sync/planned-record'

const [ourDevice, theirDevice] = ['a'.repeat(32), 'b'.repeat(32)]
const at = '2026-05-18T14:12:33.123+08:00'

function field(name: string, before: string | null, after: string, conflict = false): PlannedField {
  const theirs = { device: theirDevice, seq: 1, at, value: after }
  const writes = conflict ? [{ device: ourDevice, seq: 1, at, value: before }, theirs] : [theirs]
  return { field: name, before, after, conflict, writes, by: undefined, at, device: theirDevice }
}

function record(id: string, kind: ReviewKind, fields: readonly PlannedField[], isContested = false): ReviewRecord {
  const isUnknown = kind === 'new'
  const planned: PlannedRecord = {
    space: 's',
    id,
    type: 'agreement',
    status: kind,
    fields,
    display: {},
    displayBefore: isUnknown ? {} : { title: 'old' }
  }
  return { key: `s ${id}`, kind, record: planned, isUnknown, isContested, place: 0 }
}

function model(...records: ReviewRecord[]): ReviewModel {
  return {
    records,
    ...outlineOf(records),
    waiting: [],
    counts: { new: 0, changed: 0, conflicting: 0, deleted: 0, waiting: 0 },
    writerOf: (space, device, seq) => ({
      changeSet: { space, device, seq, at, by: { name: device, person: device }, seen: {}, ops: [] },
      isComing: device === theirDevice
    })
  }
}

const changed = record('changed', 'changed', [field('title', 'old', 'new'), field('about', null, 'text')])
const fresh = record('fresh', 'new', [field('title', null, 'new')])
const conflicting = record('conflicting', 'conflicting', [field('title', 'ours', 'theirs', true)])
const contested = record('contested', 'conflicting', [field('about', 'old', 'new')], true)

describe('the decisions of a review', () => {
  it('take everything that is not declined, and leave conflicts open', () => {
    const all = model(changed, fresh, conflicting)
    expect(reviewOf(undecided, all)).toEqual({ declined: [], settled: [], joined: [] })
    expect(decisionTotals(undecided, all)).toEqual({ taken: 2, open: 1, overwritten: 1 })
  })

  it('decline a new record as a whole and a changed one field by field', () => {
    const decisions = takeRecord(takeRecord(undecided, fresh, false), changed, false)
    expect(reviewOf(decisions, model(changed, fresh)).declined).toEqual([
      { space: 's', id: 'changed', field: 'title' },
      { space: 's', id: 'changed', field: 'about' },
      { space: 's', id: 'fresh' }
    ])
    expect(decisionTotals(decisions, model(changed, fresh))).toEqual({ taken: 0, open: 0, overwritten: 0 })
  })

  it('tell a record of which all, some or nothing is taken', () => {
    const some = takeField(undecided, changed, 'title', false)
    expect(takenPart(some, changed)).toBe('some')
    expect(takenPart(takeField(some, changed, 'about', false), changed)).toBe('none')
    expect(takenPart(takeField(some, changed, 'title', true), changed)).toBe('all')
    expect(takenPart(takeField(takeRecord(undecided, changed, false), changed, 'about', true), changed)).toBe('some')
  })

  it('settle a conflict with a value, and open it again', () => {
    const settled = settleField(undecided, conflicting, 'title', 'ours')
    expect(reviewOf(settled, model(conflicting)).settled).toEqual([
      { space: 's', id: 'conflicting', type: 'agreement', field: 'title', value: 'ours' }
    ])
    expect(decisionTotals(settled, model(conflicting))).toEqual({ taken: 1, open: 0, overwritten: 0 })
    expect(reviewOf(settleField(settled, conflicting, 'title', undefined), model(conflicting)).settled).toEqual([])
  })

  it('go one way for everything, conflicts and contested deletions included', () => {
    const all = model(changed, fresh, conflicting, contested)
    const ours = reviewOf(decideAll(undecided, all, 'ours'), all)
    expect(ours.settled.map(({ id, value }) => [id, value])).toEqual([
      ['conflicting', 'ours'],
      ['contested', true]
    ])
    expect(ours.declined.map(({ id }) => id)).toEqual(['changed', 'changed', 'fresh', 'contested'])
    const theirs = reviewOf(decideAll(undecided, all, 'theirs'), all)
    expect(theirs.settled.map(({ id, value }) => [id, value])).toEqual([
      ['conflicting', 'theirs'],
      ['contested', false]
    ])
    expect(theirs.declined).toEqual([])
  })

  it('count as overwritten every record of which a value here is replaced, whatever else of it stays open', () => {
    const both = (id: string) =>
      record(id, 'conflicting', [field('title', 'ours', 'theirs', true), field('about', 'old', 'new')])
    const thirty = model(...Array.from({ length: 30 }, (_, n) => both(`both ${n}`)))
    expect(decisionTotals(undecided, thirty)).toEqual({ taken: 30, open: 30, overwritten: 30 })
    const ours = decideAll(undecided, thirty, 'ours')
    expect(decisionTotals(ours, thirty)).toEqual({ taken: 30, open: 0, overwritten: 0 })
    const theirs = decideAll(undecided, thirty, 'theirs')
    expect(decisionTotals(theirs, thirty)).toEqual({ taken: 30, open: 0, overwritten: 30 })

    const one = both('one')
    const declined = takeRecord(undecided, one, false)
    expect(decisionTotals(declined, model(one))).toEqual({ taken: 0, open: 1, overwritten: 0 })
    const chosen = settleField(declined, one, 'title', 'theirs')
    expect(decisionTotals(chosen, model(one))).toEqual({ taken: 1, open: 0, overwritten: 1 })
    const merged = settleField(declined, one, 'title', 'both in one')
    expect(decisionTotals(merged, model(one)).overwritten).toBe(1)
  })

  it('count a contested deletion as overwritten where theirs is chosen, and a plain deletion where it is taken', () => {
    const only = record('only', 'conflicting', [], true)
    expect(decisionTotals(undecided, model(only))).toEqual({ taken: 0, open: 1, overwritten: 0 })
    expect(decisionTotals(settleField(undecided, only, 'deleted', false), model(only)).overwritten).toBe(1)
    expect(decisionTotals(settleField(undecided, only, 'deleted', true), model(only)).overwritten).toBe(0)
    expect(decisionTotals(undecided, model(record('gone', 'deleted', []))).overwritten).toBe(1)
  })

  it.each([
    [20, false],
    [21, true]
  ])('ask once more before %i records are overwritten: %s', (count, asks) => {
    const kinds = ['changed', 'deleted', 'conflicting'] as const
    const known = Array.from({ length: count }, (_, n) => {
      const kind = kinds[n % 3] ?? 'changed'
      const open = kind === 'conflicting' ? [field('title', 'ours', 'theirs', true)] : []
      return record(`known ${n}`, kind, [...open, field('about', 'old', 'new')])
    })
    const rest = [fresh, conflicting, ...Array.from({ length: 30 }, (_, n) => record(`new ${n}`, 'new', []))]
    expect(asksAgain(decisionTotals(undecided, model(...known, ...rest)))).toBe(asks)
  })

  it('say which city we are, and that we only follow', () => {
    const cities = new Map([
      ['s', 'city'],
      ['t', '']
    ])
    expect(reviewOf({ ...undecided, cities }, model()).joined).toEqual([
      { space: 's', ourCity: 'city' },
      { space: 't', ourCity: undefined }
    ])
  })
})

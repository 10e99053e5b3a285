import { describe, expect, it } from 'vitest'
import type { ChangeSet } from '@shared/sync/change-set'
import { commonAncestor } from '@shared/sync/common-ancestor'

const [anna, bo] = ['a'.repeat(32), 'b'.repeat(32)]
const record = '018f0000-0000-7000-8000-000000000001'

function written(device: string, seq: number, seen: Record<string, number>, value: string, id = record): ChangeSet {
  return {
    space: '018f0000-0000-7000-8000-0000000000ff',
    device,
    seq,
    at: `2026-01-0${seq}T10:00:00+01:00`,
    by: { person: record, name: device },
    seen,
    ops: [{ op: 'put', type: 'agreement', id, fields: { purpose: value } }]
  }
}

const first = written(anna, 1, {}, 'first')
const ancestor = written(bo, 1, { [anna]: 1 }, 'second')
const ours = written(anna, 2, { [bo]: 1 }, 'ours')
const theirs = written(bo, 2, { [anna]: 1 }, 'theirs')

describe('what two rival values started from', () => {
  it('is the newest value that both authors had seen, whatever the order of the log', () => {
    for (const log of [
      [first, ancestor, ours, theirs],
      [theirs, ours, ancestor, first]
    ])
      expect(commonAncestor(record, 'purpose', log, [ours, theirs])).toBe('second')
  })

  it('is none when one side never saw the other’s value', () => {
    const apart = written(bo, 1, {}, 'theirs')
    expect(commonAncestor(record, 'purpose', [first, apart], [first, apart])).toBeUndefined()
  })

  it('is none when a rival is not in the log, and does not mix records or fields', () => {
    expect(commonAncestor(record, 'purpose', [first, ancestor, ours], [ours, theirs])).toBeUndefined()
    const other = written(anna, 1, {}, 'another record', '018f0000-0000-7000-8000-000000000002')
    expect(commonAncestor(record, 'purpose', [other, ours, theirs], [ours, theirs])).toBeUndefined()
    expect(commonAncestor(record, 'title', [first, ancestor, ours, theirs], [ours, theirs])).toBeUndefined()
  })
})

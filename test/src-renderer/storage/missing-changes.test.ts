import { describe, expect, it } from 'vitest'
import { missingRanges } from '@renderer/storage/missing-changes'
import type { ChangeSet } from '@shared/sync/change-set'

const [anna, bo] = ['a'.repeat(32), 'b'.repeat(32)]
const space = '018f0000-0000-7000-8000-0000000000ff'

function waitingChange(device: string, seq: number, seen: Record<string, number> = {}): ChangeSet {
  return { space, device, seq, at: '2026-01-01T10:00:00+01:00', by: { person: space, name: '' }, seen, ops: [] }
}

describe('what waiting changes need', () => {
  it('is what comes before them from the same device and is not here', () => {
    const waiting = [waitingChange(anna, 7), waitingChange(anna, 5)]
    expect(missingRanges(space, { [anna]: 2 }, waiting)).toEqual([{ space, device: anna, from: 3, to: 6, count: 3 }])
  })

  it('is what their authors had seen from other devices', () => {
    const waiting = [waitingChange(anna, 3, { [bo]: 4 })]
    expect(missingRanges(space, { [anna]: 2, [bo]: 3 }, waiting)).toEqual([
      { space, device: bo, from: 4, to: 4, count: 1 }
    ])
  })

  it('leaves out what comes with the bundle under review', () => {
    const waiting = [waitingChange(anna, 9, { [bo]: 4 })]
    const arrived = { after: { [anna]: 3 }, upTo: { [anna]: 9, [bo]: 4 } }
    expect(missingRanges(space, { [anna]: 2 }, waiting, arrived)).toEqual([
      { space, device: anna, from: 3, to: 3, count: 1 }
    ])
    expect(missingRanges(space, { [anna]: 3 }, waiting, arrived)).toEqual([])
  })

  it('answers at once for a number that nobody can have reached', () => {
    const [range] = missingRanges(space, {}, [waitingChange(anna, 2, { [bo]: Number.MAX_SAFE_INTEGER })])
    expect(range).toMatchObject({ device: anna, from: 1, to: 1, count: 1 })
    expect(missingRanges(space, {}, [waitingChange(anna, 1, { [bo]: Number.MAX_SAFE_INTEGER })])).toMatchObject([
      { device: bo, from: 1, count: Number.MAX_SAFE_INTEGER }
    ])
  })
})

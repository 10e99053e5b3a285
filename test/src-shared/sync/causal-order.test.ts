import { describe, expect, it } from 'vitest'
import { applyInCausalOrder, causalOrder } from '@shared/sync/causal-order'
import type { ChangeSet } from '@shared/sync/change-set'
import { applyOp, writesOf, type RecordState } from '@shared/sync/merge'
import { change, deviceNamed, put, uuid } from './making'

describe('a causal order', () => {
  it('puts each change after what it has seen and tells what it still lacks', () => {
    const [a1, b1, a2] = [change('a', 1, []), change('b', 1, [], { a: 1 }), change('a', 2, [], { b: 1 })]
    const orphan = change('c', 1, [], { a: 9 })
    const gap = change('d', 2, [])
    const order = causalOrder({}, [orphan, a2, gap, b1, a1, a1])
    expect(order.applied).toEqual([a1, b1, a2])
    expect(order.waiting).toEqual([orphan, gap])
    expect(order.vector).toEqual({ [deviceNamed('a')]: 2, [deviceNamed('b')]: 1 })
  })

  it('leaves out what the vector holds already', () => {
    expect(causalOrder({ [deviceNamed('a')]: 1 }, [change('a', 1, [])]).applied).toEqual([])
  })

  it('takes a log of sixty thousand changes that arrives backwards', () => {
    const at = '2026-05-11T09:00:00Z'
    const log = Array.from({ length: 60_000 }, (_, index) =>
      index % 2 === 0
        ? change('a', index / 2 + 1, [], { b: index / 2 }, at)
        : change('b', (index + 1) / 2, [], { a: (index + 1) / 2 }, at)
    )
    expect(causalOrder({}, log.toReversed()).applied).toEqual(log)
  })
})

describe('applying in causal order', () => {
  const id = uuid(1)
  const applied = (changeSets: readonly ChangeSet[]): RecordState | undefined => {
    const states = new Map<string, RecordState>()
    applyInCausalOrder({}, changeSets, states, states)
    return states.get(id)
  }
  /** Of the device with this number, none of which has seen another but those named. */
  const by = (device: number, field: string, seen: readonly number[] = [], seq = 1): ChangeSet => ({
    ...change('a', seq, [put(id, { [field]: device })]),
    device: device.toString(16).padStart(32, '0'),
    seen: Object.fromEntries(seen.map((other) => [other.toString(16).padStart(32, '0'), 1]))
  })

  it('keeps of a crowd of rivals what applying them one by one keeps', () => {
    const crowd = Array.from({ length: 60 }, (_, device) => by(device, device % 7 ? 'title' : 'place'))
    const few = by(70, 'title', [1, 2, 3, 40, 68])
    const many = by(
      71,
      'title',
      Array.from({ length: 45 }, (_, device) => device)
    )
    const all = [...crowd, by(5, 'title', [6], 2), few, many, by(68, 'title')]
    const { applied: ordered } = causalOrder({}, all)
    let state: RecordState | undefined
    for (const changeSet of ordered)
      for (const op of changeSet.ops) if (op.op === 'put') state = applyOp(state, op, changeSet)
    expect(ordered).toHaveLength(all.length)
    expect(applied(all)).toEqual(state)
    expect(writesOf(state, 'title').length).toBeGreaterThan(10)
  })

  it('takes twenty thousand rivals in one field, and as many small changes to a record of twenty thousand fields', () => {
    const crowd = Array.from({ length: 20_000 }, (_, device) => by(device, 'title'))
    expect(writesOf(applied(crowd), 'title')).toHaveLength(20_000)
    const wide = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`field${index}`, index]))
    const small = Array.from({ length: 20_000 }, (_, index) =>
      change('b', index + 2, [put(id, { title: index })], {}, crowd[0]?.at)
    )
    expect(writesOf(applied([change('b', 1, [put(id, wide)]), ...small]), 'title')).toHaveLength(1)
  })
})

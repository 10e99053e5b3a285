import { describe, expect, it } from 'vitest'
import { causalOrder } from '@shared/sync/causal-order'
import { change, deviceNamed } from './making'

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

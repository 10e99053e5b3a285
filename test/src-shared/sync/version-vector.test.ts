import { expect, it } from 'vitest'
import { mergeVectors, seqOf, vectorCovers, vectorIncludes } from '@shared/sync/version-vector'

it('a vector covers what it holds and everything before, and of an absent device nothing', () => {
  expect([0, 3, 4].map((seq) => vectorCovers({ a: 3 }, 'a', seq))).toEqual([true, true, false])
  expect(vectorCovers({}, 'a', 1)).toBe(false)
  expect(seqOf({}, 'toString')).toBe(0)
})

it('two vectors merge to what both hold, and that includes each', () => {
  const [a, b] = [
    { x: 1, y: 5 },
    { y: 2, z: 1 }
  ]
  expect(mergeVectors(a, b)).toEqual({ x: 1, y: 5, z: 1 })
  expect(vectorIncludes(mergeVectors(a, b), a) && vectorIncludes(mergeVectors(a, b), b)).toBe(true)
  expect(vectorIncludes(a, b)).toBe(false)
  expect(vectorIncludes(a, { x: 1, w: 0 })).toBe(true)
})

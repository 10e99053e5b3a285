import { matchRoute } from 'wouter'
import { parse } from 'regexparam'
import { describe, expect, it } from 'vitest'
import {
  challengeRecords,
  components,
  criterionRecords,
  recordLists,
  recordedTypes,
  steps
} from '@renderer/features/method/recorded'
import { routes } from '@renderer/platform/routes'

describe('what is recorded of the method', () => {
  it('has four steps and eight components, each shown by some records', () => {
    expect(steps).toHaveLength(4)
    expect(components).toHaveLength(8)
    for (const { key, recorded } of [...steps, ...components]) expect(recorded.length, key).toBeGreaterThan(0)
  })

  it('leads from every number to a screen', () => {
    const patterns = Object.values(routes).map(({ pattern }) => pattern)
    for (const type of recordedTypes) {
      const [path = ''] = recordLists[type].split('?')
      expect(
        patterns.some((pattern) => matchRoute(parse, pattern, path)[0]),
        type
      ).toBe(true)
    }
  })

  it('counts nothing that no part of the method asks for', () => {
    const asked = new Set([
      ...[...steps, ...components].flatMap(({ recorded }) => recorded),
      ...Object.values(criterionRecords).flat(),
      ...Object.values(challengeRecords).flat()
    ])
    expect(recordedTypes.filter((type) => !asked.has(type))).toEqual([])
  })
})

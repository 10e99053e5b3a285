import { describe, expect, test } from 'vitest'
import { draftDifferences } from '@shared/domain/draft-differences'
import { nextAreas, type Verdict } from '@shared/domain/next-areas'

const earlier = ['Culture', 'Care', 'Trade', 'Tourism'].map((title, order) => ({ id: title, title, order }))
const merged: Verdict = { id: '2', verdict: 'merge', titles: ['Business'], areas: ['Trade', 'Tourism'] }
const dropped: Verdict = { id: '1', verdict: 'drop', reason: 'Nothing came of it', areas: ['Culture'] }
const added: Verdict = { id: '3', verdict: 'add', titles: ['Youth'], areas: [] }

describe('a draft beside the verdicts', () => {
  test('agrees with those that it was made from', () => {
    const next = nextAreas(earlier, [dropped, merged, added])
    expect(draftDifferences(earlier, next, next.areas)).toEqual([])
  })

  test('disagrees where a verdict came, changed or went afterwards, area by area', () => {
    const draft = nextAreas(earlier, [dropped, merged, added]).areas
    const renamed: Verdict = { id: '4', verdict: 'rename', titles: ['Elderly care'], areas: ['Care'] }
    expect(draftDifferences(earlier, nextAreas(earlier, [renamed, merged]), draft)).toEqual([
      { area: 'Culture', proposed: ['Culture'], drafted: [] },
      { area: 'Care', proposed: ['Elderly care'], drafted: ['Care'] },
      { area: undefined, proposed: [], drafted: ['Youth'] }
    ])
  })
})

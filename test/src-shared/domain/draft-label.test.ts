import { describe, expect, it } from 'vitest'
import { draftLabel } from '../../../src-shared/domain/draft-label'

const written = { effectiveFrom: '2020-01-01', term: { kind: 'written', endsOn: '2022-12-31' } } as const

describe('the name of a new draft', () => {
  it('is the title of the agreement with the years of its term, in no language of a screen', () => {
    expect(draftLabel('Samarbetsavtal', written, ['2017 års text'])).toBe('Samarbetsavtal 2020–2022')
    expect(draftLabel('备忘录', { ...written, term: { kind: 'duration', months: 36 } }, [])).toBe('备忘录 2020–2022')
  })

  it('names one year where there is no end, or none after that year', () => {
    expect(draftLabel('Memo', { ...written, term: { kind: 'open' } }, [])).toBe('Memo 2020')
    expect(draftLabel('Memo', { ...written, term: { kind: 'written', endsOn: '2020' } }, [])).toBe('Memo 2020')
  })

  it('takes the next number where no start is known', () => {
    expect(draftLabel('Memo', { term: { kind: 'open' } }, ['First', 'Second'])).toBe('Memo 3')
  })

  it('is told apart from drafts of the same years', () => {
    const first = draftLabel('Memo', written, [])
    const second = draftLabel('Memo', written, [first])
    expect([first, second, draftLabel('Memo', written, [first, second])]).toEqual([
      'Memo 2020–2022',
      'Memo 2020–2022 (2)',
      'Memo 2020–2022 (3)'
    ])
  })

  it('fits into the field, however long the title', () => {
    expect(draftLabel('x'.repeat(500), written, []).length).toBeLessThanOrEqual(500)
  })
})

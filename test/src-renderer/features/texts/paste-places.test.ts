import { describe, expect, it } from 'vitest'
import { inPastedOrder, numberValue, placesFor } from '@renderer/features/texts/paste-places'
import { splitClauses } from '@renderer/features/texts/split-clauses'
import type { Clause } from '@renderer/features/texts/text-data'

const clause = (id: string, number?: string): Clause => ({
  id,
  type: 'clause',
  space: 'space',
  conflicts: [],
  version: 'version',
  order: 0,
  continues: [],
  ...(number !== undefined && { number })
})

const swedish = [clause('title'), clause('one', '§ 1'), clause('two', '§ 2'), clause('three', '§ 3')]
const beside = (free: readonly Clause[], pasted: string) =>
  placesFor(free, splitClauses(pasted)).map((place) => [place.piece.number, place.clause?.id])

describe('a pasted text in another language', () => {
  it('goes by its numbers, so that a title in one language alone moves nothing', () => {
    expect(beside(swedish, '第一条 宗旨\n第二条 交流\n第三条 有效期')).toEqual([
      ['第一条', 'one'],
      ['第二条', 'two'],
      ['第三条', 'three']
    ])
    expect(beside(swedish.slice(1), 'Memorandum\nArticle I\nAim\nArticle III: Term')).toEqual([
      ['', undefined],
      ['Article I', 'one'],
      ['Article III:', 'three']
    ])
  })

  it('has its title beside the title, and numbers that the other lacks apart', () => {
    expect(beside(swedish, 'Memorandum\n1. Aim\n2. Exchange\n2.1 Officials\n3. Term')).toEqual([
      ['', 'title'],
      ['1.', 'one'],
      ['2.', 'two'],
      ['2.1', undefined],
      ['3.', 'three']
    ])
  })

  it('goes one beside the other where the clauses have no numbers', () => {
    expect(beside([clause('a'), clause('b')], '第一条 甲\n第二条 乙\n第三条 丙')).toEqual([
      ['第一条', 'a'],
      ['第二条', 'b'],
      ['第三条', undefined]
    ])
  })

  it('has what is new where the pasted text has it', () => {
    const [title, one, two] = [{ id: 'title' }, { id: 'one' }, { id: 'two' }]
    const added = { id: 'added' }
    const ids = (pasted: Parameters<typeof inPastedOrder>[1]) =>
      inPastedOrder([title, one, two], pasted).map(({ id }) => id)
    expect(
      ids([
        { clause: one, isNew: false },
        { clause: added, isNew: true },
        { clause: two, isNew: false }
      ])
    ).toEqual(['title', 'one', 'added', 'two'])
    expect(
      ids([
        { clause: added, isNew: true },
        { clause: one, isNew: false }
      ])
    ).toEqual(['title', 'added', 'one', 'two'])
    expect(ids([{ clause: added, isNew: true }])).toEqual(['title', 'one', 'two', 'added'])
  })

  it('reads numbers in any of their scripts', () => {
    const read = ['§ 12', '12 §', '(12)', '12.', 'Article XII', 'Art. xii.', '第十二条', '第一二条', '十二、'].map(
      numberValue
    )
    expect(new Set(read)).toEqual(new Set(['12']))
    expect(['第一百零三条', '第二十条', 'Artikel IV', '2.1.', '第10条'].map(numberValue)).toEqual([
      '103',
      '20',
      '4',
      '2.1',
      '10'
    ])
    expect(numberValue('')).toBeUndefined()
    expect(numberValue('Preamble')).toBeUndefined()
  })
})

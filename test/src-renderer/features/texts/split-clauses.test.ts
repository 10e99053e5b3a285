import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitClauses } from '@renderer/features/texts/split-clauses'
import { propertyOptions } from '../../../seed'

describe('a pasted text', () => {
  it('is divided at its articles, what stands before them apart', () => {
    expect(splitClauses('Preamble\nArticle 1\nThey meet.\n1. Yearly.\n2. Here.\nArticle 2: They write.')).toEqual([
      { number: '', text: 'Preamble' },
      { number: 'Article 1', text: 'They meet.\n1. Yearly.\n2. Here.' },
      { number: 'Article 2:', text: 'They write.' }
    ])
    expect(splitClauses('第一条 双方会面。\n第二条 双方通信。')).toEqual([
      { number: '第一条', text: '双方会面。' },
      { number: '第二条', text: '双方通信。' }
    ])
    expect(splitClauses('§ 1 De möts.\n§ 2 De skriver.').map(({ number }) => number)).toEqual(['§ 1', '§ 2'])
  })

  it('without articles at plain numbers, then at empty lines, then line by line', () => {
    expect(splitClauses('1. One\n2. Two').map(({ text }) => text)).toEqual(['One', 'Two'])
    expect(splitClauses('One\nstill one\n\nTwo').map(({ text }) => text)).toEqual(['One\nstill one', 'Two'])
    expect(splitClauses('One\nTwo').map(({ text }) => text)).toEqual(['One', 'Two'])
    expect(splitClauses(' \n ')).toEqual([])
  })

  it('keeps decimal numbers whole, and takes no day for a number', () => {
    expect(splitClauses('1.\tAim\n1.1\tPeople\n1.2. Costs\n1.6.2024 they met')).toEqual([
      { number: '1.', text: 'Aim' },
      { number: '1.1', text: 'People' },
      { number: '1.2.', text: 'Costs\n1.6.2024 they met' }
    ])
    expect(splitClauses('1、宗旨\n2．交流').map(({ number }) => number)).toEqual(['1、', '2．'])
  })

  it('loses no word', () => {
    const line = fc.constantFrom(
      'Article 3',
      '第三条 甲',
      '4. d',
      '',
      '  ',
      'words and words',
      '§ 5 e',
      '（一）',
      '1997 was',
      'Art. 2.',
      '2.1 f',
      '2.1.2024 g'
    )
    const squeezed = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        const found = splitClauses(text).map((clause) => clause.number + clause.text)
        expect(squeezed(found.join(''))).toBe(squeezed(text))
      }),
      propertyOptions()
    )
  })
})

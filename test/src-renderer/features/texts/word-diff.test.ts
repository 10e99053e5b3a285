import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textAfter, textBefore, wordDiff } from '@renderer/features/texts/word-diff'
import { propertyOptions } from '../../../seed'

const read = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'gone' ? '-' : '+'}${text}]`))
    .join('')

describe('the difference by words', () => {
  it('is found in English, Swedish and Chinese', () => {
    expect(read('They meet every year.', 'They meet every two years.')).toBe('They meet every [-year][+two years].')
    expect(read('Städerna utbyter två personer.', 'Städerna utbyter tre personer.')).toBe(
      'Städerna utbyter [-två][+tre] personer.'
    )
    expect(read('双方同意每年举办一次友好交流活动', '双方同意每两年举办一次文化交流活动')).toBe(
      '双方同意[-每年][+每两年]举办一次[-友好][+文化]交流活动'
    )
  })

  it('sees a paragraph that was divided', () => {
    const changes = wordDiff('One. Two.', 'One.\n\nTwo.')
    expect(textAfter(changes)).toBe('One.\n\nTwo.')
    expect(changes.some(({ kind }) => kind !== 'same')).toBe(true)
  })

  it('gives the old text without what came and the new one without what went', () => {
    const sign = fc.constantFrom('a', 'bb', ' ', '  ', '\n', '.', 'å', '双方', '同意', '🇸🇪', 'e\u0301')
    const text = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), text, (before, after) => {
        const changes = wordDiff(before, after)
        expect(textBefore(changes)).toBe(before)
        expect(textAfter(changes)).toBe(after)
      }),
      propertyOptions(500)
    )
  })

  it('replaces as a whole what has too little in common to be read word by word', () => {
    const long = (start: number) => Array.from({ length: 5_000 }, (_, at) => `w${start + at}`).join(' ')
    const changes = wordDiff(long(0), long(10_000))
    expect(changes.length).toBeLessThan(3)
    expect(textAfter(changes)).toBe(long(10_000))
  })
})

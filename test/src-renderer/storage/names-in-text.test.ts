import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namingIn, textWithout } from '@renderer/storage/names-in-text'
import { propertyOptions } from '../../seed'

describe('whether a text names somebody', () => {
  it.each([
    ['Visitor', 'Mr Visitor, mayor'],
    ['Visitor', 'seen by visitor'],
    ['Anna Andersson', 'Anna\u00a0 Anderssons förslag'],
    ['Anna Andersson', "Anna Andersson's proposal"],
    ['Anna Andersson', 'Anna Andersson’s proposal'],
    ['Anna Andersson', 'ANNA ANDERSSONS FÖRSLAG'],
    ['Anna Andersson', '2019_Anna Andersson_talk'],
    ['Andersson', 'Svar till Lund-Andersson'],
    ['Åsa Öberg', 'A\u030asa O\u0308berg'],
    ['张伟', '与张伟会面'],
    ['Andersson', '会见Andersson先生'],
    ['김민수', '김민수는 시장이다'],
    ['ann@lund.example', 'write to ann@lund.example.'],
    ['+46 31 12 34', 'call +46 31 12 34']
  ])('%s is surely named by "%s"', (name, text) => {
    expect(namingIn(text, [name])).toBe('surely')
    expect(textWithout(text, [name])).toContain('[…]')
  })

  it.each([
    ['Visitor', 'Foreign visitors'],
    ['Andersson', 'Anderssonille'],
    ['Nowak', 'list Nowaka'],
    ['Andersson', 'ReportAndersson.pdf'],
    ['أحمد', 'وأحمد'],
    ['Anna', 'Annabel'],
    ['031-1234', '031-12345']
  ])('%s is perhaps named by "%s", which a person decides', (name, text) => {
    expect(namingIn(text, [name])).toBe('perhaps')
    expect(textWithout(text, [name])).toContain('[…]')
  })

  it.each([
    ['Anna', 'Johanna'],
    ['ann@lund.example', 'joann@lund.example'],
    ['Visitor', 'Covisitor programme']
  ])('%s is not named by "%s"', (name, text) => {
    expect(namingIn(text, [name])).toBeUndefined()
    expect(textWithout(text, [name])).toBe(text)
  })

  it('finds the name in whatever a value is made of, line breaks and quotes around it', () => {
    expect(namingIn({ to: ['x', { note: 'Thanks to\nandersson"' }] }, ['Andersson'])).toBe('surely')
    expect(namingIn(['Foreign visitors', 'Visitor'], ['Visitor'])).toBe('surely')
    expect(namingIn([12, true, null, ''], ['Visitor'])).toBeUndefined()
    expect(namingIn('Visitor', [])).toBeUndefined()
  })

  it('takes out every place that names the person and leaves the words that hold the name by chance', () => {
    expect(textWithout('Anna Berg met Johanna and ANNA', ['Anna Berg', 'Anna'])).toBe('[…] met Johanna and […]')
  })

  it('never misses a name that stands as a word, whatever stands around it', () => {
    const name = fc.constantFrom('Anna Andersson', 'Visitor', '张伟', 'Núñez (Jr.)', 'أحمد')
    const between = fc.constantFrom(' ', ', ', '\n', '"', ' – ', '(', '。')
    fc.assert(
      fc.property(name, between, fc.string(), fc.string(), (named, mark, before, after) => {
        const text = `${before}${mark}${named}${mark}${after}`
        expect(namingIn(text, [named])).toBe('surely')
        expect(textWithout(text, [named])).not.toContain(`${mark}${named}${mark}`)
      }),
      propertyOptions()
    )
  })
})

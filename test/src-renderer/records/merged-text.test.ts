import { describe, expect, it } from 'vitest'
import { hasOpenPlaces, isLongText, mergedText } from '@renderer/records/merged-text'

const ancestor = 'The cities meet every year in spring. They speak about ports.'

describe('a text that two sides changed', () => {
  it('takes what only one side changed, from both sides', () => {
    const ours = ancestor.replace('spring', 'autumn')
    const theirs = ancestor.replace('ports', 'harbours and ships')
    expect(mergedText(ours, ancestor, theirs)).toEqual({
      text: 'The cities meet every year in autumn. They speak about harbours and ships.',
      open: 0
    })
  })

  it('marks each place that both changed, and nothing else', () => {
    const merged = mergedText(ancestor.replace('spring', 'May'), ancestor, ancestor.replace('spring', 'June'))
    expect(merged).toEqual({ text: 'The cities meet every year in ⟦May¦June⟧. They speak about ports.', open: 1 })
    expect(hasOpenPlaces(merged.text)).toBe(true)
    expect(hasOpenPlaces(ancestor)).toBe(false)
  })

  it('leaves no question where both made the same change', () => {
    const same = ancestor.replace('spring', 'autumn')
    expect(mergedText(same, ancestor, same)).toEqual({ text: same, open: 0 })
  })

  it('divides Chinese into words', () => {
    const chinese = '两市每年春季会面。双方讨论港口合作。'
    const merged = mergedText(chinese.replace('春季', '秋季'), chinese, chinese.replace('港口', '教育'))
    expect(merged).toEqual({ text: '两市每年秋季会面。双方讨论教育合作。', open: 0 })
  })

  it('keeps line breaks', () => {
    const lines = 'One.\n\nTwo.\nThree.'
    expect(mergedText(lines.replace('One', '1'), lines, lines.replace('Three', '3')).text).toBe('1.\n\nTwo.\n3.')
  })

  it('is offered for long texts only', () => {
    expect(isLongText('A short title')).toBe(false)
    expect(isLongText(ancestor)).toBe(true)
    expect(isLongText('Two\nlines')).toBe(true)
  })
})

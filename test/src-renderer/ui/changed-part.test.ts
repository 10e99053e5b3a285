import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPart } from '@renderer/ui/changed-part'
import { propertyOptions } from '../../seed'

describe('the part of a text that changed', () => {
  it('is the words between what both share', () => {
    expect(changedPart('Visit to two homes', 'Visit to two day centres and a home')).toMatchObject({
      start: 'Visit to two ',
      before: 'homes',
      after: 'day centres and a home'
    })
  })

  it('is found in Chinese, which writes no spaces', () => {
    const { start, end } = changedPart('参观两所日间照料中心', '参观三所日间照料中心')
    expect(start).toBe('参观')
    expect(end.endsWith('日间照料中心')).toBe(true)
  })

  it('puts both texts together again, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const part = changedPart(before, after)
        expect(part.start + part.before + part.end).toBe(before)
        expect(part.start + part.after + part.end).toBe(after)
      }),
      propertyOptions()
    )
  })
})

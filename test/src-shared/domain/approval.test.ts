import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { approvalStanding, lapsedSides, stagesShown } from '@shared/domain/approval'
import { explainedTexts, isContentLocked, signedTextState } from '@shared/domain/correction'
import { propertyOptions } from '../../seed'

const [a, b, c] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)]
const cities = ['ours', 'theirs']
const approvals = fc.array(
  fc.record({
    city: fc.constantFrom(...cities),
    contentHash: fc.constantFrom(a, b, c),
    approvedOn: fc.constantFrom('2019-01-01', '2019-02-01')
  })
)

describe('an approval', () => {
  it('counts for the very text that it names and for no other; none is lost', () => {
    fc.assert(
      fc.property(approvals, fc.constantFrom(a, b, c), (all, hash) => {
        const { stage, sides } = approvalStanding('draft', cities, all, hash)
        const approved = new Set(all.filter((one) => one.contentHash === hash).map(({ city }) => city)).size
        expect(stage).toBe(['drafted', 'approved-by-some', 'approved-by-all'][approved])
        expect(sides.flatMap(({ current, earlier }) => [...current, ...earlier])).toHaveLength(all.length)
        for (const { current } of sides) expect(current.every((one) => one.contentHash === hash)).toBe(true)
      }),
      propertyOptions()
    )
  })

  it('that is disproved counts for nothing and is still shown; a side has lapsed once only an earlier text is approved', () => {
    fc.assert(
      fc.property(
        approvals,
        fc.constantFrom(a, b, c),
        fc.constantFrom('2019-01-01', '2019-02-01'),
        (all, hash, day) => {
          const standing = approvalStanding('draft', cities, all, hash, ({ approvedOn }) => approvedOn === day)
          const others = all.filter(({ approvedOn }) => approvedOn !== day)
          expect(standing.stage).toBe(approvalStanding('draft', cities, others, hash).stage)
          const shown = standing.sides.flatMap(({ current, earlier, disproved }) => [
            ...current,
            ...earlier,
            ...disproved
          ])
          expect(new Set(shown)).toEqual(new Set(all))
          const lapsed = cities.filter((city) => {
            const own = others.filter((one) => one.city === city)
            return own.length > 0 && own.every(({ contentHash }) => contentHash !== hash)
          })
          expect(lapsedSides(standing).map(({ city }) => city)).toEqual(lapsed)
        }
      ),
      propertyOptions()
    )
  })

  it('is followed by the signature whatever was approved', () => {
    expect(approvalStanding('signed', cities, [], a).stage).toBe('signed')
  })
})

describe('the stages of a text', () => {
  const by = (city: string, contentHash: string) => ({ city, approvedOn: '2026-05-01', contentHash })
  const shown = (status: 'draft' | 'signed', all: readonly ReturnType<typeof by>[], hash = a, signedHash?: string) =>
    stagesShown(approvalStanding(status, cities, all, hash), signedHash)

  it('are all four for a draft, and for a signed text only those that were recorded', () => {
    expect(shown('draft', [])).toHaveLength(4)
    expect(shown('signed', [])).toEqual(['drafted', 'signed'])
    expect(shown('signed', [by('ours', a)])).toEqual(['drafted', 'approved-by-some', 'signed'])
    expect(shown('signed', [by('ours', a), by('theirs', a)])).toHaveLength(4)
  })

  it('stay when the signed text is corrected, and an approval of another text is none', () => {
    expect(shown('signed', [by('ours', a), by('theirs', a)], b, a)).toHaveLength(4)
    expect(shown('signed', [by('ours', c), by('theirs', c)], b, a)).toEqual(['drafted', 'signed'])
  })
})

describe('a signed text', () => {
  const signed = { status: 'signed', signedHash: a } as const

  it('is as signed, corrected, under correction, or differs without an explanation', () => {
    expect(signedTextState({ status: 'draft' }, [], a)).toBe('draft')
    expect(signedTextState({ status: 'signed' }, [], a)).toBe('no-hash')
    expect(signedTextState(signed, [], a)).toBe('as-signed')
    expect(signedTextState(signed, [], b)).toBe('differs')
    expect(signedTextState(signed, [{ before: a }], a)).toBe('under-correction')
    expect(signedTextState(signed, [{ before: a, after: b }], b)).toBe('corrected')
    expect(signedTextState(signed, [{ before: b, after: c }], c)).toBe('differs')
  })

  it('is explained by a chain of corrections in whatever order they come', () => {
    const chain = [
      { before: b, after: c },
      { before: a, after: b }
    ]
    expect(explainedTexts(a, chain)).toEqual(new Set([a, b, c]))
  })

  it('is locked once it has a hash, but while a correction is under way', () => {
    expect(isContentLocked({ status: 'draft', signedHash: a }, [])).toBe(false)
    expect(isContentLocked({ status: 'signed' }, [])).toBe(false)
    expect(isContentLocked(signed, [{ before: a, after: b }])).toBe(true)
    expect(isContentLocked(signed, [{ before: a }])).toBe(false)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedParts, contentParts, textsOfClause, type ContentSource } from '@shared/domain/agreement-content'
import { clauseTextId, contentHash, partHashes } from '@shared/sync/content-hash'
import { propertyOptions } from '../../seed'

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => `x${text}`)
const languages = fc.uniqueArray(fc.constantFrom('en', 'sv', 'zh'), { minLength: 1 })

const sources: fc.Arbitrary<ContentSource> = fc
  .record({
    months: fc.integer({ min: 1, max: 60 }),
    languages,
    titles: fc.array(word, { maxLength: 4 }),
    clauses: fc.array(fc.record({ number: fc.option(word, { nil: undefined }), text: word }), { maxLength: 4 })
  })
  .map(({ months, languages: tags, titles, clauses }) => ({
    version: { term: { kind: 'duration', months }, renewal: { kind: 'none' }, languages: tags },
    areas: titles.map((title, order) => ({ id: `area-${order}`, title, order, summary: undefined })),
    clauses: clauses.map(({ number }, order) => ({ id: `clause-${order}`, number, order })),
    texts: clauses.flatMap(({ text }, order) =>
      tags.map((language) => ({ id: `${order}-${language}`, clause: `clause-${order}`, language, text }))
    )
  }))

describe('what the cities agree on', () => {
  it('has a hash that depends on it and on nothing else', () => {
    fc.assert(
      fc.property(sources, fc.anything(), fc.nat(), (source, other, shift) => {
        const beside = { label: other, source: 'another', originalKeptAt: 'a shelf', signedOn: '2017', signedHash: 'x' }
        const same: ContentSource = {
          version: {
            ...source.version,
            languages: source.version.languages?.toReversed(),
            ...beside
          },
          areas: source.areas
            .map((area) => ({ ...area, order: area.order + shift, reason: other, source: 'another', continues: [] }))
            .toReversed(),
          clauses: source.clauses.map((clause) => ({
            ...clause,
            order: clause.order * 2 + shift,
            area: 'another',
            owner: 'another',
            ownerName: 'a contact person',
            measure: 'another',
            aligned: {}
          })),
          texts: source.texts.map((text) => ({ ...text, text: `\r\n ${text.text?.normalize('NFD')}\n` })).toReversed()
        }
        expect(contentHash(same)).toBe(contentHash(source))
        expect(partHashes(same)).toEqual(partHashes(source))
      }),
      propertyOptions()
    )
  })

  it('has another hash once a word, a clause, an area, the order, a language or the term is another, and says which part', () => {
    const pick = fc.record({
      source: sources,
      at: fc.nat(),
      kind: fc.constantFrom(
        'word',
        'order',
        'area',
        'gone',
        'term',
        'renewal',
        'start',
        'languages',
        'number',
        'clause order',
        'another clause',
        'another area',
        'language of a text',
        'word of another clause'
      )
    })
    fc.assert(
      fc.property(pick, ({ source, at, kind }) => {
        const texts = [...source.texts]
        const changes: Record<typeof kind, () => ContentSource | undefined> = {
          word: () => {
            const text = texts[at % texts.length]
            return (
              text && { ...source, texts: texts.map((one) => (one === text ? { ...one, text: `${one.text}y` } : one)) }
            )
          },
          order: () => {
            const [first, second] = source.areas
            if (!first || !second || first.title === second.title) return undefined
            return { ...source, areas: source.areas.map((area) => ({ ...area, order: -area.order })) }
          },
          area: () => {
            const [first, ...rest] = source.areas
            return first && { ...source, areas: [{ ...first, summary: 'more' }, ...rest] }
          },
          gone: () => (source.clauses.length > 0 ? { ...source, clauses: source.clauses.slice(1) } : undefined),
          term: () => ({ ...source, version: { ...source.version, term: { kind: 'open' } } }),
          renewal: () => ({ ...source, version: { ...source.version, renewal: { kind: 'express' } } }),
          start: () => ({ ...source, version: { ...source.version, effectiveFrom: '2020-01-01' } }),
          languages: () => ({
            ...source,
            version: { ...source.version, languages: [...(source.version.languages ?? []), 'de'] }
          }),
          number: () => {
            const [first, ...rest] = source.clauses
            return first && { ...source, clauses: [{ ...first, number: `${first.number ?? ''}1` }, ...rest] }
          },
          'clause order': () => {
            const [first, second] = source.clauses
            const words = ({ id }: { id: string }) => textsOfClause(id, texts)
            if (!first || !second) return undefined
            const isSame = first.number?.trim() === second.number?.trim()
            if (isSame && JSON.stringify([...words(first)]) === JSON.stringify([...words(second)])) return undefined
            return {
              ...source,
              clauses: source.clauses.map((one) =>
                one === first ? { ...one, order: 1 } : one === second ? { ...one, order: 0 } : one
              )
            }
          },
          'another clause': () => ({ ...source, clauses: [...source.clauses, { id: 'z', number: '9', order: 99 }] }),
          'another area': () => ({ ...source, areas: [...source.areas, { id: 'z', title: 'More', order: 99 }] }),
          'language of a text': () => {
            const [first, ...rest] = texts
            return first && { ...source, texts: [{ ...first, language: 'de' }, ...rest] }
          },
          'word of another clause': () => {
            const [first, ...rest] = texts
            return first && { ...source, texts: [{ ...first, clause: 'z' }, ...rest] }
          }
        }
        const changed = changes[kind]()
        if (!changed) return
        expect(contentHash(changed)).not.toBe(contentHash(source))
        expect(changedParts(partHashes(source), partHashes(changed))).not.toEqual([])
      }),
      propertyOptions(300)
    )
  })

  it('counts a counting that is understood anyway as unsaid', () => {
    const version = { renewal: { kind: 'none' }, languages: ['sv'] as string[] } as const
    const none = { areas: [], clauses: [], texts: [] }
    const hash = (counting?: 'day-excluded' | 'day-included') =>
      contentHash({ version: { ...version, term: { kind: 'duration', months: 36, counting } }, ...none })
    expect(hash('day-excluded')).toBe(hash())
    expect(hash('day-included')).not.toBe(hash())
  })

  it('names its parts by the ids of their records', () => {
    const parts = contentParts({
      version: { term: { kind: 'open' }, renewal: { kind: 'none' }, languages: ['sv'] },
      areas: [{ id: 'a', title: 'Culture', order: 0 }],
      clauses: [{ id: 'c', number: 'Article 1', order: 0 }],
      texts: [{ id: 't', clause: 'c', language: 'sv', text: 'Ord' }]
    })
    expect(parts.map(({ key }) => key)).toEqual(['term', 'languages', 'order', 'area/a', 'clause/c', 'clause/c/sv'])
  })

  it('tells what was changed, added and removed; a change of order only where nothing came or went', () => {
    const before = { term: '1', order: '1', 'area/a': '1', 'area/b': '1' }
    expect(changedParts(before, { term: '2', order: '2', 'area/a': '1', 'area/b': '1' })).toEqual([
      { key: 'term', kind: 'changed' },
      { key: 'order', kind: 'changed' }
    ])
    expect(changedParts(before, { term: '1', order: '3', 'area/a': '1', 'area/c': '1' })).toEqual([
      { key: 'area/b', kind: 'removed' },
      { key: 'area/c', kind: 'added' }
    ])
  })
})

describe('the text of a clause in a language', () => {
  it('has the same id in every copy, another for each clause and language', () => {
    const clause = '019b0000-0000-7000-8000-000000000001'
    expect(clauseTextId(clause, 'sv')).toBe(clauseTextId(clause.toUpperCase(), 'sv'))
    expect(clauseTextId(clause, 'sv')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(clauseTextId(clause, 'zh')).not.toBe(clauseTextId(clause, 'sv'))
  })

  it('loses nothing where two records hold the same language', () => {
    const texts = [
      { id: 'b', clause: 'c', language: 'sv', text: 'två' },
      { id: 'a', clause: 'c', language: 'sv', text: 'ett' },
      { id: 'd', clause: 'c', language: 'zh', text: ' ' }
    ]
    expect([...textsOfClause('c', texts)]).toEqual([['sv', 'ett\n\ntvå']])
  })
})

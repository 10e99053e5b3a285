import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAreas } from '@shared/domain/area'
import { areaLinks, areaStrands, type StrandChange } from '@shared/domain/area-strands'
import { propertyOptions } from '../../seed'

type Area = { id: string; version: string; title: string; continues: string[] }

function area(id: string, continues: string[] = [], title = id): Area {
  return { id, version: `V${id[0]}`, title, continues }
}

/** Up to four versions of up to five areas each; links lead to any earlier version, some to the same, to a later one or to nothing. */
const histories = fc
  .array(fc.array(fc.array(fc.nat(), { maxLength: 3 }), { maxLength: 5 }), { minLength: 1, maxLength: 4 })
  .map((versions) => {
    const ids = versions.flatMap((areas, version) => areas.map((_, index) => `${version}.${index}`))
    const all = versions.flatMap((areas, version) =>
      areas.map((links, index) => {
        const continues = [...new Set(links.map((link) => ids[link % ids.length] ?? 'gone'))]
        return { ...area(`${version}.${index}`, continues), title: `Title ${index % 3}` }
      })
    )
    return { versions: versions.map((_, index) => `V${index}`), areas: all }
  })

const key = ({ fate, before, after }: Pick<StrandChange<{ id: string }>, 'fate' | 'before' | 'after'>) =>
  `${fate} ${before.map(({ id }) => id).join('+')}>${after.map(({ id }) => id).join('+')}`

describe('strands of areas', () => {
  it('hold every area of the versions exactly once, in the column of its version', () => {
    fc.assert(
      fc.property(histories, ({ areas, versions }) => {
        const strands = areaStrands(areas, versions)
        versions.forEach((version, column) => {
          const shown = strands.flatMap((strand) => strand.areas[column] ?? [])
          const own = areas.filter((one) => one.version === version)
          expect(shown.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
        })
      }),
      propertyOptions()
    )
  })

  it('of two versions say what the comparison of two says', () => {
    fc.assert(
      fc.property(histories, ({ areas, versions }) => {
        const [first, second] = versions
        if (!first || !second) return
        const of = (version: string) => areas.filter((one) => one.version === version)
        const strands = areaStrands([...of(first), ...of(second)], [first, second])
        const changes = strands.flatMap((strand) => strand.changes[1] ?? [])
        expect(changes.map(key).toSorted()).toEqual(compareAreas(of(first), of(second)).map(key).toSorted())
      }),
      propertyOptions()
    )
  })

  it('lose none: each area comes into its version by a change, and each leaves the one before by a change', () => {
    fc.assert(
      fc.property(histories, ({ areas, versions }) => {
        for (const strand of areaStrands(areas, versions))
          versions.forEach((_, column) => {
            const changes = strand.changes[column] ?? []
            if (column === 0) return expect(changes).toEqual([])
            const arrived = new Set(changes.flatMap(({ after }) => after))
            const left = new Set(changes.flatMap(({ before }) => before))
            for (const one of strand.areas[column] ?? []) expect(arrived).toContain(one)
            for (const one of strand.areas[column - 1] ?? []) expect(left).toContain(one)
          })
      }),
      propertyOptions()
    )
  })

  it('join two areas exactly where links join them, and draw each of these links once', () => {
    fc.assert(
      fc.property(histories, ({ areas, versions }) => {
        const strands = areaStrands(areas, versions)
        const at = (id: string) => strands.findIndex((strand) => strand.areas.flat().some((one) => one.id === id))
        const links = areaLinks(areas, versions)
        expect(new Set(links.map(({ from, to }) => `${from.id} ${to.id}`)).size).toBe(links.length)
        for (const { from, to } of links) expect(at(from.id)).toBe(at(to.id))
        for (const strand of strands) {
          const inside = strand.areas.flat()
          const joined = new Set(inside.slice(0, 1))
          for (let size = 0; size < joined.size;) {
            size = joined.size
            for (const { from, to } of links) if (joined.has(from) || joined.has(to)) joined.add(from).add(to)
          }
          expect(joined.size).toBe(inside.length)
        }
      }),
      propertyOptions()
    )
  })

  it('stay joined when a version between is left out', () => {
    fc.assert(
      fc.property(histories, ({ areas, versions }) => {
        const [first, , third] = versions
        if (!first || !third) return
        const whole = areaStrands(areas, versions.slice(0, 3), versions)
        const short = areaStrands(areas, [first, third], versions)
        for (const { from, to } of areaLinks(areas, [first, third], versions)) {
          const holds = (strand: { areas: readonly (readonly Area[])[] }) => strand.areas.flat().includes(from)
          expect(short.find(holds)?.areas.flat()).toContain(to)
          expect(whole.find(holds)?.areas.flat()).toContain(to)
        }
      }),
      propertyOptions()
    )
  })
})

describe('a history of three versions', () => {
  const areas = [
    area('1a', [], 'Culture'),
    area('1b', [], 'Social issues'),
    area('1c', [], 'Sport'),
    area('1d', [], 'Trade and tourism'),
    area('2a', ['1a'], 'culture '),
    area('2b', ['1b'], 'Welfare'),
    area('2d', ['1d'], 'Trade'),
    area('2e', ['1d', '1b'], 'Tourism'),
    area('3a', ['2a', '2b'], 'Culture and welfare'),
    area('3c', ['1c'], 'Sport'),
    area('3f', [], 'Climate')
  ]
  const into = (versions: string[], column: number) =>
    areaStrands(areas, versions)
      .flatMap((strand) => strand.changes[column] ?? [])
      .map(key)

  it('tells kept, renamed, and what was split and merged at once', () => {
    expect(into(['V1', 'V2', 'V3'], 1)).toEqual([
      'kept 1a>2a',
      'split 1b>2b+2e',
      'split 1d>2d+2e',
      'merged 1b+1d>2e',
      'dropped 1c>'
    ])
  })

  it('tells merged, dropped, new, and what was dropped once and taken up again', () => {
    expect(into(['V1', 'V2', 'V3'], 2)).toEqual([
      'merged 2a+2b>3a',
      'dropped 2d>',
      'dropped 2e>',
      'resumed 1c>3c',
      'new >3f'
    ])
  })

  it('follows links through a version that is left out', () => {
    expect(into(['V1', 'V3'], 1)).toEqual(['merged 1a+1b>3a', 'kept 1c>3c', 'dropped 1d>', 'new >3f'])
  })

  it('is not led astray by links in a circle or to a later version', () => {
    const odd = [area('1a', ['2a']), area('2a', ['2a', '1a'])]
    expect(areaStrands(odd, ['V1', 'V2'])).toHaveLength(1)
    expect(areaStrands(odd, ['V2'])).toMatchObject([{ areas: [[{ id: '2a' }]], changes: [[]] }])
  })

  it('is not led back through a later version that is left out (seed 20261128)', () => {
    const odd = [area('0a'), area('1a', ['0a']), area('1b', ['3a']), area('2a', ['1b']), area('3a', ['1a'])]
    const order = ['V0', 'V1', 'V2', 'V3']
    expect(areaLinks(odd, ['V0', 'V2'], order)).toEqual([])
    for (const shown of [
      ['V0', 'V1', 'V2'],
      ['V0', 'V2']
    ])
      expect(areaStrands(odd, shown, order).filter(({ areas: [first] }) => first?.length === 1)).toHaveLength(1)
    expect(areaStrands(odd, ['V0', 'V2'], order)).toHaveLength(2)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareAreas, type AreaFate } from '@shared/domain/area'
import { areaVerdicts, verdictProblem, type AreaVerdict } from '@shared/domain/area-verdict'
import { nextAreas, verdictFor, type Verdict } from '@shared/domain/next-areas'
import { propertyOptions } from '../../seed'

const area = (id: string, order: number) => ({ id, title: `Title ${id}`, order, summary: `About ${id}` })
const withIds = (next: ReturnType<typeof nextAreas>) =>
  next.areas.map((heir, index) => ({ id: `next-${index}`, ...heir }))

const fateOf: Readonly<Record<AreaVerdict, AreaFate>> = {
  keep: 'kept',
  rename: 'renamed',
  split: 'split',
  merge: 'merged',
  drop: 'dropped',
  add: 'new'
}

/** Areas, and verdicts that contradict nobody: each area is in at most one, titles are all different from the old ones. */
const consistent = fc
  .record({
    count: fc.integer({ min: 0, max: 9 }),
    seeds: fc.array(fc.record({ kind: fc.constantFrom(...areaVerdicts), size: fc.integer({ min: 2, max: 4 }) }), {
      maxLength: 12
    }),
    shuffle: fc.array(fc.nat(), { minLength: 9, maxLength: 9 })
  })
  .map(({ count, seeds, shuffle }) => {
    const areas = Array.from({ length: count }, (_, order) => area(`a${order}`, order))
    const free = areas
      .map(({ id }, index) => ({ id, at: shuffle[index] ?? 0 }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ id }) => id)
    const verdicts: Verdict[] = []
    for (const [index, { kind, size }] of seeds.entries()) {
      const taken = kind === 'add' ? [] : free.splice(0, kind === 'merge' ? size : 1)
      if (kind !== 'add' && taken.length < (kind === 'merge' ? 2 : 1)) continue
      const titles = Array.from({ length: kind === 'split' ? size : 1 }, (_, part) => `New ${index} ${part}`)
      verdicts.push({ id: `v${index}`, verdict: kind, titles, reason: `Because ${index}`, areas: taken })
    }
    return { areas, verdicts }
  })

/** Anything that two offices may have written, contradictions, strangers and gaps included. */
const anything = fc.record({
  count: fc.integer({ min: 0, max: 6 }),
  verdicts: fc.array(
    fc.record({
      id: fc.uuid(),
      verdict: fc.constantFrom(...areaVerdicts),
      titles: fc.option(fc.array(fc.constantFrom('Title a0', 'One', 'Two', ' '), { maxLength: 3 }), { nil: undefined }),
      reason: fc.option(fc.constantFrom('Because', '  '), { nil: undefined }),
      areas: fc.uniqueArray(fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'stranger'), { maxLength: 4 })
    }),
    { maxLength: 8 }
  )
})

describe('the areas of the next version', () => {
  test('every old area is carried on or dropped with a reason, whatever was written', () => {
    fc.assert(
      fc.property(anything, ({ count, verdicts }) => {
        const areas = Array.from({ length: count }, (_, order) => area(`a${order}`, order))
        const next = nextAreas(areas, verdicts)
        const carried = next.areas.flatMap(({ continues }) => continues)
        for (const { id } of areas) {
          const dropped = next.dropped.filter((one) => one.area === id)
          expect(carried.includes(id)).toBe(dropped.length === 0)
          expect(dropped.length).toBeLessThan(2)
          for (const { reason } of dropped) expect(reason.trim()).not.toBe('')
        }
        expect(carried.filter((id) => !areas.some((one) => one.id === id))).toEqual([])
        for (const id of next.undecided) {
          const heirs = next.areas.filter(({ continues }) => continues.includes(id))
          expect(heirs).toEqual([expect.objectContaining({ title: `Title ${id}`, continues: [id] })])
        }
        expect(next.areas.map(({ order }) => order)).toEqual(next.areas.map((_, index) => index))
        for (const { title } of next.areas) expect(title.trim()).not.toBe('')
      }),
      propertyOptions(500)
    )
  })

  test('do not depend on the order in which the verdicts came', () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat()), ({ count, verdicts }, random) => {
        const areas = Array.from({ length: count }, (_, order) => area(`a${order}`, order))
        const shuffled = verdicts
          .map((verdict) => ({ verdict, at: Number(random.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ verdict }) => verdict)
        const { areas: once, dropped } = nextAreas(areas, verdicts)
        expect(nextAreas(areas.toReversed(), shuffled)).toMatchObject({ areas: once, dropped })
      }),
      propertyOptions(200)
    )
  })

  test('the comparison of the two versions gives back exactly the verdicts', () => {
    fc.assert(
      fc.property(consistent, ({ areas, verdicts }) => {
        const next = nextAreas(areas, verdicts)
        expect(next).toMatchObject({ contested: [], incomplete: [] })
        const rows = compareAreas(
          areas.map((one) => ({ ...one, continues: [] })),
          withIds(next)
        )
        const judged = verdicts.map(({ verdict, areas: about, titles }) => ({
          fate: fateOf[verdict],
          before: about.toSorted(),
          after: verdict === 'keep' ? about.map((id) => `Title ${id}`) : verdict === 'drop' ? [] : [...(titles ?? [])]
        }))
        const untouched = next.undecided.map((id) => ({ fate: 'kept', before: [id], after: [`Title ${id}`] }))
        const found = rows.map(({ fate, before, after }) => ({
          fate,
          before: before.map(({ id }) => id).toSorted(),
          after: after.map(({ title }) => title)
        }))
        const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted()
        expect(sorted(found)).toEqual(sorted([...judged, ...untouched]))
      }),
      propertyOptions(500)
    )
  })

  test('are found by the themes of all that they carry on', () => {
    const areas = [
      { ...area('a', 0), themes: ['care', 'age'] },
      { ...area('b', 1), themes: ['age'] },
      { ...area('c', 2), themes: ['port'] }
    ]
    const next = nextAreas(areas, [
      { id: '1', verdict: 'merge', titles: ['Both'], areas: ['a', 'b'] },
      { id: '2', verdict: 'add', titles: ['New'], areas: [] }
    ])
    expect(next.areas.map(({ title, themes }) => [title, themes])).toEqual([
      ['Both', ['care', 'age']],
      ['Title c', ['port']],
      ['New', undefined]
    ])
  })

  test('carry the reasons, and the description of an area that goes on whole', () => {
    const areas = [area('a', 0), area('b', 1), area('c', 2)]
    const next = nextAreas(areas, [
      { id: '1', verdict: 'rename', titles: ['Elderly care'], reason: 'Says what is done', areas: ['b'] },
      { id: '2', verdict: 'split', titles: ['Port', 'Shipping'], reason: 'Two partners', areas: ['a'] },
      { id: '3', verdict: 'drop', reason: 'Done', areas: ['c'] },
      { id: '4', verdict: 'add', titles: ['Innovation'], reason: 'Asked for', areas: [] }
    ])
    expect(next.areas).toEqual([
      { title: 'Port', order: 0, continues: ['a'], reason: 'Two partners', summary: undefined },
      { title: 'Shipping', order: 1, continues: ['a'], reason: 'Two partners', summary: undefined },
      { title: 'Elderly care', order: 2, continues: ['b'], reason: 'Says what is done', summary: 'About b' },
      { title: 'Innovation', order: 3, continues: [], reason: 'Asked for', summary: undefined }
    ])
    expect(next.dropped).toEqual([{ area: 'c', reason: 'Done' }])
  })

  test('of two verdicts on one area the latest counts, and the contradiction is told', () => {
    const verdicts: Verdict[] = [
      { id: '1', verdict: 'drop', reason: 'Too little came of it', areas: ['a'] },
      { id: '2', verdict: 'keep', areas: ['a'] }
    ]
    expect(verdictFor('a', verdicts)?.id).toBe('2')
    expect(nextAreas([area('a', 0)], verdicts)).toMatchObject({
      areas: [{ title: 'Title a', continues: ['a'] }],
      dropped: [],
      contested: ['a']
    })
  })

  test('a verdict that lacks something counts for nothing, and says what it lacks', () => {
    const lacking = (verdict: Omit<Verdict, 'id'>) => nextAreas([area('a', 0)], [{ id: 'v', ...verdict }])
    expect(lacking({ verdict: 'drop', areas: ['a'] })).toMatchObject({
      areas: [{ title: 'Title a' }],
      undecided: ['a'],
      incomplete: [{ verdict: 'v', problem: 'reason-missing' }]
    })
    expect(verdictProblem({ verdict: 'rename', titles: [' '], areas: ['a'] })).toBe('title-missing')
    expect(verdictProblem({ verdict: 'split', titles: ['One'], areas: ['a'] })).toBe('several-titles-needed')
    expect(verdictProblem({ verdict: 'merge', titles: ['One'], areas: ['a'] })).toBe('several-areas-needed')
    expect(verdictProblem({ verdict: 'add', titles: ['One'], areas: ['a'] })).toBe('no-area-wanted')
    expect(verdictProblem({ verdict: 'keep', areas: [] })).toBe('one-area-needed')
  })
})

import { describe, expect, it } from 'vitest'
import { endsIn, offeredOrigins } from '@renderer/features/agreements/areas/area-neighbours'
import { draftsLeftOut, fateCounts, flowColumns, flowOf } from '@renderer/features/agreements/areas/flow-model'
import { areaOf, versionOf } from './area-fixtures'

const versions = [
  versionOf('next', '', { status: 'draft' }),
  versionOf('2017', '2017-05-31'),
  versionOf('2010', '2010'),
  versionOf('2013', '2013'),
  versionOf('other', '2012', { agreement: 'annex' })
]
const areas = [
  areaOf('culture 2010', '2010'),
  areaOf('sport 2010', '2010', { order: 1 }),
  areaOf('culture 2013', '2013', { continues: ['culture 2010'], inference: 'From the titles' }),
  areaOf('trade next', 'next', { order: 1 }),
  areaOf('culture next', 'next', { continues: ['culture 2013'] }),
  areaOf('port', 'other')
]
const columns = flowColumns({ versions, areas }, 'memorandum')

describe('the columns of the comparison', () => {
  it('are the versions that have areas, from the earliest to the draft, each in the order of its text', () => {
    expect(columns.map((column) => [column.version.id, column.areas.map(({ id }) => id)])).toEqual([
      ['2010', ['culture 2010', 'sport 2010']],
      ['2013', ['culture 2013']],
      ['next', ['culture next', 'trade next']]
    ])
  })

  it('leave out at first all drafts but one, since a draft does not follow another one', () => {
    const drafts = [versionOf('other draft', '', { status: 'draft' }), ...versions]
    const all = flowColumns(
      { versions: drafts, areas: [...areas, areaOf('culture other', 'other draft')] },
      'memorandum'
    )
    const ids = all.flatMap(({ version: { id, status } }) => (status === 'draft' ? [id] : []))
    expect(ids).toHaveLength(2)
    expect(draftsLeftOut(all, '2013')).toEqual([ids[0]])
    expect(draftsLeftOut(all, ids[0] ?? '')).toEqual([ids[1]])
    expect(draftsLeftOut(columns, '2013')).toEqual([])
    expect(draftsLeftOut(all.slice(-2), '2013')).toEqual([])
  })
})

describe('the flow', () => {
  it('draws each link from the middle of one row to the middle of the other, and a stub where an area ends or begins', () => {
    const { lines } = flowOf(columns, areas)
    expect(lines[0]).toEqual([])
    expect(lines[1]).toMatchObject([
      { from: 0.25, to: 0.5, fate: 'renamed', isInferred: true },
      { from: 0.75, to: undefined, fate: 'dropped' }
    ])
    expect(lines[2]).toMatchObject([
      { from: 0.5, to: 0.25, fate: 'renamed', isInferred: false },
      { from: undefined, to: 0.75, fate: 'new' }
    ])
  })

  it('leads through a version that is left out', () => {
    const [first, , last] = columns
    if (!first || !last) throw new Error('no columns')
    const { lines, strands } = flowOf([first, last], areas)
    expect(lines[1]?.map(({ fate }) => fate)).toEqual(['renamed', 'dropped', 'new'])
    expect(strands).toHaveLength(3)
  })

  it('counts what became of the areas', () => {
    expect([...fateCounts(flowOf(columns, areas))]).toEqual([
      ['renamed', 2],
      ['dropped', 1],
      ['new', 1]
    ])
  })
})

describe('the neighbours of an area', () => {
  const named = (id: string) => {
    const area = areas.find((one) => one.id === id)
    if (!area) throw new Error(id)
    return area
  }

  it('are the areas of the closest version before that has any, and what it is linked with elsewhere', () => {
    const revived = { ...named('culture next'), continues: ['sport 2010'] }
    const { before, offered } = offeredOrigins({ versions, areas }, revived)
    expect(before?.id).toBe('2013')
    expect(offered.map(({ id, version }) => [id, version?.id])).toEqual([
      ['culture 2013', undefined],
      ['sport 2010', '2010']
    ])
  })

  it('tell in which version an area ended, if it did', () => {
    const endOf = (id: string) => endsIn({ versions, areas }, named(id))?.id
    expect(endOf('sport 2010')).toBe('2013')
    expect(endOf('culture 2010')).toBeUndefined()
    expect(endOf('trade next')).toBeUndefined()
  })
})

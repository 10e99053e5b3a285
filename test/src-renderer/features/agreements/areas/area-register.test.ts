import { describe, expect, it } from 'vitest'
import { areaEntries, foundEntries, isPromised, promisedFirst } from '@renderer/features/agreements/areas/area-register'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { agreementOf, areaOf, versionOf } from './area-fixtures'

const view = { space: 'space', cities: [], partners: [], ours: undefined } as unknown as PartnershipView
const records = {
  agreements: [agreementOf('memorandum')],
  versions: [
    versionOf('2013', '2013-01-01'),
    versionOf('2017', '2017-05-31'),
    versionOf('next', '', { status: 'draft', signedOn: undefined, term: { kind: 'written', endsOn: '2022' } })
  ],
  events: [],
  areas: [
    areaOf('a', '2013', { title: 'Social issues' }),
    areaOf('b', '2017', { title: 'Welfare', continues: ['a'], summary: 'Above all elderly care', themes: ['Care'] }),
    areaOf('c', '2017', { title: 'Ports', order: 1 }),
    areaOf('d', 'next', { title: 'Ports', continues: ['c'] })
  ]
}
const entries = areaEntries(view, records, '2019-01-15')
const found = (words: string, theme = '') => foundEntries(entries, { words, theme }).map(({ area }) => area.id)

describe('the register of areas', () => {
  it('knows of every area its version and where it stands on the day', () => {
    expect(entries.map(({ area, version, standing }) => [area.id, version.id, standing])).toEqual([
      ['d', 'next', undefined],
      ['b', '2017', 'in-force'],
      ['c', '2017', 'in-force'],
      ['a', '2013', 'superseded']
    ])
    expect(entries.map(({ to }) => to)).toEqual(['2022-12-31', '2020-05-31', '2020-05-31', '2016-01-01'])
    expect(entries.filter(isPromised).map(({ area }) => area.id)).toEqual(['b', 'c'])
  })

  it('tells what is promised first, then what may come, then the past, of all partnerships together', () => {
    const coming = areaEntries(
      view,
      {
        ...records,
        versions: [versionOf('2013', '2013-01-01'), versionOf('2017', '2019-02-01')],
        events: [],
        areas: [areaOf('e', '2013'), areaOf('f', '2017')]
      },
      '2019-01-15'
    )
    expect(promisedFirst([...coming, ...entries]).map(({ area }) => area.id)).toEqual(['b', 'c', 'f', 'd', 'e', 'a'])
  })

  it('finds words of titles, summaries and themes, with all that the area was before and became after', () => {
    expect(found('elderly CARE')).toEqual(['b', 'a'])
    expect(found('social')).toEqual(['b', 'a'])
    expect(found('')).toEqual(['d', 'b', 'c', 'a'])
    expect(found('', 'care')).toEqual(['b', 'a'])
    expect(found('ports', 'care')).toEqual([])
  })
})

import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { openDatabase, rowKey, rowsById, rowsOfSpace, rowsOfType, type RecordRow } from '@renderer/storage/database'

const versions = {
  1: '[space+id], id, type, [space+type], *refs, [conflicted+space]',
  2: '[space+id], id, type, [space+type], *refs, [conflicted+space]',
  3: '[space+id], id, [type+space], *refs, [conflicted+space]'
}

it.each([1, 2, 3] as const)(
  'a database of version %i opens as today with all its records and their indexes',
  async (version) => {
    const name = `entente-of-${version}`
    const old = new Dexie(name)
    old.version(version).stores({ records: versions[version], settings: 'key' })
    await old.open()
    const row = (space: string, id: string, type: string, more: Partial<Record<keyof RecordRow, unknown>> = {}) => ({
      space,
      id,
      type,
      fields: {},
      refs: [],
      deleted: 0,
      ...(version < 3 && { conflicted: 0 }),
      ...more
    })
    await old
      .table('records')
      .bulkPut([
        row('a', '1', 'city'),
        row('a', '2', 'area', { conflicted: 1 }),
        row('b', '3', 'city', { conflicted: 1, refs: ['1'] }),
        row('b', '4', 'city-x'),
        row('b', '1', 'promise', { fields: { dueOn: '2019-05-01', keptOn: '2019-04-01' } }),
        row('b', '5', 'promise', { fields: { dueOn: '2019-05-01' }, deleted: 1 })
      ])
    old.close()

    const db = await openDatabase(name)
    const ids = (rows: readonly RecordRow[]) => rows.map(({ id }) => id)
    expect(ids(await rowsOfType(db, 'city').toArray())).toEqual(['1', '3'])
    expect(ids(await rowsOfType(db, 'city', 'b').toArray())).toEqual(['3'])
    expect(ids(await rowsOfSpace(db, 'b'))).toEqual(['1', '3', '4', '5'])
    expect((await rowsById(db, ['1', '1'])).map(({ space }) => space)).toEqual(['a', 'b'])
    expect(ids(await db.records.where('refs').equals('1').toArray())).toEqual(['3'])
    expect(ids(await db.records.where('[conflicted+space]').between([0, ''], [1, '\uffff']).toArray())).toEqual([
      '2',
      '3'
    ])
    expect(await db.records.get(rowKey('a', '1'))).not.toHaveProperty('conflicted')
    expect((await db.records.get(rowKey('b', '1')))?.until).toBe('2019-04-01')
    expect((await db.records.get(rowKey('b', '5')))?.until).toBe('')
    expect([...db.backendDB().objectStoreNames]).not.toContain('movingRecords')
    db.close()
  }
)

it('moves more records than it takes in one go', async () => {
  const old = new Dexie('entente-many')
  old.version(3).stores({ records: versions[3] })
  await old.open()
  const ids = Array.from({ length: 4500 }, (_, index) => String(index).padStart(5, '0'))
  await old
    .table('records')
    .bulkPut(ids.map((id) => ({ space: 's', id, type: 'city', fields: {}, refs: [], deleted: 0 })))
  old.close()
  const db = await openDatabase('entente-many')
  expect((await rowsOfSpace(db, 's')).map(({ id }) => id)).toEqual(ids)
  db.close()
})

import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { expect, it } from 'vitest'
import { openDatabase, rowsOfType } from '@renderer/storage/database'

it('a database of version 2 opens as version 3: records are found by type, and only conflicts stand in their index', async () => {
  const old = new Dexie('entente-two')
  old.version(2).stores({ records: '[space+id], id, type, [space+type], *refs, [conflicted+space]', settings: 'key' })
  await old.open()
  const row = (space: string, id: string, type: string, conflicted: 0 | 1) => ({
    space,
    id,
    type,
    fields: {},
    refs: [],
    deleted: 0,
    conflicted
  })
  await old
    .table('records')
    .bulkPut([row('a', '1', 'city', 0), row('a', '2', 'area', 1), row('b', '3', 'city', 1), row('b', '4', 'city-x', 0)])
  old.close()

  const db = await openDatabase('entente-two')
  const ids = async (rows: ReturnType<typeof rowsOfType>) => (await rows.toArray()).map(({ id }) => id).toSorted()
  expect(await ids(rowsOfType(db, 'city'))).toEqual(['1', '3'])
  expect(await ids(rowsOfType(db, 'city', 'b'))).toEqual(['3'])
  expect(await db.records.where('[conflicted+space]').between([0, ''], [1, '\uffff']).primaryKeys()).toEqual([
    ['a', '2'],
    ['b', '3']
  ])
  expect(await db.records.get(['a', '1'])).not.toHaveProperty('conflicted')
  db.close()
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { IncomingRecord } from '@renderer/storage/import-session'
import { packedRecords, unpackedRecords } from '@renderer/storage/packed-records'
import { propertyOptions } from '../../seed'

const plain = fc.record({
  record: fc.record({
    space: fc.uuid(),
    id: fc.uuid(),
    type: fc.constantFrom('agreement', 'a-type-of-later'),
    status: fc.constantFrom('new', 'changed', 'deleted', 'erased', 'restored'),
    fields: fc.constant([])
  }),
  isUnknown: fc.boolean(),
  isContested: fc.constant(false)
}) as fc.Arbitrary<IncomingRecord>
const contested = plain.map((item): IncomingRecord => {
  const record = { ...item.record, status: 'conflicting' as const }
  return { ...item, record, isContested: true }
})

it('come out as they went in', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, plain, contested), { maxLength: 30 }), (records) => {
      expect(unpackedRecords(packedRecords(records))).toEqual(records)
    }),
    propertyOptions(100)
  )
})

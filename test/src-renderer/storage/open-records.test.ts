import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { attentionOn, type PartnershipRecords } from '@shared/domain/attention'
import { addDays } from '@shared/domain/calendar-day'
import { yearAhead } from '@shared/domain/year-ahead'
import type { JsonValue } from '@shared/sync/change-set'
import { stateToRow } from '@renderer/storage/record-row'
import { propertyOptions, propertyTimeout } from '../../seed'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { lastRecordBefore, openRecordsOfType, recordsOfType } = await import('@renderer/storage/records')
const { openSample, removeSample } = await import('@renderer/storage/sample')

const sample = await openSample('Test Person')
if (!sample.ok) throw new Error(sample.error.message)
const office = sample.value
afterAll(async () => {
  office.db.close()
  await removeSample()
})

const space = 'open-records'
const city = '00000000-0000-4000-8000-000000000001'
const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2018-01-01', days))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const deleted = fc.option(fc.boolean(), { nil: undefined })
const recordArbitrary = fc.oneof(
  fc.record({
    type: fc.constant('promise'),
    fields: fc.record({
      text: fc.constant('promised'),
      from: fc.constant(city),
      to: fc.constant(city),
      dueOn: maybe(fc.oneof(day, fc.constant(null))),
      keptOn: maybe(fc.oneof(day, fc.constant(null))),
      withdrawnBecause: maybe(fc.constantFrom('no longer wanted', null)),
      deleted
    })
  }),
  fc.record({
    type: fc.constant('activity'),
    fields: fc.record({
      plan: fc.constant(city),
      title: fc.constant('an activity'),
      status: fc.constantFrom('planned', 'running', 'done', 'dropped'),
      endsOn: maybe(fc.oneof(day, fc.constantFrom('2018', '2019-03', null))),
      deleted
    })
  }),
  fc.record({
    type: fc.constant('delegation'),
    fields: fc.tuple(day, fc.nat(20), deleted).map(([startsOn, length, isDeleted]) => ({
      title: 'a visit',
      mode: 'visit',
      level: 'mixed',
      stage: 'closed',
      startsOn,
      endsOn: addDays(startsOn, length),
      deleted: isDeleted
    }))
  })
)

function rowOf(
  { type, fields }: { readonly type: string; readonly fields: Readonly<Record<string, unknown>> },
  at: number
) {
  const writes = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      [{ device: 'd', seq: at + 1, at: '2018-01-01T00:00:00Z', value: value as JsonValue }]
    ])
  const id = `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
  return stateToRow(space, { id, type, fields: Object.fromEntries(writes) })
}

const nothingElse: Omit<PartnershipRecords, 'promises' | 'activities' | 'delegations'> = {
  standing: { layers: [], renewal: undefined } as unknown as PartnershipRecords['standing'],
  versions: [],
  posts: [],
  tenures: []
}

describe('what is read by its last open day', () => {
  it(
    'tells the desk the same as all there is',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(recordArbitrary, { maxLength: 25 }), day, async (records, date) => {
          await office.db.records
            .where('[type+space+until]')
            .between(['', ''], ['z', ''])
            .and((row) => row.space === space)
            .delete()
          await office.db.records.bulkPut(records.map(rowOf))
          const all = {
            ...nothingElse,
            promises: await recordsOfType(office, 'promise', space),
            activities: await recordsOfType(office, 'activity', space),
            delegations: await recordsOfType(office, 'delegation', space)
          }
          const last = await lastRecordBefore(office, 'delegation', space, date)
          const open = {
            ...nothingElse,
            promises: await openRecordsOfType(office, 'promise', space, date),
            activities: await openRecordsOfType(office, 'activity', space, date),
            delegations: [last ?? [], await openRecordsOfType(office, 'delegation', space, date)].flat()
          }
          expect(daysOf(attentionOn(open, date))).toEqual(daysOf(attentionOn(all, date)))
          expect(daysOf(yearAhead(open, date))).toEqual(daysOf(yearAhead(all, date)))
        }),
        propertyOptions(60)
      )
    },
    propertyTimeout(60_000)
  )

  it('leaves unread what is kept, done or over', async () => {
    await office.db.records.bulkPut(
      [
        { type: 'promise', fields: { text: 'a', from: city, to: city, dueOn: '2018-01-01', keptOn: '2018-01-02' } },
        { type: 'promise', fields: { text: 'b', from: city, to: city, dueOn: '2018-01-01' } },
        { type: 'activity', fields: { plan: city, title: 'c', status: 'done', endsOn: '2018-01-01' } }
      ].map((record, at) => rowOf(record, at + 500))
    )
    const promises = await openRecordsOfType(office, 'promise', space, '2030-01-01')
    expect(promises.map(({ text }) => text)).toContain('b')
    expect(
      await office.db.records
        .where('[type+space+until]')
        .between(['activity', space, '2030'], ['activity', space, '\uffff'])
        .count()
    ).toBe((await openRecordsOfType(office, 'activity', space, '2030-01-01')).length)
  })
})

/** Without an order among what falls on one day; of two last visits on one day either may be told. */
function daysOf(told: ReturnType<typeof attentionOn> | ReturnType<typeof yearAhead>): string[] {
  return told
    .map((one) => {
      const of =
        'promise' in one
          ? one.promise.id
          : 'activity' in one
            ? one.activity.id
            : 'delegation' in one
              ? one.delegation.id
              : ''
      return `${one.on} ${one.kind} ${of}`
    })
    .toSorted()
}

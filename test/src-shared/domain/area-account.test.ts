import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityStatuses } from '@shared/domain/action-plan'
import { areaAccountOn, isUntold, untiedRecords, type AccountRecords } from '@shared/domain/area-account'
import { propertyOptions } from '../../seed'

const nothing: AccountRecords = {
  plans: [],
  activities: [],
  delegations: [],
  outcomes: [],
  promises: [],
  indicators: [],
  readings: []
}
const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

const records: AccountRecords = {
  plans: [{ id: 'plan', title: 'Plan', version: 'v' }],
  activities: [
    { id: 'done', plan: 'plan', title: 'Visit homes', area: 'care', status: 'done', endsOn: '2018' },
    { id: 'late', plan: 'plan', title: 'Write it up', area: 'care', status: 'under-way', endsOn: '2018-11' },
    { id: 'coming', plan: 'plan', title: 'Seminar', area: 'care', status: 'planned', endsOn: '2019-06' },
    { id: 'other', plan: 'plan', title: 'Concert', area: 'culture', status: 'done' },
    { id: 'untied', plan: 'plan', title: 'Translate', status: 'planned' }
  ],
  delegations: [
    { id: 'visit', title: 'Study visit', startsOn: '2018-05-02', endsOn: '2018-05-04', areas: ['care', 'culture'] },
    { id: 'next', title: 'Return visit', startsOn: '2019-03-01', endsOn: '2019-03-02', areas: ['care'] },
    { id: 'plain', title: 'Courtesy call', startsOn: '2018-09-01', endsOn: '2018-09-01', areas: [] },
    { id: 'before', title: 'Signing', startsOn: '2017-05-30', endsOn: '2017-05-31', areas: [] }
  ],
  outcomes: [{ id: 'outcome', delegation: 'visit', area: 'care', text: 'Two homes exchange staff' }],
  promises: [
    { id: 'kept', text: 'Send the report', from: 'a', to: 'b', delegation: 'visit', keptOn: '2018-06-01' },
    { id: 'overdue', text: 'Name a contact', from: 'b', to: 'a', delegation: 'visit', dueOn: '2018-12-31' },
    { id: 'loose', text: 'Call', from: 'b', to: 'a' }
  ],
  indicators: [
    {
      id: 'staff',
      name: 'Staff exchanged',
      area: 'care',
      direction: 'more-is-better',
      frequency: 'yearly',
      kind: 'quantitative'
    }
  ],
  readings: [
    { id: 'r18', indicator: 'staff', city: 'a', period: '2018', value: 4 },
    { id: 'r17', indicator: 'staff', city: 'a', period: '2017', value: 1 },
    { id: 'rx', indicator: 'else', city: 'a', period: '2017', value: 9 }
  ]
}

describe('the account of an area', () => {
  test('tells what was planned and what happened by the day, each as the records it comes from', () => {
    const account = areaAccountOn('care', records, '2019-01-15')
    expect(ids(account.activities)).toEqual(['done', 'late', 'coming'])
    expect(ids(account.byStatus.done)).toEqual(['done'])
    expect(ids(account.late)).toEqual(['late'])
    expect(ids(account.delegations)).toEqual(['visit'])
    expect(ids(account.comingDelegations)).toEqual(['next'])
    expect(ids(account.outcomes)).toEqual(['outcome'])
    expect(ids(account.promises.kept)).toEqual(['kept'])
    expect(ids(account.promises.late)).toEqual(['overdue'])
    expect(ids(account.readings)).toEqual(['r17', 'r18'])
    expect(isUntold(account)).toBe(false)
    expect(isUntold(areaAccountOn('tourism', records, '2019-01-15'))).toBe(true)
  })

  test('a promise counts for every area of its delegation', () => {
    expect(ids(areaAccountOn('culture', records, '2019-01-15').promises.kept)).toEqual(['kept'])
  })

  test('counts each activity of an area under exactly one status', () => {
    const activity = fc.record({
      id: fc.uuid(),
      plan: fc.constant('plan'),
      title: fc.constant('Something'),
      area: fc.constantFrom('care', 'culture', undefined),
      status: fc.constantFrom(...activityStatuses),
      endsOn: fc.constantFrom('2018', '2019-06', undefined)
    })
    fc.assert(
      fc.property(fc.uniqueArray(activity, { selector: ({ id }) => id }), (activities) => {
        const accounts = ['care', 'culture'].map((area) =>
          areaAccountOn(area, { ...nothing, activities }, '2019-01-15')
        )
        const counted = accounts.flatMap(({ byStatus }) => Object.values(byStatus).flat())
        const untied = untiedRecords(
          { id: 'v', areas: ['care', 'culture'] },
          { plans: [{ id: 'plan', title: 'Plan', version: 'v' }], activities, delegations: [] },
          undefined
        )
        expect(ids([...counted, ...untied.activities]).toSorted()).toEqual(ids(activities).toSorted())
      }),
      propertyOptions(200)
    )
  })

  test('what no area shows is told: activities of the plans, and delegations of the term', () => {
    const span = { from: '2017-05-31', to: '2019-01-15' }
    const untied = untiedRecords({ id: 'v', areas: ['care', 'culture'] }, records, span)
    expect(ids(untied.activities)).toEqual(['untied'])
    expect(ids(untied.delegations)).toEqual(['plain'])
    expect(untiedRecords({ id: 'other', areas: [] }, records, undefined)).toEqual({ activities: [], delegations: [] })
  })
})

import { describe, expect, it } from 'vitest'
import { areasToChoose } from '../../../../src-renderer/features/delegations/area-choice'
import { isDelegationShown, ourDirection } from '../../../../src-renderer/features/delegations/delegation-filter'
import { programmeDays, type ProgrammeItem } from '../../../../src-renderer/features/delegations/programme-days'
import { promisesInOrder } from '../../../../src-renderer/features/delegations/promise-order'
import {
  orderedPairs,
  promiseFields,
  promiseFormSchema
} from '../../../../src-renderer/features/delegations/promise-values'

describe('the list of delegations', () => {
  const visit = { mode: 'visit', host: 'b', visitors: ['a'] } as const

  it('tells the direction as our city sees it, and none for visits without us', () => {
    expect(ourDirection(visit, 'a')).toBe('out')
    expect(ourDirection(visit, 'b')).toBe('in')
    expect(ourDirection(visit, 'c')).toBeUndefined()
    expect(ourDirection(visit, undefined)).toBeUndefined()
    expect(ourDirection({ mode: 'online', host: undefined, visitors: [] }, 'a')).toBe('online')
  })

  it('is narrowed by direction, stage and by every word typed', () => {
    const row = {
      title: 'Ports and elderly care',
      purpose: 'Signing',
      stage: 'request',
      level: 'experts',
      direction: 'out',
      partnershipId: 'p',
      cityNames: 'Gothenburg – Shanghai'
    } as const
    const none = { direction: '', stage: '', level: '', partnership: '', words: '' }
    expect(isDelegationShown(row, none)).toBe(true)
    expect(isDelegationShown(row, { ...none, words: 'shanghai PORTS' })).toBe(true)
    expect(isDelegationShown(row, { ...none, words: 'shanghai schools' })).toBe(false)
    expect(isDelegationShown(row, { ...none, direction: 'in' })).toBe(false)
    expect(isDelegationShown(row, { ...none, stage: 'request', level: 'experts', partnership: 'p' })).toBe(true)
  })
})

describe('the programme', () => {
  const item = (id: string, day: string, startsAt?: string, endsAt?: string): ProgrammeItem => ({
    id,
    day,
    startsAt,
    endsAt,
    timeZone: 'Asia/Shanghai',
    title: id
  })

  it('stands in the order of days and local times, an item without a time first', () => {
    const days = programmeDays(
      [
        item('late', '2018-11-14', '19:00'),
        item('next', '2018-11-15'),
        item('open', '2018-11-14'),
        item('early', '2018-11-14', '09:00')
      ],
      'Europe/Stockholm'
    )
    expect(days.map(({ rows }) => rows.map((row) => row.item.id))).toEqual([['open', 'early', 'late'], ['next']])
  })

  it('lets a dinner end after midnight, while it is still the same day at home', () => {
    const [day] = programmeDays([item('dinner', '2018-11-14', '19:00', '00:30')], 'Europe/Stockholm')
    const row = day?.rows[0]
    expect([row?.endDayShift, row?.start?.time, row?.start?.dayShift]).toEqual([1, '12:00', 0])
    expect([row?.end?.time, row?.end?.day, row?.end?.dayShift]).toEqual(['17:30', '2018-11-14', 0])
  })

  it('knows that nothing differs at home', () => {
    const [day] = programmeDays([item('here', '2018-11-14', '19:00')], 'Asia/Shanghai')
    expect(day?.rows[0]?.isElsewhere).toBe(false)
  })
})

describe('areas of cooperation to choose from', () => {
  const versions = [
    { id: 'v1', agreement: 'mou', signedOn: '2013', effectiveFrom: undefined },
    { id: 'v2', agreement: 'mou', signedOn: '2017-05-31', effectiveFrom: undefined }
  ]
  const areas = [
    { id: 'b', version: 'v1', order: 2, title: 'B' },
    { id: 'a', version: 'v1', order: 1, title: 'A' },
    { id: 'c', version: 'v2', order: 1, title: 'C' }
  ]
  const ids = (day: string, chosen?: string[]) => areasToChoose(areas, versions, day, chosen).map(({ id }) => id)

  it('are those of the version signed last by then, in the order of its text', () => {
    expect(ids('2016-01-01')).toEqual(['a', 'b'])
    expect(ids('2017-05-31')).toEqual(['c'])
  })

  it('keep what was chosen, and are all there are before any signature', () => {
    expect(ids('2018-01-01', ['b'])).toEqual(['c', 'b'])
    expect(ids('2012-01-01')).toEqual(['a', 'c', 'b'])
  })
})

describe('promises', () => {
  it('stand late ones first, then open, kept and withdrawn ones', () => {
    const promise = (text: string, fields: object) => ({ text, ...fields })
    const all = [
      promise('withdrawn', { withdrawnBecause: 'no funds' }),
      promise('kept', { keptOn: '2019-01-02' }),
      promise('open', {}),
      promise('due', { dueOn: '2019-02-01' }),
      promise('late', { dueOn: '2019-01-14' })
    ]
    expect(promisesInOrder(all, '2019-01-15').map(({ text }) => text)).toEqual([
      'late',
      'due',
      'open',
      'kept',
      'withdrawn'
    ])
  })

  it('go from one side to another, never to itself', () => {
    expect(orderedPairs(['a', 'b']).map(({ id }) => id)).toEqual(['a/b', 'b/a'])
    expect(orderedPairs(['a', 'b', 'c'])).toHaveLength(6)
  })

  it('can neither be due nor kept before they were made', () => {
    const values = {
      text: 'Placement list',
      pair: 'a/b',
      madeOn: '2018-11-16',
      dueOn: '2018-11-15',
      keeper: '',
      keptOn: '2018-11-15',
      withdrawnBecause: '',
      notes: ''
    }
    expect(promiseFormSchema.safeParse(values).error?.issues.map(({ path }) => path[0])).toEqual(['dueOn', 'keptOn'])
    expect(promiseFields({ ...values, keptOn: '' }, undefined)).toMatchObject({ from: 'a', to: 'b', keptOn: undefined })
  })
})

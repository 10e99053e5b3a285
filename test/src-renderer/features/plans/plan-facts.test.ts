import { describe, expect, it } from 'vitest'
import {
  areasInUse,
  countActivities,
  groupByArea,
  isShown,
  plansInOrder,
  planStanding,
  type Activity,
  type Area,
  type Plan
} from '../../../../src-renderer/features/plans/plan-facts'
import { timelineLayout } from '../../../../src-renderer/features/plans/timeline-layout'
import {
  activityFields,
  activityFormSchema,
  activityFormValues
} from '../../../../src-renderer/features/plans/plan-schemas'

const today = '2019-01-15'
const common = { space: 's', conflicts: [] }

function plan(id: string, changes: Partial<Plan> = {}): Plan {
  return { ...common, id, type: 'action-plan', title: id, ...changes }
}
function activity(id: string, changes: Partial<Activity> = {}): Activity {
  return { ...common, id, type: 'activity', title: id, plan: 'p', status: 'planned', ...changes }
}
function area(id: string, order: number, version = 'v'): Area {
  return { ...common, id, type: 'area', title: id, order, version, continues: [] }
}

describe('a plan', () => {
  it('stands where its adoption and its period put it', () => {
    expect(planStanding({ startsOn: '2017' }, today)).toBe('not-adopted')
    expect(planStanding({ adoptedOn: '2019-02' }, today)).toBe('not-adopted')
    expect(planStanding({ adoptedOn: '2018-12', startsOn: '2019-02' }, today)).toBe('coming')
    expect(planStanding({ adoptedOn: '2017', endsOn: '2019-01' }, today)).toBe('running')
    expect(planStanding({ adoptedOn: '2017', endsOn: '2018' }, today)).toBe('ended')
    expect(planStanding({ adoptedOn: '2016-07-11' }, today)).toBe('no-end')
  })

  it('is listed by side, joint ones last, the newest first', () => {
    const plans = [
      plan('joint', { startsOn: '2019' }),
      plan('old', { city: 'a', startsOn: '2013' }),
      plan('theirs', { city: 'b' }),
      plan('new', { city: 'a', adoptedOn: '2017-08-31' })
    ]
    expect(plansInOrder(plans, [{ id: 'a' }, { id: 'b' }]).map(({ id }) => id)).toEqual([
      'new',
      'old',
      'theirs',
      'joint'
    ])
  })
})

describe('activities', () => {
  const late = activity('late', { status: 'under-way', endsOn: '2018-12-31', area: 'y' })
  const done = activity('done', { status: 'done', endsOn: '2018', startsOn: '2018', area: 'x' })
  const dropped = activity('dropped', { status: 'dropped', area: 'gone' })

  it('are filtered and counted by what is open, late and finished', () => {
    const shown = (show: Parameters<typeof isShown>[1]) =>
      [late, done, dropped].filter((one) => isShown(one, show, today)).map(({ id }) => id)
    expect(shown('open')).toEqual(['late'])
    expect(shown('late')).toEqual(['late'])
    expect(shown('finished')).toEqual(['done', 'dropped'])
    expect(countActivities([late, done, dropped], today)).toEqual({ total: 3, done: 1, late: 1 })
  })

  it('are grouped in the order of the areas, those of an unknown area at the end', () => {
    const groups = groupByArea([late, done, dropped], [area('y', 2), area('x', 1), area('z', 3)], true)
    expect(groups.map((group) => [group.area?.id, group.activities.map(({ id }) => id)])).toEqual([
      ['x', ['done']],
      ['y', ['late']],
      ['z', []],
      [undefined, ['dropped']]
    ])
    expect(groupByArea([late], [area('y', 2), area('z', 3)], false)).toHaveLength(1)
  })

  it('may name the areas of the version that the plan rests on, and those they name already', () => {
    const areas = [area('x', 1, 'v1'), area('y', 1, 'v2'), area('z', 2, 'v3')]
    expect(areasInUse(areas, [plan('p', { version: 'v1' })], [late]).map(({ id }) => id)).toEqual(['x', 'y'])
  })
})

describe('the timeline', () => {
  it('keeps today in sight and counts what has no date', () => {
    const layout = timelineLayout([activity('a', { startsOn: '2017', endsOn: '2017' }), activity('b')], today)
    expect(layout?.undated).toBe(1)
    expect(layout?.bars).toHaveLength(1)
    expect(layout?.bars[0]?.from).toBe(0)
    expect(layout?.today).toBeGreaterThan(layout?.bars[0]?.width ?? 100)
    expect(layout?.today).toBeLessThanOrEqual(100)
  })

  it('draws nothing where no activity is dated', () => {
    expect(timelineLayout([activity('b')], today)).toBeUndefined()
  })

  it('lets a partial date reach as far as it may mean', () => {
    const layout = timelineLayout([activity('a', { startsOn: '2019-01', endsOn: '2019-02' })], today)
    expect(layout?.bars[0]).toMatchObject({ from: 0, width: 100 })
  })
})

describe('the form of an activity', () => {
  const values = { ...activityFormValues({ plan: 'p' }), title: 'Seminar' }

  it('refuses an end before the start, next to the end', () => {
    const checked = activityFormSchema.safeParse({ ...values, startsOn: '2019-03', endsOn: '2019-02-28' })
    expect(checked.error?.issues).toMatchObject([{ path: ['endsOn'], message: 'plans.error.ends-before-start' }])
    expect(activityFormSchema.safeParse({ ...values, startsOn: '2019-03', endsOn: '2019' }).success).toBe(true)
  })

  it('clears what was emptied and keeps what it does not show', () => {
    const before = activity('a', { area: 'x', responsible: 'Office', endsOn: '2019' })
    const fields = activityFields({ ...activityFormValues(before), area: 'none', endsOn: '' }, before)
    expect(fields).toMatchObject({ responsible: 'Office', plan: 'p', status: 'planned' })
    expect(fields).not.toHaveProperty('area')
    expect(fields).not.toHaveProperty('endsOn')
  })
})

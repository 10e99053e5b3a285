import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '@shared/domain/calendar-day'
import type { CycleInput } from '@shared/domain/cycle-milestones'
import { cycleTemplates } from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import {
  handAngle,
  milestoneAngles,
  phaseLabelAngles,
  pointAt,
  ringArcs,
  spreadAngles
} from '@renderer/features/overview/ring-geometry'
import { propertyOptions } from '../../../seed'

const full = 2 * Math.PI
const memorandum: CycleInput = {
  start: '2017-05-31',
  end: '2019-12-31',
  sides: ['gothenburg', 'shanghai'],
  signed: { record: 'M17', on: '2017-05-31' },
  plans: [{ record: 'plan', on: '2017-08-20' }],
  reviews: []
}
const cycleAt = (date: string, input = memorandum) => cycleOn(input, cycleTemplates['three-year'], date)

describe('the arcs of the ring', () => {
  test('go round once, without hole or overlap, in the order of the phases', () => {
    const arcs = ringArcs(cycleAt('2019-01-15'))
    expect(arcs.map(({ phase, state }) => `${phase} ${state}`)).toEqual([
      'ii proven',
      'iii missing',
      'iv running',
      'iv coming',
      'i coming'
    ])
    expect(arcs[0]?.from).toBe(0)
    expect(arcs.at(-1)?.to).toBeCloseTo(full)
    arcs.slice(1).forEach((arc, index) => expect(arc.from).toBeCloseTo(arcs[index]?.to ?? -1))
  })

  test('are all missing or proven once the term has lapsed, and today has no hand any more', () => {
    const cycle = cycleAt('2020-04-27')
    expect(new Set(ringArcs(cycle).map(({ state }) => state))).toEqual(new Set(['proven', 'missing']))
    expect(handAngle(cycle)).toBeUndefined()
  })

  test('are all to come before the start', () => {
    const cycle = cycleAt('2017-05-01')
    expect(ringArcs(cycle).every(({ state }) => state === 'coming')).toBe(true)
    expect(handAngle(cycle)).toBeUndefined()
  })

  test('show the first day of a phase as still to come, and the hand at its beginning', () => {
    const cycle = cycleAt('2017-05-31')
    expect(ringArcs(cycle)[0]?.state).toBe('coming')
    expect(handAngle(cycle)).toBe(0)
  })

  test('are to scale: the hand in the middle of the days stands at half past', () => {
    const cycle = cycleAt('2018-01-01', { ...memorandum, start: '2017-01-01', end: '2018-12-31' })
    expect(handAngle(cycle)).toBeCloseTo(Math.PI)
    expect(pointAt(Math.PI / 2, 10).x).toBeCloseTo(10)
    expect(pointAt(0, 10).y).toBe(-10)
  })
})

describe('marks along the ring', () => {
  test('stay where they are when they keep their distance', () => {
    expect(spreadAngles([1, 2, 3], 0.1)).toEqual([1, 2, 3])
  })

  test('of the first and the last day stand on either side of twelve o’clock', () => {
    const angles = milestoneAngles(cycleAt('2019-01-15'), 0.15)
    expect(angles[0]).toBeCloseTo(0.075)
    expect(angles.at(-1)).toBeCloseTo(full - 0.075)
  })

  test('never stand closer than asked, keep their order and stay on the ring, whatever the term', () => {
    const input = fc
      .record({ start: fc.integer({ min: 0, max: 20_000 }), days: fc.integer({ min: 0, max: 4_000 }) })
      .map(({ start, days }) => ({ start: addDays('1990-01-01', start), end: addDays('1990-01-01', start + days) }))
    fc.assert(
      fc.property(
        input,
        fc.constantFrom(...Object.values(cycleTemplates)),
        fc.integer({ min: -400, max: 4_500 }),
        (term, template, offset) => {
          const cycle = cycleOn({ ...memorandum, ...term }, template, addDays(term.start, offset))
          const angles = milestoneAngles(cycle, 0.15)
          const labels = phaseLabelAngles(cycle, 0.16).map(({ angle }) => angle)
          for (const [least, marks] of [
            [0.15, angles],
            [0.16, labels]
          ] as const) {
            marks.slice(1).forEach((angle, index) => expect(angle - (marks[index] ?? 0)).toBeGreaterThan(least - 1e-9))
            expect(Math.min(...marks)).toBeGreaterThanOrEqual(0)
            expect(Math.max(...marks)).toBeLessThanOrEqual(full)
          }
          expect(ringArcs(cycle).every(({ from, to }) => from <= to && to <= full + 1e-9)).toBe(true)
        }
      ),
      propertyOptions(60)
    )
  })
})

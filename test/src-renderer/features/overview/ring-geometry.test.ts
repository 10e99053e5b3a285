import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '@shared/domain/calendar-day'
import type { CycleInput } from '@shared/domain/cycle-milestones'
import { cycleTemplates } from '@shared/domain/cycle-templates'
import { cycleOn } from '@shared/domain/renewal-cycle'
import {
  handAngle,
  leastAngles,
  milestoneAngles,
  phaseLabelAngles,
  pointAt,
  ringArcs,
  ringSize,
  spreadAngles,
  todayCorner
} from '@renderer/features/overview/ring-geometry'
import { formatDay } from '@renderer/platform/formats'
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

type Box = {
  readonly what: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A little wider than the fonts draw it: Chinese letters fill their square, Latin ones 0.62 of it at most. */
const widthOf = (text: string, size: number) =>
  Array.from(text).reduce((sum, letter) => sum + size * (letter > '\u2E80' ? 1 : 0.62), 0)

function around(what: string, { x, y }: { readonly x: number; readonly y: number }, radius: number): Box {
  return { what, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
}

function line(what: string, at: { readonly x: number; readonly y: number }, anchor: 'start' | 'end'): Box {
  const width = widthOf(what, 12)
  const left = anchor === 'start' ? at.x : at.x - width
  return { what, left, right: left + width, top: at.y - 10, bottom: at.y + 3 }
}

const romanHalf = { i: 2.5, ii: 4.5, iii: 6.5, iv: 6 } as const

/** All that is written or marked on the ring, in the coordinates of its drawing. */
function boxesOf(cycle: ReturnType<typeof cycleAt>, word: string, locale: string): Box[] {
  const hand = handAngle(cycle)
  const corner = hand === undefined ? undefined : todayCorner(hand)
  const numbers = phaseLabelAngles(cycle, leastAngles.labels).map(({ phase, angle }): Box => {
    const { x, y } = pointAt(angle, ringSize.labels)
    const half = romanHalf[phase]
    return { what: `phase ${phase}`, left: x - half, right: x + half, top: y - 5.5, bottom: y + 5.5 }
  })
  const marks = milestoneAngles(cycle, leastAngles.marks).map((angle, index) =>
    around(`mark ${index}`, pointAt(angle, ringSize.marks), 4.8)
  )
  if (hand === undefined || !corner) return [...numbers, ...marks]
  return [
    ...numbers,
    ...marks,
    around('hand', pointAt(hand, ringSize.outer + 6), 3.5),
    around('dot', corner.dot, 3.5),
    line(word, corner.word, corner.anchor),
    line(formatDay(locale, cycle.date, 'short'), corner.date, corner.anchor)
  ]
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe('what is written on the ring', () => {
  test.each(Object.values(cycleTemplates).map(({ id }) => id))(
    'never overlaps, throughout a term of the pace %s or of another length',
    (id) => {
      const half = ringSize.box / 2
      const words = [
        ['Today', 'en-GB'],
        ['I dag', 'sv-SE'],
        ['今天', 'zh-CN']
      ] as const
      const bad = new Set<string>()
      for (const months of [12, cycleTemplates[id].cycleMonths, 31, 60]) {
        const start = '2017-05-31'
        const end = addDays(addMonths(start, months), -1)
        for (let date = addDays(start, -20); date <= addDays(end, 20); date = addDays(date, 23)) {
          const cycle = cycleOn({ ...memorandum, start, end }, cycleTemplates[id], date)
          for (const [word, locale] of words) {
            const boxes = boxesOf(cycle, word, locale)
            boxes.forEach((box, index) => {
              const found = boxes.slice(index + 1).filter((other) => overlap(box, other))
              for (const other of found) bad.add(`${months} months, ${date}: ${box.what} and ${other.what}`)
              const isInside =
                box.left >= -half && box.right <= half && box.top >= -half - 1e-9 && box.bottom <= half + 1
              if (!isInside) bad.add(`${months} months, ${date}: ${box.what} lies outside`)
            })
          }
        }
      }
      expect([...bad]).toEqual([])
    }
  )
})

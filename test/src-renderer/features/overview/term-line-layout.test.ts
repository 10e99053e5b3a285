import { describe, expect, test } from 'vitest'
import { termLine } from '@renderer/features/overview/term-line-layout'
import { lineLayout } from '@renderer/features/overview/term-line-rows'
import { termRows } from '@renderer/features/overview/term-rows'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import {
  eventOf,
  memorandum2013,
  memorandum2017,
  monthsTerm,
  signedVersion,
  sisterCities2003,
  writtenEnd
} from '../../../src-shared/domain/term-cases'

const agreements = [
  { id: 'framework', layer: 'framework' as const, title: 'Sister cities' },
  { id: 'working', layer: 'working' as const, title: 'Memorandum' }
]
const sample = [sisterCities2003, memorandum2013, memorandum2017]
const lineOn = (date: string, versions: readonly DatedVersion[] = sample, events: readonly TermEvent[] = []) =>
  termLine(agreements, versions, events, date, 10)

describe('the line of the sample, on 15 January 2019', () => {
  const line = lineOn('2019-01-15')
  const working = line?.rows[1]

  test('has a row for each agreement, the memorandum with two bars and the gap of 150 days between', () => {
    expect(line?.rows.map(({ agreement }) => agreement.id)).toEqual(['framework', 'working'])
    expect(working?.bars.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
      ['2013-01-01', '2016-12-31'],
      ['2017-05-31', '2019-12-31']
    ])
    expect(working?.gaps.map(({ days }) => days)).toEqual([150])
    expect(working?.gaps[0]?.from).toBeCloseTo(working?.bars[0]?.to ?? -1)
    expect(working?.gaps[0]?.to).toBeCloseTo(working?.bars[1]?.from ?? -1)
  })

  test('draws each renewal of the framework, which goes on beyond the axis', () => {
    const bar = line?.rows[0]?.bars[0]
    expect(bar?.lastDay).toBeUndefined()
    expect(bar?.to).toBe(1)
    expect(bar?.spans.slice(0, 3).map(({ kind }) => kind)).toEqual(['term', 'renewal', 'renewal'])
  })

  test('marks the years that leave open when the first memorandum began and ended', () => {
    expect(working?.bars[0]?.unsure).toHaveLength(2)
    expect(working?.bars[1]?.unsure).toEqual([])
  })

  test('tells bars that are over from the one in force, and counts no gap after an end to come', () => {
    expect(working?.bars.map(({ isPast }) => isPast)).toEqual([true, false])
    expect(working?.gaps).toHaveLength(1)
  })

  test('lists bars and gaps by day for the table', () => {
    expect(line && termRows(line).map(({ kind }) => kind)).toEqual(['bar', 'bar', 'gap', 'bar'])
  })
})

test('after the end an open gap reaches to today', () => {
  const gaps = lineOn('2020-04-27')?.rows[1]?.gaps
  expect(gaps?.map(({ days, gap }) => [days, gap.to])).toEqual([
    [150, '2017-05-30'],
    [118, undefined]
  ])
})

test('a suspension and practice are spans of their own', () => {
  const version = signedVersion({ signedOn: '2020-01-01' }, writtenEnd('2022-12-31'))
  const events = [
    eventOf('suspended', { from: '2021-03-01', until: '2021-08-31' }),
    eventOf('continuing', { from: '2023-01-01', reason: 'Talks go on' })
  ]
  const bar = lineOn('2023-06-01', [version], events)?.rows[0]?.bars[0]
  expect(bar?.spans.map(({ kind }) => kind)).toEqual(['term', 'suspended', 'term', 'practice'])
})

test('without a signed version that has a day there is no line', () => {
  const draft = { ...memorandum2017, status: 'draft' as const }
  expect(lineOn('2019-01-15', [])).toBeUndefined()
  expect(lineOn('2019-01-15', [draft])).toBeUndefined()
})

test('an agreement without end reaches the edge, a century of term doesn’t stretch the axis beyond ten years', () => {
  const open = signedVersion({ signedOn: '1986' }, { kind: 'open' })
  expect(lineOn('2019-01-15', [open])?.rows[0]?.bars[0]?.lastDay).toBeUndefined()
  const century = signedVersion({ signedOn: '2010-01-01' }, monthsTerm(1_200))
  expect(lineOn('2019-01-15', [century])?.to).toBe('2029-01-15')
})

test('years are marked a round number apart, never more than asked', () => {
  const years = termLine(agreements, sample, [], '2019-01-15', 5)?.years.map(({ year }) => year)
  expect(years).toEqual([2005, 2010, 2015, 2020])
})

describe('the texts of the line', () => {
  const texts = {
    head: () => '工作备忘录：谅解备忘录',
    bar: () => '关于港口、创新与养老合作的谅解备忘录，10个领域',
    gap: () => '空档150天'
  }

  test.each([1, 2, 4])('never overlap with %d versions and long Chinese titles', (count) => {
    const versions = Array.from({ length: count }, (_, index) =>
      signedVersion({ id: `V${index}`, signedOn: `${2008 + 3 * index}-03-01` }, monthsTerm(24))
    )
    const line = lineOn('2019-01-15', versions)
    if (!line) throw new Error('no line')
    const { rows, height } = lineLayout(line, { width: 620, em: 14, textWidth: (text) => text.length * 14 }, texts)
    const labels = rows.flatMap(({ head, bars, gaps }) => [
      head,
      ...bars.map(({ label }) => label),
      ...gaps.map(({ label }) => label)
    ])
    expect(labels.length).toBeGreaterThan(count)
    for (const one of labels) {
      expect(one.left + one.width).toBeLessThanOrEqual(620)
      expect(one.top).toBeGreaterThanOrEqual(0)
      expect(one.top).toBeLessThan(height)
      for (const other of labels) {
        const isApart =
          one.top !== other.top || one.left + one.width <= other.left || other.left + other.width <= one.left
        if (one !== other) expect(isApart).toBe(true)
      }
    }
  })
})

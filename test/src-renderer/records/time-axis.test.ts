import { expect, test } from 'vitest'
import { timeAxis, yearMarks } from '@renderer/records/time-axis'

const years = (from: string, to: string, most: number) => yearMarks(timeAxis(from, to), most).map(({ year }) => year)

test('a year is marked where it begins on the line, the first day of the line included', () => {
  expect(years('2013-01-01', '2016-06-30', 12)).toEqual([2013, 2014, 2015, 2016])
  expect(years('2013-01-02', '2016-06-30', 12)).toEqual([2014, 2015, 2016])
  expect(years('2013-05-01', '2013-12-31', 12)).toEqual([])
})

test('more years than there is room for stand a round number apart', () => {
  expect(years('1986-03-01', '2020-12-31', 12)).toEqual([1990, 1995, 2000, 2005, 2010, 2015, 2020])
})

test('a mark stands at the beginning of its year', () => {
  expect(yearMarks(timeAxis('2013-01-01', '2014-12-31'), 12).map(({ at }) => at)).toEqual([0, 0.5])
})

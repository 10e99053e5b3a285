import * as fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDaySchema,
  compareDays,
  daysBetween,
  isMonthShortened,
  monthsBetween,
  weekdayOf
} from '@shared/domain/calendar-day'
import { propertyOptions } from '../../seed'

const anyDay = fc
  .integer({ min: 0, max: 200_000 })
  .map((days) => Temporal.PlainDate.from('1800-01-01').add({ days }).toString())

test('only days that exist are days', () => {
  for (const day of ['2024-02-29', '2000-02-29', '2017-12-31', '0999-01-01']) {
    expect(calendarDaySchema.safeParse(day).success).toBe(true)
  }
  const wrong = ['2023-02-29', '1900-02-29', '2017-13-01', '2017-04-31', '2017-00-10', '2017-01-00', '2017-1-1']
  for (const day of [...wrong, '2017', '2017-05-31T00:00', '+002017-05-31', '２０１７-05-31', '']) {
    expect(calendarDaySchema.safeParse(day).success).toBe(false)
  }
})

test('a day that the last month lacks becomes its last day', () => {
  expect(addMonths('2016-02-29', 12)).toBe('2017-02-28')
  expect(addMonths('2019-05-31', -3)).toBe('2019-02-28')
  expect(addMonths('2019-12-31', -6)).toBe('2019-06-30')
  expect(addMonths('2017-05-31', 3)).toBe('2017-08-31')
  expect(isMonthShortened('2019-05-31', -3)).toBe(true)
  expect(isMonthShortened('2017-05-31', 3)).toBe(false)
})

test('years keep four digits at both ends of the calendar', () => {
  expect(addMonths('9999-06-01', 12)).toBe('9999-12-31')
  expect(addMonths('0000-06-01', -12)).toBe('0000-01-01')
  expect(addDays('9999-12-31', 1)).toBe('9999-12-31')
})

test('months, days and weekdays agree with Temporal for any day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), anyDay, (day, amount, other) => {
      const temporal = Temporal.PlainDate.from(day)
      expect(addMonths(day, amount)).toBe(temporal.add({ months: amount }).toString())
      expect(addDays(day, amount)).toBe(temporal.add({ days: amount }).toString())
      expect(addDays(day, daysBetween(day, other))).toBe(other)
      expect(Math.sign(daysBetween(other, day))).toBe(compareDays(day, other))
      expect(monthsBetween(day, addMonths(day, amount))).toBe(amount)
      expect(weekdayOf(day)).toBe(temporal.dayOfWeek)
    }),
    propertyOptions(300)
  )
})

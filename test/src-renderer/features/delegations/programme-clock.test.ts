import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockIn,
  isKnownZone,
  isSkippedTime,
  minutesAhead,
  readTime
} from '../../../../src-renderer/features/delegations/programme-clock'
import { propertyOptions } from '../../../seed'

const shanghai = 'Asia/Shanghai'
const stockholm = 'Europe/Stockholm'

describe('the clock at home', () => {
  it('is six hours behind Shanghai in the Swedish summer and seven in winter', () => {
    expect(clockIn({ day: '2018-07-02', time: '14:00', timeZone: shanghai }, stockholm)?.time).toBe('08:00')
    expect(clockIn({ day: '2018-11-14', time: '14:00', timeZone: shanghai }, stockholm)?.time).toBe('07:00')
    expect(minutesAhead('2018-07-02', shanghai, stockholm)).toBe(360)
    expect(minutesAhead('2018-11-14', shanghai, stockholm)).toBe(420)
    expect(minutesAhead('2018-11-14', stockholm, shanghai)).toBe(-420)
  })

  it('changes within a programme that spans the end of summer time', () => {
    const at = (day: string) => clockIn({ day, time: '10:00', timeZone: shanghai }, stockholm)?.time
    expect(at('2018-10-27')).toBe('04:00')
    expect(at('2018-10-29')).toBe('03:00')
  })

  it('says when it is another day at home', () => {
    expect(clockIn({ day: '2019-01-01', time: '05:00', timeZone: shanghai }, stockholm)).toEqual({
      day: '2018-12-31',
      time: '22:00',
      dayShift: -1
    })
    expect(clockIn({ day: '2019-02-28', time: '20:00', timeZone: stockholm }, shanghai)).toEqual({
      day: '2019-03-01',
      time: '03:00',
      dayShift: 1
    })
  })

  it('takes the first of a time that comes twice, and moves on a time that the day skips', () => {
    expect(clockIn({ day: '2018-10-28', time: '02:30', timeZone: stockholm }, 'UTC')?.time).toBe('00:30')
    expect(clockIn({ day: '2019-03-31', time: '02:30', timeZone: stockholm }, stockholm)?.time).toBe('03:30')
    expect(isSkippedTime({ day: '2019-03-31', time: '02:30', timeZone: stockholm })).toBe(true)
    expect(isSkippedTime({ day: '2018-10-28', time: '02:30', timeZone: stockholm })).toBe(false)
  })

  it('knows half-hour zones', () => {
    expect(minutesAhead('2019-01-15', 'Asia/Kolkata', stockholm)).toBe(270)
  })

  it('says nothing where a zone is not known', () => {
    expect(clockIn({ day: '2019-01-01', time: '05:00', timeZone: 'Mars/Olympus' }, stockholm)).toBeUndefined()
    expect(clockIn({ day: '2019-01-01', time: '05:00', timeZone: shanghai }, 'Mars/Olympus')).toBeUndefined()
    expect(minutesAhead('2019-01-01', 'Mars/Olympus', stockholm)).toBeUndefined()
    expect(isKnownZone('Mars/Olympus')).toBe(false)
    expect(isKnownZone(shanghai)).toBe(true)
  })

  it('leads back to the local time, wherever home is', () => {
    const zones = fc.constantFrom(stockholm, shanghai, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC')
    const hours = fc.integer({ min: 4, max: 23 })
    const days = fc.integer({ min: 0, max: 20_000 })
    fc.assert(
      fc.property(zones, zones, hours, days, (timeZone, home, hour, count) => {
        const day = new Date(count * 86_400_000).toISOString().slice(0, 10)
        const moment = { day, time: `${String(hour).padStart(2, '0')}:15`, timeZone }
        const there = clockIn(moment, home)
        // An hour that comes twice at home can't lead back.
        const back = there && clockIn({ ...there, timeZone: home }, timeZone)
        const isTwice = back !== undefined && back.time !== moment.time
        expect(isTwice ? Math.abs(Number(back.time.slice(0, 2)) - hour) : 0).toBeLessThanOrEqual(1)
        if (!isTwice) expect([back?.day, back?.dayShift]).toEqual([day, there ? 0 - there.dayShift || 0 : undefined])
      }),
      propertyOptions()
    )
  })
})

describe('a typed time', () => {
  it('is read in the ways people type it', () => {
    const times = ['9', '930', '9:30', '09.30', '14 00', '9h15', '23:59', ' 7:05 ']
    expect(times.map(readTime)).toEqual(['09:00', '09:30', '09:30', '09:30', '14:00', '09:15', '23:59', '07:05'])
  })

  it('is nothing when empty and refused when there is no such time', () => {
    expect(readTime('  ')).toBe('')
    expect(['24:00', '9:60', 'noon', '9:3', '12345'].map(readTime)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined
    ])
  })
})

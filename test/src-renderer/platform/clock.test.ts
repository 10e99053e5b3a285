import { afterEach, describe, expect, it, vi } from 'vitest'
import { instantOf, nowInstant, today, useClock } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import { localeOf } from '@renderer/platform/locale'

const zone = process.env.TZ

afterEach(() => {
  vi.useRealTimers()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('the present instant', () => {
  it.each([
    ['Asia/Kolkata', '2019-01-15T18:42:07.005+05:30'],
    ['America/St_Johns', '2019-01-15T09:42:07.005-03:30'],
    ['UTC', '2019-01-15T13:12:07.005+00:00']
  ])('carries the offset of a computer in %s', (timeZone, expected) => {
    process.env.TZ = timeZone
    expect(instantOf(new Date('2019-01-15T13:12:07.005Z'))).toBe(expected)
  })

  it('stays the real one while the screens are shown as of another day', () => {
    useClock.getState().showAsOf('2019-01-15')
    expect(today()).toBe('2019-01-15')
    expect(nowInstant()).not.toMatch(/^2019-01-15/)
    useClock.getState().showToday()
    expect(today()).toBe(useClock.getState().realToday)
  })
})

describe('today', () => {
  it('moves on at midnight', () => {
    process.env.TZ = 'Europe/Stockholm'
    vi.useFakeTimers({ now: new Date('2019-01-15T22:59:59Z') })
    useClock.getState().tick()
    expect(today()).toBe('2019-01-15')
    vi.advanceTimersByTime(1_000)
    useClock.getState().tick()
    expect(today()).toBe('2019-01-16')
  })
})

describe('a new id', () => {
  it('is a UUID of version 7 that begins with its time', () => {
    const id = newId(Date.parse('2019-01-15T00:00:00Z'))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(Date.parse('2019-01-15T00:00:00Z'))
  })

  it('never comes twice and sorts by its time', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => newId(1_600_000_000_000 + index))
    expect(new Set(ids).size).toBe(1_000)
    expect(ids.toSorted()).toEqual(ids)
  })
})

describe('the language at the first start', () => {
  it('is the first of ours that the system asks for', () => {
    expect(localeOf(['fi-FI', 'sv-FI', 'en-US'])).toBe('sv')
    expect(localeOf(['zh-Hans-CN'])).toBe('zh-CN')
    expect(localeOf(['pt-BR'])).toBe('en')
  })
})

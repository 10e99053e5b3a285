import { useEffect } from 'react'
import { create } from 'zustand'

const two = (value: number) => String(value).padStart(2, '0')

/** The calendar day of a moment, in the time zone of this computer. */
export function calendarDayOf(moment: Date): string {
  const year = String(moment.getFullYear()).padStart(4, '0')
  return `${year}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}

/** RFC 3339 to the millisecond, with the offset of this computer's time zone. */
export function instantOf(moment: Date): string {
  const offset = -moment.getTimezoneOffset()
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`
  const time = [moment.getHours(), moment.getMinutes(), moment.getSeconds()].map(two).join(':')
  return `${calendarDayOf(moment)}T${time}.${String(moment.getMilliseconds()).padStart(3, '0')}${zone}`
}

/** The present instant. It is always the real one, also while the screens are shown as of another day. */
export function nowInstant(): string {
  return instantOf(new Date())
}

type Clock = {
  /** The day of the computer's calendar. */
  readonly realToday: string
  /** Set while the screens are shown as of another day, as the sample is. */
  readonly asOf?: string | undefined
  readonly showAsOf: (day: string) => void
  readonly showToday: () => void
  readonly tick: () => void
}

export const useClock = create<Clock>((set) => ({
  realToday: calendarDayOf(new Date()),
  showAsOf: (asOf) => set({ asOf }),
  showToday: () => set({ asOf: undefined }),
  tick: () => set({ realToday: calendarDayOf(new Date()) })
}))

/** The day the screens are about: today, or the day chosen with `showAsOf`. */
export function useToday(): string {
  return useClock((clock) => clock.asOf ?? clock.realToday)
}

/** The same day outside components. */
export function today(): string {
  const { asOf, realToday } = useClock.getState()
  return asOf ?? realToday
}

/** Moves the clock on at midnight and when the computer wakes; used once, by the shell. */
export function useMidnight(): void {
  const tick = useClock((clock) => clock.tick)
  useEffect(() => {
    const timer = setInterval(tick, 30_000)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [tick])
}

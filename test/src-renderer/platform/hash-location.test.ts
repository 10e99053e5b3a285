import { afterEach, expect, test, vi } from 'vitest'

/** React's own order: it subscribes after the first reading and reads again. */
vi.mock('react', () => ({
  useSyncExternalStore: <T>(subscribe: (listener: () => void) => () => void, read: () => T) => {
    subscribe(() => undefined)
    return read()
  }
}))

afterEach(() => vi.unstubAllGlobals())

test('an address that moved while the app was still starting is where it starts', async () => {
  const place = { hash: '#/people?city=a' }
  vi.stubGlobal('location', place)
  vi.stubGlobal('addEventListener', () => undefined)
  const { useHashPath, useHashQuery } = await import('@renderer/platform/hash-location')
  place.hash = '#/partnerships?show=ours'
  expect(useHashPath()[0]).toBe('/partnerships')
  expect(useHashQuery()).toBe('show=ours')
})

import { describe, expect, test } from 'vitest'
import { countryOptions, zoneOptions } from '@renderer/platform/places'

describe('the list of countries', () => {
  test('holds every country of today by its name in the language, in that language’s order', () => {
    const swedish = countryOptions('sv-SE')
    expect(swedish.length).toBeGreaterThan(240)
    expect(swedish.length).toBeLessThan(260)
    expect(swedish.find(({ id }) => id === 'SE')?.label).toBe('Sverige')
    expect(swedish.at(-1)?.label).toMatch(/^Ö/)
  })

  test('leaves out states that are no more, unions and codes of tests', () => {
    const ids = countryOptions('en-GB').map(({ id }) => id)
    for (const code of ['SU', 'DD', 'YU', 'EU', 'UN', 'XA', 'ZZ']) expect(ids).not.toContain(code)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

test('the time zones of a country come before all others, each once', () => {
  const zones = zoneOptions('CN').map(({ id }) => id)
  expect(new Set(zones).size).toBe(zones.length)
  expect(zones).toContain('Europe/Stockholm')
  expect(zoneOptions('').length).toBeGreaterThan(300)
})

import { describe, expect, it } from 'vitest'
import { areSameCities, pairCities, type NamedCity } from '@shared/domain/same-cities'

const city = (id: string, latinName: string, country: string, nativeName?: string): NamedCity => ({
  id,
  latinName,
  country,
  nativeName
})
const ours = [city('o1', 'Testby', 'SE'), city('o2', 'Shiyan', 'CN', '试验')]

describe('the same cities in two copies', () => {
  it('are known by country and a name in either script, whatever the accents and the word for city', () => {
    const theirs = [city('t1', 'Shíyàn City', 'CN', '试验市'), city('t2', 'TESTBY', 'SE')]
    expect(areSameCities(ours, theirs)).toBe(true)
    expect(pairCities(ours, theirs)).toEqual([
      { ours: 'o1', theirs: 't2' },
      { ours: 'o2', theirs: 't1' }
    ])
  })

  it('are not the same in another country, by another name, or with another city beside them', () => {
    expect(areSameCities(ours, [city('t1', 'Testby', 'DK'), city('t2', 'Shiyan', 'CN')])).toBe(false)
    expect(areSameCities(ours, [city('t1', 'Testby', 'SE'), city('t2', 'Other', 'CN')])).toBe(false)
    expect(areSameCities(ours, [...ours, city('t3', 'Third', 'DE')])).toBe(false)
    expect(areSameCities([], [])).toBe(false)
  })

  it('are paired by being the last of their country, but not where two could be meant', () => {
    expect(pairCities(ours, [city('t1', 'Provstad', 'SE'), city('t2', 'Shiyan', 'CN')])).toContainEqual({
      ours: 'o1',
      theirs: 't1'
    })
    const two = [city('o1', 'Testby', 'SE'), city('o3', 'Nyby', 'SE')]
    expect(pairCities(two, [city('t1', 'Provstad', 'SE'), city('t2', 'Lillstad', 'SE')])).toEqual([])
  })

  it('are what a person says they are, and then nothing else is', () => {
    const theirs = [city('t1', 'Testby', 'SE'), city('t2', 'Shiyan', 'CN')]
    expect(pairCities(ours, theirs, [{ ours: 'o1', theirs: 't2' }])).toEqual([{ ours: 'o1', theirs: 't2' }])
    expect(pairCities(ours, theirs, [{ ours: 'o1', theirs: 'gone' }])).toHaveLength(2)
  })
})

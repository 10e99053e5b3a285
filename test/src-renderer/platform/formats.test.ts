import { afterEach, describe, expect, it } from 'vitest'
import {
  cityName,
  cityNames,
  countryName,
  formatDay,
  formatDaySpan,
  formatInstant,
  formatList,
  formatPartial
} from '@renderer/platform/formats'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a calendar day', () => {
  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Shanghai', 'Europe/Stockholm'])(
    'is the same day on a computer in %s',
    (timeZone) => {
      process.env.TZ = timeZone
      expect(formatDay('en-GB', '2019-01-15')).toBe('15 January 2019')
    }
  )

  it('reads as each language writes it', () => {
    expect(formatDay('sv-SE', '2017-05-31')).toBe('31 maj 2017')
    expect(formatDay('zh-CN', '2017-05-31')).toBe('2017年5月31日')
  })

  it('that is damaged is shown as it stands', () => {
    expect(formatDay('en-GB', 'about 1986')).toBe('about 1986')
  })

  it('says what two days share once', () => {
    expect(formatDaySpan('en-GB', '2018-11-14', '2018-11-18')).toMatch(/^14\s?–\s?18 Nov 2018$/)
  })
})

describe('a partial date', () => {
  it('is never more exact than it is known', () => {
    expect(formatPartial('en-GB', '2013')).toBe('2013')
    expect(formatPartial('zh-CN', '2013')).toBe('2013年')
    expect(formatPartial('en-GB', '2013-05')).toBe('May 2013')
    expect(formatPartial('zh-CN', '2013-05')).toBe('2013年5月')
    expect(formatPartial('en-GB', '2013-05-01')).toBe('1 May 2013')
  })
})

describe('an instant', () => {
  it('is told in the zone asked for', () => {
    expect(formatInstant('en-GB', '2019-01-15T14:12:00+01:00', 'Asia/Shanghai')).toBe('15 Jan 2019, 21:12')
  })
})

describe('names', () => {
  it('of countries come in the language of the screen, an unknown code as it is', () => {
    expect(countryName('sv-SE', 'SE')).toBe('Sverige')
    expect(countryName('en-GB', 'nonsense')).toBe('nonsense')
  })

  it('of cities lead with the script of the screen and keep the other beside it', () => {
    const shanghai = { latinName: 'Shanghai', nativeName: '上海市' }
    expect(cityName('en-GB', shanghai)).toEqual({ name: 'Shanghai', native: '上海市' })
    expect(cityName('zh-CN', shanghai)).toEqual({ name: '上海市', native: 'Shanghai' })
    expect(cityName('zh-CN', { latinName: 'Göteborg', nativeName: 'Göteborg' })).toEqual({ name: 'Göteborg' })
    const gothenburg = { latinName: 'Gothenburg', nativeName: 'Göteborg', country: 'SE' }
    expect(cityName('sv-SE', gothenburg)).toEqual({ name: 'Göteborg', native: 'Gothenburg' })
    expect(cityNames('sv-SE', gothenburg)).toBe('Göteborg (Gothenburg)')
    expect(cityNames('zh-CN', shanghai)).toBe('上海市（Shanghai）')
    expect(cityNames('sv-SE', { latinName: 'Essen' })).toBe('Essen')
    expect(cityName('en-GB', gothenburg)).toEqual({ name: 'Gothenburg', native: 'Göteborg' })
    expect(formatDaySpan('zh-CN', '2018-10-26', '2018-10-30')).toBe('2018年10月26日至2018年10月30日')
  })
})

describe('a list of names', () => {
  it('keeps Latin and Han apart in Chinese, and only them', () => {
    expect(formatList('zh-CN', ['Gothenburg', '上海市'])).toBe('Gothenburg 和上海市')
    expect(formatList('zh-CN', ['上海市', 'Gothenburg'])).toBe('上海市和 Gothenburg')
    expect(formatList('zh-CN', ['上海市', '武汉市'])).toBe('上海市和武汉市')
    expect(formatList('zh-CN', ['上海市（Shanghai）', 'Gothenburg'])).toBe('上海市（Shanghai）和 Gothenburg')
    expect(formatList('sv-SE', ['Göteborg', 'Shanghai'])).toBe('Göteborg och Shanghai')
  })
})

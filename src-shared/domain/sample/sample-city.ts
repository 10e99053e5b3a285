import type { CityFields } from '../city'
import { sampleRecord, type SampleRecord } from './sample-record'

type Place = Omit<CityFields, 'source'>

const sampleCities = {
  gothenburg: {
    latinName: 'Gothenburg',
    nativeName: 'Göteborg',
    country: 'SE',
    timeZone: 'Europe/Stockholm',
    latitude: 57.71,
    longitude: 11.97
  },
  shanghai: {
    latinName: 'Shanghai',
    nativeName: '上海市',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    latitude: 31.22,
    longitude: 121.46
  },
  wuhan: {
    latinName: 'Wuhan',
    nativeName: '武汉市',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    latitude: 30.58,
    longitude: 114.27
  },
  manchester: {
    latinName: 'Manchester',
    country: 'GB',
    timeZone: 'Europe/London',
    latitude: 53.48,
    longitude: -2.24
  },
  bradford: { latinName: 'Bradford', country: 'GB', timeZone: 'Europe/London', latitude: 53.79, longitude: -1.75 },
  qingdao: {
    latinName: 'Qingdao',
    nativeName: '青岛市',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    latitude: 36.06,
    longitude: 120.38
  },
  changzhou: {
    latinName: 'Changzhou',
    nativeName: '常州市',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    latitude: 31.77,
    longitude: 119.95
  },
  essen: { latinName: 'Essen', country: 'DE', timeZone: 'Europe/Berlin', latitude: 51.46, longitude: 7.01 },
  foshan: {
    latinName: 'Foshan',
    nativeName: '佛山市',
    country: 'CN',
    timeZone: 'Asia/Shanghai',
    latitude: 23.03,
    longitude: 113.13
  },
  ingolstadt: { latinName: 'Ingolstadt', country: 'DE', timeZone: 'Europe/Berlin', latitude: 48.77, longitude: 11.42 }
} as const satisfies Record<string, Place>

export type SampleCity = keyof typeof sampleCities

/** The key of a city's record in one partnership: every space has city records of its own. */
export function cityKey(space: string, city: SampleCity): string {
  return `${space}/city/${city}`
}

export function cityRecord(space: string, city: SampleCity): SampleRecord {
  const place: Place = sampleCities[city]
  return sampleRecord('city', cityKey(space, city), {
    ...place,
    source: 'GeoNames; coordinates rounded to hundredths of a degree'
  })
}

/** The place of the sample's own office. */
export const homePlace = sampleCities.gothenburg

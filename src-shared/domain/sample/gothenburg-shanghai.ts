import { gothenburgShanghaiAreas } from './gothenburg-shanghai-areas'
import { gothenburgShanghaiHelix } from './gothenburg-shanghai-helix'
import { cityKey, cityRecord } from './sample-city'
import { sampleId } from './sample-id'
import { sampleIndicators } from './sample-indicators'
import { sampleRecord, type SamplePartnership, type SampleRecord } from './sample-record'
import { fromCityPages, fromPaper, improvementPlace } from './sample-source'

const space = 'gothenburg-shanghai'
const sisterCities = `${space}/agreement/sister-cities`
const memorandum = `${space}/agreement/memorandum`
const version2003 = `${space}/version/2003`
const version2013 = `${space}/version/2013`
const version2017 = `${space}/version/2017`
const areasAs = 'As summarised by the city’s public pages, not the text of the treaty.'
const signingVisit =
  'The paper gives May 2017; one of the city’s public pages dates the visit and the signing in it 22–27 May 2017.'

/** The sample's own partnership, by the paper and by what the city has published. */
export function gothenburgShanghai(): SamplePartnership {
  return {
    title: 'Gothenburg–Shanghai',
    space: sampleId(space),
    own: [
      sampleRecord('partnership', `${space}/partnership`, {
        sharedSpace: sampleId(space),
        ourCity: sampleId(cityKey(space, 'gothenburg')),
        kind: 'Sister cities',
        since: '1986',
        status: 'active',
        cycleTemplate: 'three-year',
        about:
          'Cooperation since 1986. The paper describes a memorandum renewed every three years, first signed 16 to 17 years ' +
          'earlier, with the political level involved in the preparation and signing of each update.',
        source: `${fromCityPages}; ${fromPaper(improvementPlace)}`
      })
    ],
    shared: [
      cityRecord(space, 'gothenburg'),
      cityRecord(space, 'shanghai'),
      ...agreements(),
      ...gothenburgShanghaiAreas(space),
      ...signatories(),
      delegationOf2017(),
      ...gothenburgShanghaiHelix(space),
      ...sampleIndicators(space)
    ]
  }
}

function agreements(): SampleRecord[] {
  return [
    sampleRecord('agreement', sisterCities, {
      layer: 'framework',
      sisterCities: true,
      title: 'Sister-city agreement',
      source: fromCityPages
    }),
    sampleRecord('agreement-version', version2003, {
      agreement: sampleId(sisterCities),
      label: 'Agreement of 2003',
      status: 'signed',
      signedOn: '2003-10-23',
      term: { kind: 'duration', months: 24 },
      renewal: { kind: 'tacit', everyMonths: 12 },
      source: `${fromCityPages}. Two years, then one year at a time.`
    }),
    sampleRecord('agreement', memorandum, {
      layer: 'working',
      title: 'Memorandum of understanding',
      about: 'Work under the sister-city agreement; renewed every three years by a new signature.',
      source: `${fromPaper(improvementPlace)}; ${fromCityPages}`
    }),
    sampleRecord('agreement-version', version2013, {
      agreement: sampleId(memorandum),
      label: 'Memorandum 2013–2016',
      status: 'signed',
      signedOn: '2013',
      term: { kind: 'written', endsOn: '2016' },
      renewal: { kind: 'express' },
      areasAs,
      source: `${fromCityPages}. Only the years are entered.`
    }),
    sampleRecord('agreement-version', version2017, {
      agreement: sampleId(memorandum),
      label: 'Memorandum signed in 2017',
      status: 'signed',
      signedOn: '2017-05-31',
      term: { kind: 'written', endsOn: '2019-12-31' },
      renewal: { kind: 'express' },
      areasAs,
      source: `${fromCityPages}; ${fromPaper(improvementPlace)}. ${signingVisit}`
    })
  ]
}

function signatories(): SampleRecord[] {
  return (['gothenburg', 'shanghai'] as const).map((city, order) =>
    sampleRecord('signatory', `${space}/signatory/2017/${city}`, {
      version: sampleId(version2017),
      city: sampleId(cityKey(space, city)),
      post: 'Mayor',
      order
    })
  )
}

function delegationOf2017(): SampleRecord {
  return sampleRecord(
    'delegation',
    `${space}/delegation/2017-05`,
    {
      title: 'Delegation to Shanghai for the signing of the memorandum',
      mode: 'visit',
      host: sampleId(cityKey(space, 'shanghai')),
      level: 'political',
      purpose: 'A high-level delegation of Gothenburg visits Shanghai; the memorandum of understanding is signed.',
      startsOn: '2017-05-31',
      endsOn: '2017-05-31',
      timeZone: 'Asia/Shanghai',
      stage: 'closed',
      source: `${fromPaper(improvementPlace)}. ${signingVisit} Entered on the day of signing of this sample’s memorandum.`
    },
    { visitors: [sampleId(cityKey(space, 'gothenburg'))] }
  )
}

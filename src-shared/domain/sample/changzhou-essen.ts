import { cityKey, cityRecord } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SamplePartnership, type SampleRecord } from './sample-record'
import { fromPaper, referenceCase } from './sample-source'

const space = 'changzhou-essen'
const agreement = `${space}/agreement/strategic`
const version = `${space}/version/2015`
const source = fromPaper('annex 2, “Do: Delivering the partnership’s objectives”')
const placedByUs = 'The part of the helix is placed by us.'

/** A strategic agreement that grew out of projects, and the bodies that deliver it. */
export function changzhouEssen(): SamplePartnership {
  return {
    title: 'Changzhou–Essen',
    space: sampleId(space),
    own: [
      sampleRecord('partnership', `${space}/partnership`, {
        sharedSpace: sampleId(space),
        kind: 'Strategic agreement',
        status: 'active',
        about:
          `${referenceCase} Projects signed at the EU-China Urbanization Partnership Forum of 2013 led to the agreement of 2015. ` +
          'In October 2015 KZA of Germany and China Design Group signed a project on new-type urbanization design, first ' +
          'shown in the Sino-German Innovation Park, with the Chinese premier and the German chancellor present.',
        source
      })
    ],
    shared: [
      cityRecord(space, 'changzhou'),
      cityRecord(space, 'essen'),
      sampleRecord('agreement', agreement, {
        layer: 'framework',
        title: 'Strategic Agreement on Further Deepening Comprehensive Cooperation between Changzhou and Essen',
        source
      }),
      sampleRecord('agreement-version', version, {
        agreement: sampleId(agreement),
        label: 'Agreement of 2015',
        status: 'signed',
        signedOn: '2015',
        signedAt: 'EU-China Urbanization Partnership Forum',
        term: { kind: 'open' },
        renewal: { kind: 'none' },
        source: `${source}. The paper gives no term; entered without an end.`
      }),
      signatory('changzhou', 'Deputy mayor', 0),
      signatory('essen', 'Mayor', 1),
      ...organisations()
    ]
  }
}

function signatory(city: 'changzhou' | 'essen', post: string, order: number): SampleRecord {
  return sampleRecord('signatory', `${space}/signatory/2015/${city}`, {
    version: sampleId(version),
    city: sampleId(cityKey(space, city)),
    post,
    order
  })
}

function organisations(): SampleRecord[] {
  const city = sampleId(cityKey(space, 'changzhou'))
  return [
    sampleRecord('organisation', `${space}/organisation/ctedc`, {
      name: 'Changzhou Science, Technology and Economy Development Center',
      city,
      helix: 'business',
      about: `Built in Essen and opened there in October 2014, as the window of Changzhou and the Yangtze delta for business abroad. ${placedByUs}`,
      source
    }),
    sampleRecord('organisation', `${space}/organisation/innovation-park`, {
      name: 'Sino-German Innovation Park',
      city,
      helix: 'business',
      about: `Works with Germany on dual vocational education: teachers, schools with enterprises, joint research, certification. ${placedByUs}`,
      source
    }),
    sampleRecord('organisation', `${space}/organisation/training-center`, {
      name: 'Changzhou Sino-German Education and Training Center',
      city,
      helix: 'academia',
      about: `Set up under the dual system. ${placedByUs}`,
      source
    }),
    sampleRecord('organisation', `${space}/organisation/ahk`, {
      name: 'AHK R&D Center at Changzhou Science and Education Town',
      city,
      helix: 'business',
      about: `Set up under the dual system. ${placedByUs}`,
      source
    })
  ]
}

import type { Helix } from '../helix'
import { cityKey, cityRecord } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SamplePartnership, type SampleRecord } from './sample-record'
import { fromPaper, referenceCase } from './sample-source'

const space = 'foshan-ingolstadt'
const agreement = `${space}/agreement/twin-cities`
const source = fromPaper('annex 2, “City development loop”')

/** A twinning in the lee of a partnership of states and of an alliance of industrial cities. */
export function foshanIngolstadt(): SamplePartnership {
  return {
    title: 'Foshan–Ingolstadt',
    space: sampleId(space),
    own: [
      sampleRecord('partnership', `${space}/partnership`, {
        sharedSpace: sampleId(space),
        kind: 'Twin cities',
        since: '2014',
        status: 'active',
        about:
          `${referenceCase} It shows a city that uses a framework of states for its own development: the Sino-German ` +
          'Urbanisation Partnership of 2015 and, since 2016, the Industrial City Alliance of nine German and sixteen Chinese ' +
          'cities. Besides the economy, the two exchange in medicine, science and education. With others in Germany, Foshan’s ' +
          'exhibition center works with Deutsche Messe and the Robotation Academy in Hannover.',
        source
      })
    ],
    shared: [
      cityRecord(space, 'foshan'),
      cityRecord(space, 'ingolstadt'),
      sampleRecord('agreement', agreement, {
        layer: 'framework',
        sisterCities: true,
        title: 'Twin-city relationship',
        source
      }),
      sampleRecord('agreement-version', `${space}/version/2014`, {
        agreement: sampleId(agreement),
        label: 'Twin cities since 2014',
        status: 'signed',
        effectiveFrom: '2014',
        term: { kind: 'open' },
        renewal: { kind: 'none' },
        source: `${source}. The paper gives no term; entered without an end.`
      }),
      ...organisations()
    ]
  }
}

function organisations(): SampleRecord[] {
  return [
    organisation('foshan', 'gicec', 'Guangdong International Convention and Exhibition Center (GICEC)', 'business', [
      'Cooperates with Deutsche Messe and with the Robotation Academy in Hannover.'
    ]),
    organisation('foshan', 'midea', 'Midea Group', 'business', [
      'Its acquisition of KUKA Group is named among the results.'
    ]),
    organisation('foshan', 'faw-vw', 'FAW-VW', 'business', [
      'Joint venture of FAW, VW and Audi; its new car plant in Foshan opened in September 2013.'
    ]),
    organisation('foshan', 'fraunhofer', 'Fraunhofer-Gesellschaft, office in Foshan', 'academia', []),
    organisation('foshan', 'shunde-polytechnic', 'Shunde Polytechnic', 'academia', [
      'Cooperates with RWTH Aachen University.'
    ]),
    organisation('foshan', 'foshan-university', 'Foshan University', 'academia', [
      'Has a memorandum with Ingolstadt University of Applied Sciences.'
    ]),
    organisation('ingolstadt', 'audi', 'Audi', 'business', ['Has its headquarters in Ingolstadt.']),
    organisation('ingolstadt', 'applied-sciences', 'Ingolstadt University of Applied Sciences', 'academia', [
      'Has a memorandum with Foshan University.'
    ])
  ]
}

function organisation(
  city: 'foshan' | 'ingolstadt',
  key: string,
  name: string,
  helix: Helix,
  about: readonly string[]
): SampleRecord {
  return sampleRecord('organisation', `${space}/organisation/${key}`, {
    name,
    city: sampleId(cityKey(space, city)),
    helix,
    ...(about[0] ? { about: about[0] } : {}),
    source
  })
}

import { cityRecord } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SamplePartnership } from './sample-record'
import { fromPaper, referenceCase } from './sample-source'

const space = 'wuhan-manchester'
const agreement = `${space}/agreement/sister-cities`
const fromPublicReports = 'Public reports of the two cities’ partnership; not in the paper'
const fromPlan = fromPaper('annex 2, “Plan: Planning the joint activities”')

/** A yearly joint action plan, by the paper; the year of the sister-city tie and the plan of 2016 by public reports. */
export function wuhanManchester(): SamplePartnership {
  return {
    title: 'Wuhan–Manchester',
    space: sampleId(space),
    own: [
      sampleRecord('partnership', `${space}/partnership`, {
        sharedSpace: sampleId(space),
        kind: 'Sister cities',
        since: '1986',
        status: 'active',
        cycleTemplate: 'yearly-plan',
        about: `${referenceCase} It shows how a joint action plan is prepared: by a study that both cities commission.`,
        source: `${fromPlan}; ${fromPublicReports}`
      }),
      sampleRecord('note', `${space}/note/strategy`, {
        about: sampleId(`${space}/partnership`),
        text:
          'Manchester ties its partnerships to a strategy: in July 2017 leaders from the public and the private sector ' +
          'launched the Greater Manchester Internationalisation Strategy, a framework for three years with eight priorities, ' +
          'which the paper does not name. Source: ' +
          fromPaper('annex 2, “Aim: Connecting the city development to internationalization”')
      })
    ],
    shared: [
      cityRecord(space, 'wuhan'),
      cityRecord(space, 'manchester'),
      sampleRecord('agreement', agreement, {
        layer: 'framework',
        sisterCities: true,
        title: 'Sister-city relationship',
        source: fromPublicReports
      }),
      sampleRecord('agreement-version', `${space}/version/1986`, {
        agreement: sampleId(agreement),
        label: 'Sister cities since 1986',
        status: 'signed',
        effectiveFrom: '1986',
        term: { kind: 'open' },
        renewal: { kind: 'none' },
        source: `${fromPublicReports}. The text is not known here; entered without an end.`
      }),
      sampleRecord('action-plan', `${space}/plan/2016`, {
        title: 'Action plan of 2016',
        adoptedOn: '2016-07-11',
        source: fromPublicReports
      }),
      sampleRecord('action-plan', `${space}/plan/2018`, {
        title: 'Action plan for 2018',
        adoptedOn: '2018-02',
        startsOn: '2018',
        endsOn: '2018',
        priorities:
          'Priorities, activities and a timeline for 2018 in seven areas of cooperation, which the paper does not name.',
        study:
          'A study commissioned by both cities of where Manchester and Wuhan could work together, within the wider ' +
          'cooperation of the Northern Powerhouse and the middle reaches of the Yangtze.',
        source: fromPlan
      })
    ]
  }
}

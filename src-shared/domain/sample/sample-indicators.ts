import { indicatorCatalogue, type CatalogueIndicator, type IndicatorKey } from '../indicator-catalogue'
import { sampleRecord, type SampleRecord } from './sample-record'
import { fromPaper } from './sample-source'

type Wording = { readonly name: string; readonly definition: string }

const unitNames: Readonly<Record<CatalogueIndicator['unit'], string>> = {
  count: 'number',
  people: 'people',
  companies: 'companies',
  euro: 'euros',
  grade: 'grade 1 to 5'
}

const wordings: Readonly<Record<IndicatorKey, Wording>> = {
  'visits-received': {
    name: 'High-level visits received',
    definition: 'How many high-level visits and delegations from the partner city came to our city in the period.'
  },
  'event-participation': {
    name: 'Participation in key events',
    definition: 'How often the partner city took part in the important events that our city holds.'
  },
  'direct-connections': {
    name: 'Direct connections',
    definition:
      'Direct flights, shipping routes and railway services between the two cities: how many, and how much they carry.'
  },
  'joint-projects': {
    name: 'Joint projects',
    definition: 'Projects that both cities carry out together: how many, how large and of what value.'
  },
  'investment-received': {
    name: 'Foreign direct investment received',
    definition: 'The amount of foreign direct investment that reached our city in the period.'
  },
  'investment-made': {
    name: 'Investment in the partner city',
    definition: 'The amount that companies and bodies of our city invested in the partner city in the period.'
  },
  trade: {
    name: 'Trade between the two',
    definition:
      'The volume of trade between the two cities, or between their regions or countries where no city figure exists.'
  },
  'companies-outgoing': {
    name: 'Our companies starting in the partner city',
    definition: 'How many companies from our city began business in the partner city in the period.'
  },
  'companies-incoming': {
    name: 'The partner’s companies starting in our city',
    definition: 'How many companies from the partner city began business in our city in the period.'
  },
  visitors: {
    name: 'Foreign visitors and tourists',
    definition: 'How many visitors and tourists from abroad our city attracted in the period.'
  },
  exchanges: {
    name: 'Non-commercial exchanges',
    definition:
      'Exchanges between organisations without commercial aim, such as those in sport, culture, youth work, public service and education.'
  },
  'academic-activities': {
    name: 'Joint academic activities',
    definition: 'Joint programmes and degrees, and exchanges of students and of academic staff between the two cities.'
  },
  'foreign-students': {
    name: 'Foreign students',
    definition: 'How many students from abroad our city attracted in the period.'
  },
  'scientific-output': {
    name: 'Joint scientific output',
    definition: 'Joint publications and patents, and the value of research carried out together.'
  },
  'partnership-quality': {
    name: 'Quality of the partnership',
    definition:
      'How good the relationship is and how far its values are shared, on a scale from 1 to 5 with a quotation.'
  },
  'new-knowledge': {
    name: 'New knowledge',
    definition: 'What our city has learned through the partnership, on a scale from 1 to 5 with a quotation.'
  },
  reputation: {
    name: 'Reputation of our city',
    definition: 'How our city is regarded in the partner city and its country, on a scale from 1 to 5 with a quotation.'
  },
  publicity: {
    name: 'Publicity',
    definition: 'How much publicity the activities of the partnership received in the period.'
  }
}

/**
 * All eighteen indicators of the catalogue, without readings. Names are fields of the record, since a record is one text for
 * both cities; they are the catalogue's English messages.
 */
export function sampleIndicators(space: string): SampleRecord[] {
  return indicatorCatalogue.map(({ key, unit, direction, frequency, kind }) =>
    sampleRecord('indicator', `${space}/indicator/${key}`, {
      ...wordings[key],
      catalogueKey: key,
      unit: unitNames[unit],
      direction,
      frequency,
      kind,
      source: fromPaper('annex 2, “Measure”')
    })
  )
}

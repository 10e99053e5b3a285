import { sampleRecord, type SampleRecord } from './sample-record'
import { fromPaper } from './sample-source'

/** The six projects of the paper's annex 1; goals are left out where the paper names none. */
export function unidoProjects(): SampleRecord[] {
  return [
    sampleRecord('project', 'project/120309', {
      ...unido('120309'),
      title: 'Energy Efficiency and Low-Carbon Transport in Malaysia',
      country: 'MY',
      cities: 'Melaka, Kuala Lumpur, Putrajaya, Cyberjaya',
      aim: 'Bring electric vehicles into wide use, with less carbon and more green technology; the country’s goal is 10% of all vehicles by 2020.',
      policyComponent: 'National policies and rules for low-carbon transport, and the capacity to carry them out.',
      technicalComponent:
        'At least six fast, off-grid charging stations designed and installed; parts for electric vehicles made in the country.',
      awarenessComponent: 'Awareness raising, as part of the policy component.'
    }),
    sampleRecord('project', 'project/150270', {
      ...unido('150270'),
      title: 'Sustainable Cities Management Initiative for Senegal',
      country: 'SN',
      cities: 'Greater Dakar with Diamniadio, Saint-Louis',
      aim: 'Plan cities for sustainability, make them resilient to the climate, and bring in renewable energy and green technology.',
      policyComponent:
        'Urban plans that take climate risks into account, for Greater Dakar and the coastal city of Saint-Louis.',
      technicalComponent:
        'Green technology and industry in the industrial parks of Greater Dakar: a pilot of integrated waste management, recycling ' +
        'enterprises, and renewable energy in the eco-industrial city of Diamniadio.'
    }),
    sampleRecord('project', 'project/150123', {
      ...unido('150123'),
      title:
        'Strategic platform to promote sustainable energy technology innovation, industrial development and entrepreneurship in Barbados',
      country: 'BB',
      aim:
        'Lower emissions and create more value at home by stronger industries of sustainable energy; about 90% of the electricity ' +
        'comes from imported fossil fuels.',
      policyComponent:
        'Coherent policy, rules and incentives, better coordination of public and private bodies, and a platform for dialogue.',
      technicalComponent:
        'Investment in and promotion of companies in the fields of technology with high potential for lower emissions and value.'
    }),
    sampleRecord('project', 'project/150312', {
      ...unido('150312'),
      title: 'Sustainable Cities: Integrated Approach Pilot in India',
      country: 'IN',
      cities: 'Jaipur, Mysore, Vijayawada, Guntur, Bhopal',
      aim: 'Soften the effects of rapid urbanization by sustainable planning, and draw investment to infrastructure and services.',
      policyComponent: 'Sustainable management deeper and wider in the planning of cities.',
      technicalComponent:
        'Investment projects fitted to each city, with low-emission and renewable energy and energy from waste.',
      awarenessComponent:
        'Partnerships between Indian cities and with networks abroad, which spread the programme and its solutions.'
    }),
    sampleRecord('project', 'project/130281', {
      ...unido('130281'),
      title: 'Energy Efficient and Low-Carbon Transport in South Africa',
      country: 'ZA',
      cities: 'Durban, Johannesburg',
      aim: 'Bring electric vehicles and non-motorized transport into wide use, against emissions, congestion and pollution.',
      policyComponent:
        'Better policy and rules, such as tax incentives for low-carbon technology and safety guidelines for cyclists.',
      technicalComponent: 'Examples of e-mobility infrastructure, two fast, off-line charging stations among them.',
      awarenessComponent: 'The experience of Durban and Johannesburg shared with nine other South African cities.'
    }),
    sampleRecord('project', 'project/150157', {
      ...unido('150157'),
      title: 'Integrated Adoption of New Energy Vehicles in China',
      country: 'CN',
      cities: 'Yancheng, Shanghai',
      aim: 'Ease and scale up the joint development of new energy vehicles and renewable energy.',
      policyComponent: 'Policies and programmes, and the capacity of institutions to make policy for such vehicles.',
      technicalComponent:
        'Yancheng: 520 smart charging devices, battery storage and 10 mobile charging stations. Shanghai: car sharing grown from ' +
        '800 to 2,000 vehicles, and a service of 200 electric buses.',
      awarenessComponent: 'Awareness among manufacturers, suppliers and consumers.'
    })
  ]
}

function unido(number: string): { number: string; led: string; source: string } {
  return { number, led: 'UNIDO', source: fromPaper(`annex 1, project ${number}`) }
}

import { sampleId } from './sample-id'
import { sampleRecord, type SampleRecord } from './sample-record'
import { fromCityPages } from './sample-source'

type SampleArea = { readonly key: string; readonly title: string; readonly continues?: string }

const areas2013: readonly SampleArea[] = [
  { key: 'culture', title: 'Culture' },
  { key: 'social-issues', title: 'Social issues' },
  { key: 'research', title: 'Research and education' },
  { key: 'urban-future', title: 'Urban future and mobility' },
  { key: 'energy', title: 'Energy and environmental technology' },
  { key: 'maritime', title: 'Maritime cooperation' },
  { key: 'enterprise', title: 'Enterprise, trade and tourism' }
]

const areas2017: readonly SampleArea[] = [
  { key: 'culture', title: 'Culture', continues: 'culture' },
  { key: 'welfare', title: 'Welfare, elderly care above all', continues: 'social-issues' },
  { key: 'innovation', title: 'Innovation and test-beds' },
  { key: 'research', title: 'Research and education', continues: 'research' },
  { key: 'placements', title: 'Placements in municipal bodies' },
  { key: 'urban-development', title: 'Urban development, mobility and transport', continues: 'urban-future' },
  { key: 'energy', title: 'Energy and climate', continues: 'energy' },
  { key: 'business', title: 'Business and trade', continues: 'enterprise' },
  { key: 'port', title: 'Port cooperation', continues: 'maritime' },
  { key: 'tourism', title: 'Tourism', continues: 'enterprise' }
]

/** The seven areas of 2013 and the ten of 2017; the links between them are ours, made from the titles. */
export function gothenburgShanghaiAreas(space: string): SampleRecord[] {
  return [...areasOf(space, '2013', areas2013), ...areasOf(space, '2017', areas2017)]
}

function areasOf(space: string, year: '2013' | '2017', areas: readonly SampleArea[]): SampleRecord[] {
  return areas.map(({ key, title, continues }, order) =>
    sampleRecord(
      'area',
      `${space}/area/${year}/${key}`,
      {
        version: sampleId(`${space}/version/${year}`),
        title,
        order,
        ...(continues
          ? {
              inference: 'Concluded from the titles alone; the public pages do not say how the areas continue, nor why.'
            }
          : {}),
        source: fromCityPages
      },
      continues ? { continues: [sampleId(`${space}/area/2013/${continues}`)] } : {}
    )
  )
}

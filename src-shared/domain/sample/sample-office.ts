import { bradfordQingdao } from './bradford-qingdao'
import { changzhouEssen } from './changzhou-essen'
import { foshanIngolstadt } from './foshan-ingolstadt'
import { gothenburgShanghai } from './gothenburg-shanghai'
import { homePlace } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SampleRecord } from './sample-record'
import { fromPaper } from './sample-source'
import { unidoProjects } from './unido-projects'
import { wuhanManchester } from './wuhan-manchester'

export type SampleSpace = {
  readonly id: string
  readonly role: 'office' | 'partnership'
  readonly title: string
  /** The office's own record of the partnership; absent for the office space. */
  readonly partnership?: string
  readonly records: readonly SampleRecord[]
}

/** The day as of which the sample opens: the memorandum of 2017 is in its last year. */
export const sampleDate = '2019-01-15'

/**
 * The sample: the office of Gothenburg with its partnership with Shanghai, and the paper's other cases as partnerships that it
 * follows. The office space comes first. The same records with the same ids every time.
 */
export function sampleOffice(): SampleSpace[] {
  const partnerships = [
    gothenburgShanghai(),
    wuhanManchester(),
    bradfordQingdao(),
    changzhouEssen(),
    foshanIngolstadt()
  ]
  const { latinName, nativeName, ...place } = homePlace
  const office: SampleSpace = {
    id: sampleId('office'),
    role: 'office',
    title: 'Göteborgs Stad',
    records: [
      sampleRecord('office', 'office/own', {
        name: 'Göteborgs Stad',
        cityLatinName: latinName,
        cityNativeName: nativeName,
        ...place
      }),
      ...partnerships.flatMap(({ own }) => own),
      ...unidoProjects(),
      sampleRecord('note', 'note/foresight', {
        about: sampleId('office/own'),
        text:
          'Learning from others: in 2016 the UK Government’s Foresight Future of Cities Project reported on what stakeholders of ' +
          'eleven UK cities had found to work, and not to work, with Chinese cities. Source: ' +
          fromPaper('annex 2, “New city-to-city cooperation loop”')
      })
    ]
  }
  return [
    office,
    ...partnerships.map(({ title, space, own, shared }): SampleSpace => {
      const partnership = own.find(({ type }) => type === 'partnership')?.id
      return { id: space, role: 'partnership', title, records: shared, ...(partnership ? { partnership } : {}) }
    })
  ]
}

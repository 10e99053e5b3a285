import { cityRecord } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SamplePartnership } from './sample-record'
import { fromPaper, referenceCase } from './sample-source'

const space = 'bradford-qingdao'
const source = fromPaper('annex 2, “Partner: Selecting a first priority”')

/**
 * A first memorandum on one theme. Its date and term are not in the paper, so the agreement has no version here. Leeds, whose
 * city region Bradford belongs to, is a remark: the paper names no partner city of Leeds.
 */
export function bradfordQingdao(): SamplePartnership {
  return {
    title: 'Bradford–Qingdao',
    space: sampleId(space),
    own: [
      sampleRecord('partnership', `${space}/partnership`, {
        sharedSpace: sampleId(space),
        kind: 'Memorandum on the film industry',
        status: 'active',
        about:
          `${referenceCase} It shows a first priority taken from local strengths. The experts of both cities advise a memorandum ` +
          'made for their shared needs, of a size that can be kept and clear enough to act on. In 2017 Qingdao joined the UNESCO cities of film.',
        source
      }),
      sampleRecord('note', `${space}/note/leeds`, {
        about: sampleId(`${space}/partnership`),
        text:
          'How Leeds built its local helix for China: a China Task Group from 2013, which coordinated before visits and events; ' +
          'from it the Leeds China Business Forum, for investment and trade; work with the China British Business Council and ' +
          'with economic and cultural partners of the city, museums and libraries among them. Source: ' +
          fromPaper('annex 2, “Local helix building loop”')
      })
    ],
    shared: [
      cityRecord(space, 'bradford'),
      cityRecord(space, 'qingdao'),
      sampleRecord('agreement', `${space}/agreement/film`, {
        layer: 'working',
        title: 'Memorandum of understanding on the film industry',
        about:
          'Signed by Bradford City Council and the district of Qingdao where that city’s creative industries are centred. ' +
          'The paper gives neither its date nor its term.',
        source
      })
    ]
  }
}

import { cityKey } from './sample-city'
import { sampleId } from './sample-id'
import { sampleRecord, type SampleRecord } from './sample-record'
import { commitPlace, fromPaper, improvementPlace } from './sample-source'

/** Who the paper names on either side: organisations, and the posts that signed. No person is named. */
export function gothenburgShanghaiHelix(space: string): SampleRecord[] {
  const gothenburg = sampleId(cityKey(space, 'gothenburg'))
  const shanghai = sampleId(cityKey(space, 'shanghai'))
  const cityOfGothenburg = `${space}/organisation/city-of-gothenburg`
  const cityHall = `${space}/organisation/shanghai-city-hall`
  return [
    sampleRecord('organisation', cityOfGothenburg, {
      name: 'City of Gothenburg',
      nativeName: 'Göteborgs Stad',
      city: gothenburg,
      helix: 'government',
      mayRepresentCity: true,
      source: fromPaper(improvementPlace)
    }),
    sampleRecord('organisation', `${space}/organisation/university-of-gothenburg`, {
      name: 'University of Gothenburg',
      nativeName: 'Göteborgs universitet',
      city: gothenburg,
      helix: 'academia',
      about:
        'Holds memoranda with other universities; its collaboration in Shanghai grew after the two cities had made academic ' +
        'work an area of their first memorandum.',
      source: fromPaper(commitPlace)
    }),
    sampleRecord('organisation', cityHall, {
      name: 'Shanghai City Hall',
      city: shanghai,
      helix: 'government',
      mayRepresentCity: true,
      source: `${fromPaper(improvementPlace)}, as the source of the picture of the signing`
    }),
    sampleRecord('organisation', `${space}/organisation/university-of-shanghai`, {
      name: 'University of Shanghai',
      city: shanghai,
      helix: 'academia',
      about: 'Named so in the paper; which of the city’s universities is meant is not said.',
      source: fromPaper(commitPlace)
    }),
    sampleRecord('post', `${space}/post/mayor-gothenburg`, {
      title: 'Mayor',
      city: gothenburg,
      organisation: sampleId(cityOfGothenburg),
      mayRepresentCity: true,
      source: fromPaper(improvementPlace)
    }),
    sampleRecord('post', `${space}/post/mayor-shanghai`, {
      title: 'Mayor',
      nativeTitle: '市长',
      city: shanghai,
      organisation: sampleId(cityHall),
      mayRepresentCity: true,
      source: fromPaper(improvementPlace)
    })
  ]
}

import { expect, test } from 'vitest'
import { calendarEvents } from '@shared/domain/calendar-events'
import { partnershipStandingOn } from '@shared/domain/partnership-standing'
import { calendarEntryTexts } from '@renderer/platform/calendar-text'
import { textsIn } from '@renderer/platform/texts-in'
import { eventOf, monthsTerm, signedVersion, tacit } from '../../src-shared/domain/term-cases'

const cities = [
  { id: 'first', latinName: 'Firsttown', country: 'SE' },
  { id: 'second', latinName: 'Secondville', country: 'CN' },
  { id: 'third', latinName: 'Thirdburg', country: 'DE' }
]

test('the arithmetic of an entry names the city that left', async () => {
  const version = signedVersion({ signedOn: '2015-03-31' }, monthsTerm(24), tacit(12, 3))
  const leaving = eventOf('notice', { receivedOn: '2016-12-31', givenBy: 'third', isForGiverOnly: true })
  const agreement = { id: 'working', layer: 'annex' as const, title: 'Port annex' }
  const records = { sides: [], agreements: [agreement], versions: [version], events: [leaving] }
  const standing = partnershipStandingOn({ ...records, plans: [], evaluations: [], decisions: [] }, '2017-04-01')
  const language = await textsIn('en')
  const told = { cities, agreements: [agreement], audience: 'office' as const }
  const descriptions = calendarEvents(standing).map((event) => calendarEntryTexts(language, event, told).description)
  expect(descriptions).toHaveLength(2)
  for (const description of descriptions) expect(description).toContain('Thirdburg')
})

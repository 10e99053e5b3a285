import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { byMonth, deskItems, eventsAhead, nextRenewal, nextText } from '@renderer/features/desk/desk-items'
import { hasWords, isOfKind } from '@renderer/features/partnerships/partnership-filter'
import { sampleDate } from '@shared/domain/sample/sample-office'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { deskOf } = await import('@renderer/storage/desk')
const { partnershipRows } = await import('@renderer/storage/partnership-rows')
const { openSample, removeSample } = await import('@renderer/storage/sample')

async function opened() {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  return sample.value
}

let office: Awaited<ReturnType<typeof opened>>
beforeAll(async () => {
  office = await opened()
})
afterAll(async () => {
  office.db.close()
  await removeSample()
})

describe('the desk of the sample', () => {
  it('answers at once when the next renewal of Gothenburg and Shanghai is', async () => {
    const next = nextRenewal((await deskOf(office, sampleDate)).partnerships, sampleDate)
    expect(next).toMatchObject({ on: '2019-12-31', inDays: 350 })
    expect(next?.of.view.cities.map(({ latinName }) => latinName)).toEqual(['Gothenburg', 'Shanghai'])
  })

  it('names the text that is signed already where no renewal is open', async () => {
    const { partnerships } = await deskOf(office, '2017-05-30')
    expect(nextText(partnerships)).toBeUndefined()
    const signed = partnerships.map((of) => ({
      ...of,
      standing: {
        ...of.standing,
        layers: of.standing.layers.map((layer) => ({
          ...layer,
          agreements: layer.agreements.map((agreement) => ({
            ...agreement,
            next: { version: 'next', startsOn: '2017-06-30', inDays: 31 }
          }))
        }))
      }
    }))
    expect(nextText(signed)).toMatchObject({ startsOn: '2017-06-30', inDays: 31 })
  })

  it('puts what is late before what is due, and asks nothing of the cases that are only followed', async () => {
    const desk = await deskOf(office, sampleDate)
    const items = deskItems(desk, sampleDate)
    expect(items.map(({ on }) => on)).toEqual(items.map(({ on }) => on).toSorted())
    expect(items.every((item) => item.kind === 'attention' && item.of.view.ours !== undefined)).toBe(true)
    expect(items.some((item) => item.kind === 'attention' && item.what.kind === 'vacancy')).toBe(false)
    expect(desk.partnerships).toHaveLength(5)
  })

  it('lists the year ahead by month, without the months in which nothing happens', async () => {
    const months = byMonth(eventsAhead((await deskOf(office, sampleDate)).partnerships))
    expect(months.map(({ month }) => month)).toEqual(['2019-06', '2019-10', '2019-12'])
  })

  it('has nothing that came in and nothing that waits', async () => {
    expect(await deskOf(office, sampleDate)).toMatchObject({ received: [], waiting: 0, conflicts: [] })
  })
})

describe('the list of partnerships of the sample', () => {
  it('tells the last contact, and nothing that lies after the day it is shown as of', async () => {
    const contact = async (date: string) =>
      (await partnershipRows(office, date)).find((row) => isOfKind(row, 'ours'))?.lastContact?.endsOn
    expect(await contact(sampleDate)).toBe('2017-05-31')
    expect(await contact('2017-05-30')).toBeUndefined()
  })

  it('finds a partnership by words of its names in either script, in any order and case', async () => {
    const rows = await partnershipRows(office, sampleDate)
    const found = (words: string) => rows.filter((row) => hasWords(row, words)).length
    expect(found('')).toBe(5)
    expect(found('上海')).toBe(1)
    expect(found('shanghai GÖTEBORG')).toBe(1)
    expect(found('shanghai manchester')).toBe(0)
  })
})

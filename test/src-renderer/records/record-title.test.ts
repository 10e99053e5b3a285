import 'fake-indexeddb/auto'
import { afterAll, expect, it, vi } from 'vitest'

vi.mock('@renderer/platform/bridge', async () => ({
  bridge: (await import('../storage/memory-bridge')).memoryBridge()
}))

const { recordTitleIn } = await import('@renderer/records/record-title')
const { recordsOfType } = await import('@renderer/storage/records')
const { saveRecords } = await import('@renderer/storage/write')
const { openSample, removeSample } = await import('@renderer/storage/sample')

afterAll(removeSample)

const fieldText = { typeName: String, valueText: (_type: string, _field: string, value: unknown) => String(value) }

async function opened() {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  return sample.value
}

it('names a partnership after its cities', async () => {
  const office = await opened()
  const partnerships = await recordsOfType(office, 'partnership', office.space)
  const titles = await Promise.all(
    partnerships.map(({ id }) => recordTitleIn(office, id, [office.space], fieldText as never))
  )
  expect(titles.some((title) => title?.includes('Gothenburg') && title.includes('Shanghai'))).toBe(true)
  office.db.close()
})

it('names a verdict by the areas it is about, so that a history says more than "keep"', async () => {
  const office = await opened()
  const [area, other] = await recordsOfType(office, 'area')
  if (!area || !other) throw new Error('the sample has areas')
  const saved = await saveRecords(office, [
    {
      type: 'area-verdict',
      space: area.space,
      before: undefined,
      fields: { version: area.version, areas: [area.id, other.id], verdict: 'merge', titles: ['Both'] }
    }
  ])
  if (!saved.ok) throw new Error(saved.error.message)
  const [verdict] = await recordsOfType(office, 'area-verdict', area.space)
  const title = await recordTitleIn(office, verdict?.id ?? '', [area.space], fieldText as never)
  expect(title).toContain(area.title)
  expect(title).toContain(other.title)
  expect(title).toMatch(/, merge$/)
  office.db.close()
})

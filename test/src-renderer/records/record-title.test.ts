import 'fake-indexeddb/auto'
import { afterAll, expect, it, vi } from 'vitest'

vi.mock('@renderer/platform/bridge', async () => ({
  bridge: (await import('../storage/memory-bridge')).memoryBridge()
}))

const { recordTitleIn } = await import('@renderer/records/record-title')
const { recordsOfType } = await import('@renderer/storage/records')
const { openSample, removeSample } = await import('@renderer/storage/sample')

afterAll(removeSample)

it('names a partnership after its cities', async () => {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  const office = sample.value
  const partnerships = await recordsOfType(office, 'partnership', office.space)
  const fieldText = { typeName: String, valueText: (_type: string, _field: string, value: unknown) => String(value) }
  const titles = await Promise.all(
    partnerships.map(({ id }) => recordTitleIn(office, id, [office.space], fieldText as never))
  )
  expect(titles.some((title) => title?.includes('Gothenburg') && title.includes('Shanghai'))).toBe(true)
  office.db.close()
})

import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { afterAll, expect, it, vi } from 'vitest'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { observedQuery, recordById, recordsOfType, recordsReferringTo } = await import('@renderer/storage/records')
const { openSample, removeSample } = await import('@renderer/storage/sample')
const { saveRecords } = await import('@renderer/storage/write')

afterAll(removeSample)

it('sees a change of what was read after the first answer', async () => {
  const sample = await openSample('Test Person')
  if (!sample.ok) throw new Error(sample.error.message)
  const office = sample.value
  const [version] = await recordsOfType(office, 'agreement-version')
  if (!version) throw new Error('the sample has no version')
  const seen: number[] = []
  const clauses = observedQuery(office, async () => {
    const again = await recordById(office, 'agreement-version', version.id)
    const found = await recordsReferringTo(office, 'clause', again?.id ?? '')
    return found.length
  })
  const subscription = liveQuery(clauses).subscribe((count) => seen.push(count))
  await vi.waitFor(() => expect(seen).toHaveLength(1))
  const clause = {
    type: 'clause',
    space: version.space,
    fields: { version: version.id, order: 0, continues: [] }
  } as const
  expect((await saveRecords(office, [clause])).ok).toBe(true)
  await vi.waitFor(() => expect(seen.at(-1)).toBe((seen[0] ?? 0) + 1))
  subscription.unsubscribe()
  office.db.close()
})

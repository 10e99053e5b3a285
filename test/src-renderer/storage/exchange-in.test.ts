import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { commitIncoming } = await import('@renderer/storage/exchange-commit')
const { openIncoming } = await import('@renderer/storage/exchange-in')
const { spaceHash } = await import('@renderer/storage/exchange-out')
const { recordById } = await import('@renderer/storage/records')
const { bundleOf, clearOffices, save, twoOffices } = await import('./offices')

beforeEach(clearOffices)
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const nothing = { declined: [], settled: [], joined: [] }

async function openedFrom(bytes: Uint8Array, office: Parameters<typeof openIncoming>[0]) {
  const incoming = await openIncoming(office, 'test.entente', bytes)
  if (!incoming.ok) throw new Error(incoming.error.message)
  return incoming.value
}

async function exchangeWithConflict() {
  const { ours, theirs, space } = await twoOffices()
  const agreement = await save(ours, { type: 'agreement', space, fields: { layer: 'working', title: 'Memorandum' } })
  const first = await openedFrom(await bundleOf(ours, space), theirs)
  await commitIncoming(theirs, first, nothing)
  for (const [office, title] of [
    [ours, 'Ours'],
    [theirs, 'Theirs']
  ] as const) {
    const before = await recordById(office, 'agreement', agreement)
    await save(office, { type: 'agreement', space, before, fields: { layer: 'working', title } })
  }
  return { ours, theirs, space, agreement }
}

describe('a bundle under review', () => {
  it('is listed in parts, conflicts first and with their fields, the rest with their fields on demand', async () => {
    const { ours, theirs, space, agreement } = await exchangeWithConflict()
    const added = await save(ours, { type: 'agreement', space, fields: { layer: 'annex', title: 'Annex' } })
    const incoming = await openedFrom(await bundleOf(ours, space), theirs)
    expect(incoming.plan.totals).toMatchObject({ records: 2, conflicting: 1, new: 1 })
    const [conflict] = await incoming.records(0, 1)
    expect(conflict).toMatchObject({ record: { id: agreement, status: 'conflicting' }, isUnknown: false })
    expect(conflict?.record.fields.map(({ field, conflict: isOpen }) => [field, isOpen])).toEqual([['title', true]])
    expect(await incoming.records(1, 10)).toMatchObject([{ record: { id: added, fields: [] }, isUnknown: true }])
    const { fields, names } = await incoming.details([1])
    expect(fields[0]?.map(({ field, after }) => [field, after])).toContainEqual(['title', 'Annex'])
    expect(names.get(added)).toMatchObject({ type: 'agreement', fields: { title: 'Annex' } })
    const sides = [...(await incoming.conflicts()).values()].map(({ isComing }) => isComing)
    expect(new Set(sides)).toEqual(new Set([true, false]))
  })

  it('crosses a message port as plain data', async () => {
    const { ours, theirs, space } = await exchangeWithConflict()
    const incoming = await openedFrom(await bundleOf(ours, space), theirs)
    const answers = [await incoming.records(0, 10), await incoming.details([0]), await incoming.conflicts()]
    expect(structuredClone(answers)).toEqual(answers)
  })

  it('is planned again when something was saved since', async () => {
    const { ours, theirs, space, agreement } = await exchangeWithConflict()
    const incoming = await openedFrom(await bundleOf(ours, space), theirs)
    const before = await recordById(theirs, 'agreement', agreement)
    await save(theirs, { type: 'agreement', space, before, fields: { layer: 'working', title: 'Saved since' } })
    expect((await commitIncoming(theirs, incoming, nothing)).ok).toBe(true)
    const row = await theirs.db.records.get([space, agreement])
    expect(row?.rivals?.['title']?.map(({ value }) => value).sort()).toEqual(['Ours', 'Saved since'])
  })

  it('tells how many records are written', async () => {
    const { ours, theirs, space } = await exchangeWithConflict()
    const incoming = await openedFrom(await bundleOf(ours, space), theirs)
    const told: unknown[] = []
    await commitIncoming(theirs, incoming, nothing, { onProgress: (done, total) => told.push([done, total]) })
    expect(told).toEqual([[1, 1]])
  })
})

/** A worker that starts and then never answers. */
class StuckWorker extends EventTarget {
  static terminated = 0
  constructor() {
    super()
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data: 'ready' })))
  }
  postMessage() {
    return undefined
  }
  terminate() {
    StuckWorker.terminated += 1
  }
}

describe('reading that does not end', () => {
  beforeEach(() => {
    StuckWorker.terminated = 0
  })

  it('is refused as too large after a time that follows the size of the file, and the worker ends', async () => {
    const { theirs, space } = await twoOffices()
    const hash = await spaceHash(theirs, space)
    vi.stubGlobal('Worker', StuckWorker)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const opening = openIncoming(theirs, 'test.entente', new Uint8Array(1_000_000))
    let isOpen = true
    void opening.then(() => (isOpen = false))
    await vi.advanceTimersByTimeAsync(79_000)
    expect(isOpen).toBe(true)
    await vi.advanceTimersByTimeAsync(2000)
    expect(await opening).toMatchObject({ ok: false, error: { code: 'too-large' } })
    expect(StuckWorker.terminated).toBe(1)
    expect(await spaceHash(theirs, space)).toBe(hash)
  })

  it('ends at once when the person stops it', async () => {
    const { theirs } = await twoOffices()
    vi.stubGlobal('Worker', StuckWorker)
    const stop = new AbortController()
    const opening = openIncoming(theirs, 'test.entente', new Uint8Array(10), { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('stopped')), 20)
    await expect(opening).rejects.toThrow('stopped')
    expect(StuckWorker.terminated).toBe(1)
  })
})

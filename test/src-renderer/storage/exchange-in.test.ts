import { createHash } from 'node:crypto'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { rowKey } = await import('@renderer/storage/database')
const { commitIncoming } = await import('@renderer/storage/exchange-commit')
const { openIncoming } = await import('@renderer/storage/exchange-in')
const { planExport, spaceHash, writeOutgoingParts } = await import('@renderer/storage/exchange-out')
const { openPartSets } = await import('@renderer/storage/part-sets')
const { recordById } = await import('@renderer/storage/records')
const { bundleOf, clearOffices, everythingHeld, onlyPartnership, receive, save, twoOffices, twoStrangers } =
  await import('./offices')

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
    const row = await theirs.db.records.get(rowKey(space, agreement))
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

describe('applying', () => {
  it('can be stopped until it begins to write, and then nothing was changed', async () => {
    const { ours, theirs, space } = await exchangeWithConflict()
    const incoming = await openedFrom(await bundleOf(ours, space), theirs)
    const held = await everythingHeld(theirs)
    const stop = new AbortController()
    stop.abort()
    const told: string[] = []
    const stopped = await commitIncoming(theirs, incoming, nothing, {
      signal: stop.signal,
      onBegin: () => told.push('begun')
    })
    expect(stopped).toMatchObject({ ok: false, error: { code: 'stopped' } })
    expect([told, await everythingHeld(theirs)]).toEqual([[], held])
    const late = new AbortController()
    const onBegin = () => {
      told.push('begun')
      late.abort()
    }
    expect((await commitIncoming(theirs, incoming, nothing, { signal: late.signal, onBegin })).ok).toBe(true)
    expect(told).toEqual(['begun'])
  })
})

describe('a part of a delivery about a partnership that is new', () => {
  it('asks nothing while nothing of it can be shown, and is placed once the first part comes', async () => {
    const { ours, theirs } = await twoStrangers()
    const us = await onlyPartnership(ours)
    for (let number = 0; number < 20; number += 1) {
      const title = createHash('sha512').update(`title ${number}`).digest('base64')
      await save(ours, { type: 'agreement', space: us.space, fields: { layer: 'working', title } })
    }
    const plan = await planExport(ours, [us.space], [])
    const parts = await writeOutgoingParts(ours, 'partner', plan, [], { limit: 2400 })
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.map(({ exchange }) => exchange.part?.index)).toEqual(parts.map((_, index) => index + 1))
    const them = await onlyPartnership(theirs)
    const joined = [{ space: us.space, partnership: them.partnership, ourCity: us.theirCity }]
    for (const [at, { bytes }] of [...parts.entries()].toReversed()) {
      const incoming = await openedFrom(bytes, theirs)
      expect(incoming.unknownSpaces.map(({ id }) => id)).toEqual(at === 0 ? [us.space] : [])
      const saved = await commitIncoming(theirs, incoming, { ...nothing, joined: at === 0 ? joined : [] })
      expect(saved).toMatchObject({ ok: true, value: { part: { index: at + 1, count: parts.length } } })
      const open = openPartSets(await theirs.db.exchanges.toArray())
      expect(open.map(({ missing }) => missing)).toEqual(at === 0 ? [] : [[{ from: 1, to: at }]])
    }
    expect(await onlyPartnership(theirs)).toMatchObject({ space: us.space, partnership: them.partnership })
    expect(await theirs.db.waiting.count()).toBe(0)
    await receive(ours, await bundleOf(theirs, us.space))
    expect(await spaceHash(theirs, us.space)).toBe(await spaceHash(ours, us.space))
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

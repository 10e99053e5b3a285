import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { publishRecord, recordsToPublish } from '@renderer/storage/publish'
import { bundleOf, clearOffices, everythingHeld, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

/** An internal person who was first called something else. */
async function internalPerson({ ours }: Pick<Awaited<ReturnType<typeof twoOffices>>, 'ours'>): Promise<string> {
  const id = await save(ours, { type: 'person', space: ours.space, fields: { name: 'Unripe Draft' } })
  const before = await recordById(ours, 'person', id)
  if (before) await save(ours, { type: 'person', space: ours.space, before, fields: { name: 'Ripe Plum' } })
  return id
}

describe('publishing a record', () => {
  it('gives the partner its present state and nothing of its history or of our notes about it', async () => {
    const both = await twoOffices()
    const { ours, theirs, space } = both
    const person = await internalPerson(both)
    await save(ours, { type: 'note', space: ours.space, fields: { about: person, text: 'Secret remark' } })
    await receive(theirs, await bundleOf(ours, space))
    expect(await everythingHeld(theirs)).not.toMatch(/Plum|Draft|Secret/)
    expect((await publishRecord(ours, person, space)).ok).toBe(true)
    await receive(theirs, await bundleOf(ours, space))
    expect(await recordById(theirs, 'person', person)).toMatchObject({ name: 'Ripe Plum', space })
    expect(await everythingHeld(theirs)).not.toMatch(/Draft|Secret/)
  })

  it('leaves one living record, in the shared space, with the notes about it', async () => {
    const both = await twoOffices()
    const person = await internalPerson(both)
    await save(both.ours, { type: 'note', space: both.ours.space, fields: { about: person, text: 'Remark' } })
    await publishRecord(both.ours, person, both.space)
    expect(await recordsOfType(both.ours, 'person')).toMatchObject([{ id: person, space: both.space }])
    expect(await recordsOfType(both.ours, 'note')).toMatchObject([{ about: person, space: both.ours.space }])
  })

  it('takes along the internal records it names, and what hangs on it and names only shared ones', async () => {
    const both = await twoOffices()
    const { ours, space, ourCity } = both
    const person = await internalPerson(both)
    const fields = { title: 'Mayor', city: ourCity }
    const shared = await save(ours, { type: 'post', space, fields })
    const internal = await save(ours, { type: 'post', space: ours.space, fields })
    const tenure = await save(ours, { type: 'tenure', space: ours.space, fields: { post: shared, person } })
    const other = await save(ours, { type: 'tenure', space: ours.space, fields: { post: internal, person } })
    expect((await recordsToPublish(ours, person)).map(({ id }) => id)).toEqual([person, tenure])
    expect(new Set((await recordsToPublish(ours, other)).map(({ id }) => id))).toEqual(
      new Set([other, internal, person])
    )
  })

  it('is refused for what never leaves, for what is shared already, and into our own space', async () => {
    const both = await twoOffices()
    const { ours, space } = both
    const person = await internalPerson(both)
    const note = await save(ours, { type: 'note', space: ours.space, fields: { about: person, text: 'Remark' } })
    const refused = { ok: false, error: { code: 'not-publishable' } }
    expect(await publishRecord(ours, note, space)).toEqual(refused)
    expect(await publishRecord(ours, person, ours.space)).toEqual(refused)
    await publishRecord(ours, person, space)
    expect(await publishRecord(ours, person, space)).toEqual(refused)
    expect(await publishRecord(ours, person, ours.space)).toEqual(refused)
  })
})

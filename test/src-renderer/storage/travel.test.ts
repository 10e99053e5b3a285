import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openConflicts, settleConflict } from '@renderer/storage/conflicts'
import { countBeyond, heldByAll, planExport, spaceHash, writeOutgoing } from '@renderer/storage/exchange-out'
import { partnershipViews } from '@renderer/storage/partnerships'
import { recordById, recordsOfType } from '@renderer/storage/records'
import { noteTrip, noteWiped, wipeReminders } from '@renderer/storage/travel'
import { deleteRecords } from '@renderer/storage/write'
import { canary } from './canary-fields'
import { leavingFile, placesOf } from './leaving-files'
import { clearOffices, everythingHeld, opened, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

type Both = Awaited<ReturnType<typeof twoOffices>>

async function newDelegation({ ours, space, theirCity }: Both): Promise<string> {
  return save(ours, {
    type: 'delegation',
    space,
    fields: {
      title: 'Spring visit',
      mode: 'visit',
      level: 'mixed',
      startsOn: '2019-04-01',
      endsOn: '2019-04-03',
      timeZone: 'Europe/Stockholm',
      stage: 'programme',
      host: theirCity,
      visitors: [],
      areas: []
    }
  })
}

/** Remembers a trip with the file of the delegation; gives the delegation. */
async function tripOf(both: Both): Promise<string> {
  const delegation = await newDelegation(both)
  const [view] = await partnershipViews(both.ours)
  await noteTrip(both.ours, { delegation, partnership: view?.partnership.id ?? '', endsOn: '2019-04-03' })
  return delegation
}

const remindedOn = async ({ ours }: Both, date: string) =>
  (await wipeReminders(ours, date)).map(({ trip, delegation }) => [trip.endsOn, delegation?.title])

beforeEach(async () => {
  await clearOffices()
})

describe('the file for a trip', () => {
  it('holds the one partnership and not the office, and what is written on the way comes back by an ordinary import', async () => {
    const both = await twoOffices()
    const { ours, theirs: laptop, space } = both
    const delegation = await newDelegation(both)
    await save(ours, { type: 'note', space: ours.space, fields: { about: delegation, text: 'canary' } })
    const file = await leavingFile(ours, space, { kind: 'travel' })
    expect(placesOf(canary, file.texts)).toEqual([])
    expect(JSON.parse(file.texts['manifest.json'] ?? '')).toMatchObject({ kind: 'travel', spaces: [{ id: space }] })

    await receive(laptop, file.bytes)
    const before = await recordById(laptop, 'delegation', delegation)
    if (!before) throw new Error('no delegation')
    await save(laptop, { type: 'delegation', space, before, fields: { ...before, report: 'Written on the train' } })
    await receive(ours, (await leavingFile(laptop, space, { kind: 'travel' })).bytes)
    expect(await recordById(ours, 'delegation', delegation)).toMatchObject({ report: 'Written on the train' })
    expect(await spaceHash(ours, space)).toBe(await spaceHash(laptop, space))
    expect(await recordsOfType(laptop, 'note')).toEqual([])
    expect(placesOf(canary, { held: await everythingHeld(laptop) })).toEqual([])
  })

  it('is answered by one file back, with what both wrote meanwhile shown as a conflict until a person settles it', async () => {
    const both = await twoOffices()
    const { ours, theirs: laptop, space } = both
    const delegation = await newDelegation(both)
    const note = { about: delegation, text: 'canary: costs 4 000' }
    await save(ours, { type: 'note', space: ours.space, fields: note })
    await receive(laptop, (await leavingFile(ours, space, { kind: 'travel' })).bytes)
    for (const [office, report] of [
      [ours, 'Written at the desk'],
      [laptop, 'Written on the train']
    ] as const) {
      const before = await recordById(office, 'delegation', delegation)
      if (!before) throw new Error('no delegation')
      await save(office, { type: 'delegation', space, before, fields: { ...before, report } })
    }
    await save(laptop, { type: 'outcome', space, fields: { delegation, text: 'A joint course' } })

    const back = await leavingFile(laptop, space, { kind: 'travel' })
    expect(JSON.parse(back.texts['manifest.json'] ?? '')).toMatchObject({ kind: 'travel', spaces: [{ id: space }] })
    const incoming = await opened(ours, back.bytes)
    expect(incoming.plan.totals).toMatchObject({ conflicting: 1, new: 1 })
    await receive(ours, back.bytes)
    const [conflict, ...others] = await openConflicts(ours)
    expect(others).toEqual([])
    expect(conflict?.values.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Written at the desk', 'Written on the train'])
    )
    if (conflict) await settleConflict(ours, conflict, 'Written on both')
    expect(await recordsOfType(ours, 'outcome')).toMatchObject([{ delegation, text: 'A joint course' }])
    expect(await recordsOfType(ours, 'note')).toMatchObject([note])

    const again = await leavingFile(ours, space, { kind: 'travel' })
    await receive(laptop, again.bytes)
    expect(await openConflicts(laptop)).toEqual([])
    expect(await spaceHash(laptop, space)).toBe(await spaceHash(ours, space))
    for (const texts of [back.texts, again.texts]) expect(placesOf(canary, texts)).toEqual([])
    expect(placesOf(canary, { held: await everythingHeld(laptop) })).toEqual([])
  })

  it('can hold neither the office nor two partnerships', async () => {
    const { ours, space } = await twoOffices()
    for (const spaces of [[ours.space], [space, ours.space]])
      await expect(writeOutgoing(ours, 'travel', await planExport(ours, spaces, []), [])).rejects.toThrow(
        'one partnership'
      )
  })

  it('leaves nothing to send to a laptop that came back with everything', async () => {
    const both = await twoOffices()
    const { ours, theirs: laptop, space } = both
    await newDelegation(both)
    await receive(laptop, (await leavingFile(ours, space, { kind: 'travel' })).bytes)
    await newDelegation({ ...both, ours: laptop })
    await receive(ours, (await leavingFile(laptop, space, { kind: 'travel' })).bytes)
    const peers = await ours.db.peers.where('device').equals(laptop.device).toArray()
    const row = await ours.db.spaces.get(space)
    expect(countBeyond(row?.vector ?? {}, heldByAll(peers, space))).toBe(0)
  })
})

describe('the reminder to wipe the laptop', () => {
  it('comes on the day after the delegation, follows its dates, and stays until it is ticked', async () => {
    const both = await twoOffices()
    const { ours, space } = both
    const delegation = await tripOf(both)
    expect(await remindedOn(both, '2019-04-03')).toEqual([])
    expect(await remindedOn(both, '2019-04-04')).toEqual([['2019-04-03', 'Spring visit']])
    const before = await recordById(ours, 'delegation', delegation)
    if (!before) throw new Error('no delegation')
    await save(ours, { type: 'delegation', space, before, fields: { ...before, endsOn: '2019-04-05' } })
    expect(await remindedOn(both, '2019-04-05')).toEqual([])
    expect(await remindedOn(both, '2020-01-01')).toEqual([['2019-04-05', 'Spring visit']])
    await noteWiped(ours, delegation)
    expect(await remindedOn(both, '2020-01-01')).toEqual([])
  })

  it('outlives the delegation, without its name', async () => {
    const both = await twoOffices()
    const delegation = await tripOf(both)
    await deleteRecords(both.ours, [{ type: 'delegation', space: both.space, id: delegation }])
    expect(await remindedOn(both, '2019-04-04')).toEqual([['2019-04-03', undefined]])
    expect(JSON.stringify(await both.ours.db.settings.toArray())).not.toContain('Spring visit')
  })
})

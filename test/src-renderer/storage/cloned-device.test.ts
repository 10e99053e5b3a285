import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openIncoming } from '@renderer/storage/exchange-in'
import { planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { recordById } from '@renderer/storage/records'
import { bundleOf, clearOffices, receive, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(async () => {
  await clearOffices()
})

async function rename(office: Office, id: string, title: string): Promise<void> {
  const before = await recordById(office, 'agreement', id)
  if (!before) throw new Error('no agreement')
  await save(office, { type: 'agreement', space: before.space, before, fields: { ...before, title } })
}

/** Only what `to` is known to lack. */
async function newsFor(from: Office, to: Office, space: string): Promise<Uint8Array> {
  const peers = await from.db.peers.where('device').equals(to.device).toArray()
  return (await writeOutgoing(from, 'partner', await planExport(from, [space], peers), peers)).bytes
}

describe('a profile that was copied and wrote as much as the computer it comes from', () => {
  it('refuses the answer to what it never wrote, though the file holds none of it', async () => {
    const { ours, theirs, space } = await twoOffices()
    const agreement = await save(ours, { type: 'agreement', space, fields: { layer: 'working', title: 'Before' } })
    await rename(ours, agreement, 'By the first computer')
    await receive(theirs, await bundleOf(ours, space))
    await rename(theirs, agreement, 'The answer')
    const answer = await newsFor(theirs, ours, space)
    expect(await openIncoming(ours, 'test.entente', answer.slice())).toMatchObject({ ok: true })

    // What the copied profile holds under that number instead: the same device, another minute, another title.
    const seq = (await ours.db.spaces.get(space))?.vector[ours.device] ?? 0
    const row = await ours.db.changes.get([space, ours.device, seq])
    const [op] = row?.changeSet.ops ?? []
    if (!row || op?.op !== 'put') throw new Error('no change')
    const ops = [{ ...op, fields: { title: 'By the copy' } }]
    await ours.db.changes.put({ ...row, changeSet: { ...row.changeSet, at: '2030-01-01T00:00:00Z', ops } })
    expect(await openIncoming(ours, 'test.entente', answer)).toMatchObject({ ok: false, error: { code: 'own-name' } })
  })
})

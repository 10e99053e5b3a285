import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { loadMessages } from '@renderer/platform/messages'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { openIncoming } from '@renderer/storage/exchange-in'
import { planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import type { Office } from '@renderer/storage/office'
import { decidePeer, keepCard, openCard, ownCard } from '@renderer/storage/peers'
import type { PeerState } from '@shared/sync/peer-trust'
import { hostileFile, newSender, type HostileSender } from './hostile-files'
import { bundleOf, clearOffices, everythingHeld, onlyPartnership, opened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

beforeEach(clearOffices)

const nothing = { declined: [], settled: [], joined: [] }

/** A device of the hostile writer's that we know. */
async function known(office: Office, sender: HostileSender, trust: PeerState): Promise<void> {
  await office.db.peers.put({
    device: sender.device,
    signingKey: sender.signingKey,
    office: 'Hostile',
    city: 'Nowhere',
    country: 'SE',
    person: 'Sender',
    role: 'partner',
    trust,
    firstSeenAt: '2026-05-18T14:12:33.123+08:00',
    lastSeenAt: '2026-05-18T14:12:33.123+08:00',
    holds: {}
  })
}

/** The last byte of the changes spoiled, behind a signature that holds. */
function withSpoiledChanges(file: Uint8Array): Uint8Array {
  const spoiled = file.slice()
  const directory = Buffer.from(file).indexOf('PK\x01\x02')
  spoiled[directory - 1] = (spoiled[directory - 1] ?? 0) ^ 0xff
  return spoiled
}

describe('the sender of a file', () => {
  it.each([
    ['revoked', 'sender-revoked'],
    ['changed', 'sender-changed']
  ] as const)('is judged when %s before recipients, hashes and changes are looked at', async (trust, code) => {
    const { ours, theirs, space } = await twoOffices()
    const { partnership } = await onlyPartnership(ours)
    const sender = newSender()
    const target = { sender, space, partnership, seen: {}, after: 0 }
    const seed = Array.from({ length: 200 }, (_, n) => n).find((n) => hostileFile(target, n).spoiled.length === 0) ?? -1
    const honest = hostileFile(target, seed).bytes
    const spoiled = withSpoiledChanges(honest)
    expect(await openIncoming(ours, 'f', spoiled.slice())).toMatchObject({ error: { code: 'unreadable' } })
    await known(ours, sender, trust)
    const before = await everythingHeld(ours)
    expect(await openIncoming(ours, 'f', honest.slice())).toMatchObject({ error: { code, device: sender.device } })
    expect(await openIncoming(ours, 'f', spoiled.slice())).toMatchObject({ error: { code } })
    expect(await everythingHeld(ours)).toBe(before)

    const stranger = await theirs.db.peers.get(ours.device)
    if (!stranger) throw new Error('no peer')
    const plan = await planExport(theirs, [space], [])
    const elsewhere = await writeOutgoing(theirs, 'partner', plan, [{ ...stranger, device: 'c'.repeat(32) }])
    expect(await openIncoming(ours, 'f', elsewhere.bytes.slice())).toMatchObject({ error: { code: 'not-for-us' } })
    await ours.db.peers.update(theirs.device, { trust })
    expect(await openIncoming(ours, 'f', elsewhere.bytes.slice())).toMatchObject({ error: { code } })
  })

  it('is judged again when the review is applied: of one blocked in the meantime nothing is written', async () => {
    const { ours, theirs, space } = await twoOffices()
    await save(theirs, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
    const incoming = await opened(ours, await bundleOf(theirs, space))
    await decidePeer(ours, theirs.device, 'revoke')
    const before = await everythingHeld(ours)
    const begun: string[] = []
    const onBegin = () => begun.push('begun')
    expect(await commitIncoming(ours, incoming, nothing, { onBegin })).toMatchObject({
      error: { code: 'sender-revoked', device: theirs.device }
    })
    expect([await everythingHeld(ours), begun]).toEqual([before, []])
    await decidePeer(ours, theirs.device, 'accept')
    expect(await commitIncoming(ours, incoming, nothing)).toMatchObject({ ok: true })
  })

  it('is not applied when another key of the same person was kept during the review', async () => {
    const { ours, theirs, space } = await twoOffices()
    await save(theirs, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
    await ours.db.peers.clear()
    const incoming = await opened(ours, await bundleOf(theirs, space))
    const card = await openCard(ours, (await ownCard(theirs)).bytes)
    if (!card.ok) throw new Error(card.error.code)
    const device = 'c'.repeat(32)
    await keepCard(
      ours,
      { ...card.value, card: { ...card.value.card, device, signingKey: newSender().signingKey } },
      'partner'
    )
    const held = async () => JSON.stringify([await ours.db.changes.toArray(), await ours.db.exchanges.toArray()])
    const before = await held()
    expect(await commitIncoming(ours, incoming, nothing)).toMatchObject({ error: { code: 'sender-changed' } })
    expect(await held()).toBe(before)
    expect(await ours.db.peers.get(theirs.device)).toMatchObject({ trust: 'changed', insteadOf: device })
  })

  it.each(['en', 'sv', 'zh-CN'] as const)('has sentences for what was not applied, in %s', async (locale) => {
    const messages = await loadMessages(locale)
    const sentences = ['changed', 'revoked'].map((state) => messages[`trust.not-applied.sender-${state}`] ?? '')
    expect(new Set(sentences).size).toBe(2)
    for (const sentence of sentences) expect(sentence.length).toBeGreaterThan(20)
  })
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Office } from '@renderer/storage/office'
import {
  decidePeer,
  isTrusted,
  judgeSender,
  keepCard,
  openCard,
  ownCard,
  safetyNumberWith
} from '@renderer/storage/peers'
import { openIncoming } from '@renderer/storage/exchange-in'
import { planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import { protectFile, unlockFile } from '@renderer/storage/protect'
import { readBundle } from '@shared/sync/bundle-reader'
import { bundleOf, clearOffices, receive, reopened, save, twoOffices } from './offices'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))
const { bridge } = await import('@renderer/platform/bridge')

beforeEach(clearOffices)

async function cardOf(from: Office, to: Office) {
  const opened = await openCard(to, (await ownCard(from)).bytes)
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

/** The same person with a new key, as after a lost keyring. */
async function withNewKey(office: Office): Promise<Office> {
  const journal = await bridge.readJournal(office.name)
  office.db.close()
  await bridge.discardJournal(office.name, { explicit: true })
  for (const entry of journal) await bridge.appendJournal(office.name, entry)
  return reopened(office.name)
}

async function senderOf(from: Office, space: string) {
  const read = await readBundle(await bundleOf(from, space))
  if (!read.ok) throw new Error(read.error.message)
  return read.value.manifest
}

describe('a card', () => {
  it('makes a device known with its keys, and both sides see the same safety number', async () => {
    const { ours, theirs } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    await keepCard(theirs, await cardOf(ours, theirs), 'partner')
    const [theirRow] = await ours.db.peers.toArray()
    const [ourRow] = await theirs.db.peers.toArray()
    if (!theirRow || !ourRow) throw new Error('no peers')
    expect(theirRow).toMatchObject({ device: theirs.device, trust: 'seen', city: 'Shiyan' })
    expect(theirRow.encryptionKey).toMatch(/^age1/)
    expect(safetyNumberWith(ours, theirRow)).toBe(safetyNumberWith(theirs, ourRow))
    expect(safetyNumberWith(ours, theirRow)).toMatch(/^(\d{5} ){11}\d{5}$/)
  })

  it('leaves what a copy is known to hold, and the first day it was seen', async () => {
    const { ours, theirs, space } = await twoOffices()
    const before = await ours.db.peers.get(theirs.device)
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    const after = await ours.db.peers.get(theirs.device)
    expect(Object.keys(after?.holds ?? {})).toEqual([space])
    expect(after?.firstSeenAt).toBe(before?.firstSeenAt)
  })

  it('is refused when it is our own or was changed', async () => {
    const { ours, theirs } = await twoOffices()
    const { bytes } = await ownCard(theirs)
    expect(await openCard(theirs, bytes)).toMatchObject({ error: { code: 'own-card' } })
    const forged = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Shiyan', 'Shijan'))
    expect(await openCard(ours, forged)).toMatchObject({ error: { code: 'bad-signature' } })
  })

  it('keeps a verified device verified when a bundle comes from it afterwards', async () => {
    const { ours, theirs, space } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    await decidePeer(ours, theirs.device, 'numbers-match')
    await save(theirs, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
    await receive(ours, await bundleOf(theirs, space))
    expect(await ours.db.peers.get(theirs.device)).toMatchObject({ trust: 'verified', personId: theirs.person.id })
  })
})

describe('another key under a known name', () => {
  it('is blocked until a person decides, and then taken', async () => {
    const { ours, theirs, space } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    const again = await withNewKey(theirs)
    expect(again.device).not.toBe(theirs.device)
    const manifest = await senderOf(again, space)
    expect(await judgeSender(ours, manifest)).toBe('changed')
    const row = await ours.db.peers.get(again.device)
    expect(row).toMatchObject({ trust: 'changed', insteadOf: theirs.device, role: 'partner' })
    expect(row && isTrusted(row)).toBe(false)
    expect(await judgeSender(ours, manifest)).toBe('changed')
    await decidePeer(ours, again.device, 'numbers-match')
    expect(await judgeSender(ours, manifest)).toBe('verified')
  })

  it('is blocked when it comes by a card', async () => {
    const { ours, theirs } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    const incoming = await cardOf(await withNewKey(theirs), ours)
    expect(incoming).toMatchObject({ state: 'changed', known: { device: theirs.device } })
    await keepCard(ours, incoming, 'partner')
    expect(await ours.db.peers.get(incoming.card.device)).toMatchObject({ trust: 'changed', insteadOf: theirs.device })
  })

  it('stays out once it is revoked, and an unknown device is trusted on first use', async () => {
    const { ours, theirs, space } = await twoOffices()
    const manifest = await senderOf(theirs, space)
    await decidePeer(ours, theirs.device, 'revoke')
    expect(await judgeSender(ours, manifest)).toBe('revoked')
    await ours.db.peers.clear()
    expect(await judgeSender(ours, manifest)).toBe('seen')
  })
})

describe('a new device that the earlier one vouches for', () => {
  /** Their office on a new computer with the code of the lost one, as another person at first use. */
  async function renewed(theirs: Office): Promise<Office> {
    await bridge.renewDevice(theirs.name)
    await theirs.db.settings.put({
      key: 'person',
      value: { ...theirs.person, id: '0192f0c0-0000-7000-8000-0000000000bb' }
    })
    theirs.db.close()
    return reopened(theirs.name)
  }

  it('is as trusted as that was once a person keeps its card, without another call', async () => {
    const { ours, theirs, space } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    await decidePeer(ours, theirs.device, 'numbers-match')
    const again = await renewed(theirs)
    expect(again.former.map(({ device }) => device)).toEqual([theirs.device])
    const incoming = await cardOf(again, ours)
    expect(incoming).toMatchObject({ state: 'verified', isEndorsed: true, known: { device: theirs.device } })
    expect(await ours.db.peers.get(again.device)).toBeUndefined()
    await keepCard(ours, incoming, 'partner')
    expect(await ours.db.peers.get(again.device)).toMatchObject({ trust: 'verified', endorsedBy: theirs.device })
    expect(await judgeSender(ours, await senderOf(again, space))).toBe('verified')
  })

  it('of a blocked one is blocked', async () => {
    const { ours, theirs } = await twoOffices()
    await keepCard(ours, await cardOf(theirs, ours), 'partner')
    await decidePeer(ours, theirs.device, 'revoke')
    expect(await cardOf(await renewed(theirs), ours)).toMatchObject({ state: 'changed', isEndorsed: false })
  })

  it('opens what was made for the earlier one, by its key and by its name, and takes its own lost changes back', async () => {
    const { ours, theirs, space } = await twoOffices()
    await save(theirs, { type: 'agreement', space, fields: { layer: 'working', title: 'Annex' } })
    await receive(ours, await bundleOf(theirs, space))
    const peer = await ours.db.peers.get(theirs.device)
    if (!peer) throw new Error('no peer')
    const { encryptionKey } = await bridge.identity(theirs.name)
    const { bytes } = await writeOutgoing(ours, 'partner', await planExport(ours, [space], []), [peer])
    const locked = await protectFile(bytes, { kind: 'keys', recipients: [encryptionKey] })
    // As after a restored backup: the last change is not here any more.
    const { vector = {} } = (await theirs.db.spaces.get(space)) ?? {}
    const last = vector[theirs.device] ?? 0
    await theirs.db.changes.delete([space, theirs.device, last])
    await theirs.db.spaces.update(space, { vector: { ...vector, [theirs.device]: last - 1 } })
    expect(await openIncoming(theirs, 'f', bytes.slice())).toMatchObject({ error: { code: 'own-name' } })
    const again = await renewed(theirs)
    const unlocked = await unlockFile(again, locked)
    if (!unlocked.ok) throw new Error(unlocked.error.code)
    await receive(again, unlocked.value)
    expect(await again.db.changes.get([space, theirs.device, last])).toBeDefined()
    expect((await again.db.spaces.get(space))?.vector).toMatchObject({ [theirs.device]: last })
  })
})

describe('an encrypted file', () => {
  it('opens for those it was made for, and for nobody else', async () => {
    const { ours, theirs, space } = await twoOffices()
    const { encryptionKey } = await bridge.identity(theirs.name)
    const { bytes } = await writeOutgoing(ours, 'partner', await planExport(ours, [space], []), [])
    const locked = await protectFile(bytes, { kind: 'keys', recipients: [encryptionKey] })
    expect(await unlockFile(theirs, locked)).toEqual({ ok: true, value: bytes })
    expect(await unlockFile(ours, locked)).toMatchObject({ error: { code: 'not-for-us' } })
    expect(await openIncoming(theirs, 'f', locked)).toMatchObject({ ok: false })
  })

  it('asks for its passphrase, tells a wrong one, and opens with the right one', { timeout: 60_000 }, async () => {
    const { ours } = await twoOffices()
    const bytes = new TextEncoder().encode('a bundle')
    const locked = await protectFile(bytes, { kind: 'passphrase', passphrase: 'two cities one bridge' })
    expect(await unlockFile(ours, locked)).toMatchObject({ error: { code: 'passphrase-needed' } })
    expect(await unlockFile(ours, locked, 'another')).toMatchObject({ error: { code: 'wrong-passphrase' } })
    expect(await unlockFile(ours, locked, 'two cities one bridge')).toEqual({ ok: true, value: bytes })
  })
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Office, OfficeName } from '@renderer/storage/office'
import type { MemoryBridge } from './memory-bridge'

vi.mock('@renderer/platform/bridge', async () => ({ bridge: (await import('./memory-bridge')).memoryBridge() }))

const { bridge } = (await import('@renderer/platform/bridge')) as unknown as { bridge: MemoryBridge }
const { newId } = await import('@renderer/platform/ids')
const { openConflicts, settleConflict } = await import('@renderer/storage/conflicts')
const { deleteDatabase, openDatabase } = await import('@renderer/storage/database')
const { commitIncoming, noteReceipt } = await import('@renderer/storage/exchange-commit')
const { bringsNothing, openIncoming } = await import('@renderer/storage/exchange-in')
const { countBeyond, logSent, planExport, spaceHash, writeOutgoing } = await import('@renderer/storage/exchange-out')
const { canBeUndone, planUndo, undoImport } = await import('@renderer/storage/exchange-undo')
const { historyOf } = await import('@renderer/storage/history')
const { applyJournal } = await import('@renderer/storage/journal')
const { journalEntry } = await import('@renderer/storage/journal-entry')
const { databaseName, identityOf, openOffice } = await import('@renderer/storage/office')
const { createPartnership, partnershipViews } = await import('@renderer/storage/partnerships')
const { recordById, recordsOfType } = await import('@renderer/storage/records')
const { takeOver } = await import('@renderer/storage/take-over')
const { deleteRecords, saveRecords } = await import('@renderer/storage/write')

const testby = { latinName: 'Testby', country: 'SE', timeZone: 'Europe/Stockholm' }
const shiyan = { latinName: 'Shiyan', nativeName: '试验', country: 'CN', timeZone: 'Asia/Shanghai' }
const open = new Set<Office>()
const nothing = { declined: [], settled: [], joined: [] }

async function newOffice(name: OfficeName, city: string, country: string): Promise<Office> {
  const db = await openDatabase(databaseName(name))
  const space = newId()
  const row = { id: space, role: 'office', title: city, vector: {} } as const
  await bridge.appendJournal(name, journalEntry({ spaces: [row], changeSets: [] }))
  await db.spaces.add(row)
  await db.settings.put({ key: 'person', value: { id: newId(), name: `Officer of ${city}` } })
  db.close()
  const office = await openOffice(name)
  if (!office) throw new Error('no office')
  open.add(office)
  const fields = { name: `Office of ${city}`, cityLatinName: city, country, timeZone: 'Europe/Stockholm' }
  await saveRecords(office, [{ type: 'office', space, fields }])
  return office
}

/** What `from` would send to `to`: everything, or only what `to` is known to lack. */
async function bundleFrom(from: Office, space: string, to?: Office): Promise<Uint8Array> {
  const peers = to ? await from.db.peers.where('device').equals(to.device).toArray() : []
  const written = await writeOutgoing(from, 'partner', await planExport(from, [space], peers), peers)
  await logSent(from, written.exchange)
  return written.bytes
}

async function openFile(office: Office, bytes: Uint8Array) {
  const opened = await openIncoming(office, 'test.entente', bytes)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

async function receive(office: Office, bytes: Uint8Array, review: Partial<Parameters<typeof commitIncoming>[2]> = {}) {
  const incoming = await openFile(office, bytes)
  const saved = await commitIncoming(office, incoming, { ...nothing, ...review })
  if (!saved.ok) throw new Error(saved.error.message)
  return saved.value
}

async function newAgreement(office: Office, space: string, title: string): Promise<string> {
  const saved = await saveRecords(office, [{ type: 'agreement', space, fields: { layer: 'working', title } }])
  if (!saved.ok) throw new Error(saved.error.message)
  return saved.value[0]?.id ?? ''
}

async function rename(office: Office, id: string, title: string): Promise<void> {
  const before = await recordById(office, 'agreement', id)
  if (!before) throw new Error('no agreement')
  await saveRecords(office, [{ type: 'agreement', space: before.space, before, fields: { layer: 'working', title } }])
}

/** Two offices that share a partnership with one agreement, and have exchanged once in both directions. */
async function twoOffices() {
  const ours = await newOffice('office', 'Testby', 'SE')
  const theirs = await newOffice('sample', 'Shiyan', 'CN')
  await createPartnership(ours, { fields: { status: 'active' }, cities: [testby, shiyan] })
  const [view] = await partnershipViews(ours)
  if (!view) throw new Error('no partnership')
  const { space } = view
  const agreement = await newAgreement(ours, space, 'Memorandum')
  const ourCity = view.partners[0]?.id
  await receive(theirs, await bundleFrom(ours, space), { joined: [{ space, ourCity }] })
  await noteReceipt(ours, await openFile(ours, await bundleFrom(theirs, space)))
  return { ours, theirs, space, agreement }
}

async function hashes(a: Office, b: Office, space: string): Promise<boolean> {
  return (await spaceHash(a, space)) === (await spaceHash(b, space))
}

beforeEach(async () => {
  for (const office of open) office.db.close()
  open.clear()
  for (const name of ['office', 'sample'] as const) {
    await deleteDatabase(databaseName(name))
    await bridge.discardJournal(name)
  }
})

describe('an exchange between two offices', () => {
  it('gives the partner the same state, their own side and their own partnership record', async () => {
    const { ours, theirs, space } = await twoOffices()
    const [view] = await partnershipViews(theirs)
    expect(view).toMatchObject({ space, ours: { latinName: 'Shiyan' }, partners: [{ latinName: 'Testby' }] })
    expect(await hashes(ours, theirs, space)).toBe(true)
    expect(await ours.db.peers.toArray()).toMatchObject([{ city: 'Shiyan', role: 'partner', holds: { [space]: {} } }])
  })

  it('asks which city we are only while the space is unknown, and lists its cities', async () => {
    const { ours, theirs, space } = await twoOffices()
    await theirs.db.delete()
    const fresh = await newOffice('sample', 'Shiyan', 'CN')
    const incoming = await openFile(fresh, await bundleFrom(ours, space))
    expect(incoming.unknownSpaces.map(({ cities }) => cities.map((city) => city.latinName).sort())).toEqual([
      ['Shiyan', 'Testby']
    ])
    expect((await openFile(ours, await bundleFrom(ours, space))).unknownSpaces).toEqual([])
  })

  it('sends only what the other side lacks, and nothing outside the one space', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Memorandum of 2019')
    const [peer] = await ours.db.peers.toArray()
    const row = await ours.db.spaces.get(space)
    expect(countBeyond(row?.vector ?? {}, peer?.holds[space] ?? {})).toBe(1)
    const incoming = await openFile(theirs, await bundleFrom(ours, space, theirs))
    expect(incoming.bundle.manifest.spaces.map(({ id }) => id)).toEqual([space])
    expect(incoming.plan.totals).toMatchObject({ changed: 1, applied: 1, known: 0 })
    await expect(writeOutgoing(ours, 'partner', await planExport(ours, [ours.space], []), [])).rejects.toThrow()
  })

  it('is harmless when repeated, and says that nothing is new', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Memorandum of 2019')
    const bytes = await bundleFrom(ours, space)
    await receive(theirs, bytes)
    const before = await spaceHash(theirs, space)
    const again = await openFile(theirs, bytes)
    expect(bringsNothing(again)).toBe(true)
    await receive(theirs, bytes)
    expect(await spaceHash(theirs, space)).toBe(before)
  })

  it('changes nothing while it is under review', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Memorandum of 2019')
    const before = await spaceHash(theirs, space)
    await openFile(theirs, await bundleFrom(ours, space))
    expect(await spaceHash(theirs, space)).toBe(before)
  })

  it('leaves all or nothing when the journal cannot be written', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Memorandum of 2019')
    const before = await spaceHash(theirs, space)
    const incoming = await openFile(theirs, await bundleFrom(ours, space))
    bridge.failNextAppend = true
    expect(await commitIncoming(theirs, incoming, nothing)).toMatchObject({ error: { code: 'not-journaled' } })
    expect(await spaceHash(theirs, space)).toBe(before)
    expect((await commitIncoming(theirs, incoming, nothing)).ok).toBe(true)
    expect(await hashes(ours, theirs, space)).toBe(true)
  })

  it('survives the loss of the database by the journal', async () => {
    const { ours, theirs, space } = await twoOffices()
    const hash = await spaceHash(theirs, space)
    theirs.db.close()
    await deleteDatabase(databaseName('sample'))
    await applyJournal('sample')
    const again = await openOffice('sample')
    if (!again) throw new Error('the office is gone')
    open.add(again)
    expect(await spaceHash(again, space)).toBe(hash)
    expect(await hashes(ours, again, space)).toBe(true)
  })
})

describe('changes that arrive before those they build on', () => {
  it('wait, are shown as waiting, and are put in once the missing ones come', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'First')
    const first = await bundleFrom(ours, space, theirs)
    const [peer] = await ours.db.peers.toArray()
    const row = await ours.db.spaces.get(space)
    if (peer && row) await ours.db.peers.put({ ...peer, holds: { ...peer.holds, [space]: row.vector } })
    await rename(ours, agreement, 'Second')
    const incoming = await openFile(theirs, await bundleFrom(ours, space, theirs))
    expect(incoming.plan.totals).toMatchObject({ applied: 0, waiting: 1 })
    expect(bringsNothing(incoming)).toBe(false)
    expect((await receive(theirs, await bundleFrom(ours, space, theirs))).records.waiting).toBe(1)
    expect(bringsNothing(await openFile(theirs, await bundleFrom(ours, space, theirs)))).toBe(true)
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'Memorandum' })
    const annex = await newAgreement(theirs, space, 'Annex')
    await receive(ours, await bundleFrom(theirs, space, ours))
    expect(await recordById(ours, 'agreement', annex)).toMatchObject({ title: 'Annex' })
    await receive(theirs, first)
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'Second' })
    expect(await theirs.db.waiting.count()).toBe(0)
    expect(await hashes(ours, theirs, space)).toBe(true)
  })
})

describe('a review', () => {
  it('writes a declined change back, so that both sides hold our value after the next exchange', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Treaty')
    const declined = [{ space, id: agreement, field: 'title' }]
    await receive(theirs, await bundleFrom(ours, space), { declined })
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'Memorandum' })
    await receive(ours, await bundleFrom(theirs, space))
    expect(await recordById(ours, 'agreement', agreement)).toMatchObject({ title: 'Memorandum', conflicts: [] })
    expect(await hashes(ours, theirs, space)).toBe(true)
  })

  it('declines a whole new record by deleting it', async () => {
    const { ours, theirs, space } = await twoOffices()
    const id = await newAgreement(ours, space, 'Annex')
    await receive(theirs, await bundleFrom(ours, space), { declined: [{ space, id }] })
    expect(await recordById(theirs, 'agreement', id)).toBeUndefined()
    await receive(ours, await bundleFrom(theirs, space))
    expect(await recordById(ours, 'agreement', id)).toBeUndefined()
  })

  it('keeps both values of a conflict until a person settles it, and then it vanishes in both copies', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Ours')
    await rename(theirs, agreement, 'Theirs')
    const incoming = await openFile(ours, await bundleFrom(theirs, space))
    expect(incoming.plan.totals).toMatchObject({ conflicting: 1 })
    await receive(ours, await bundleFrom(theirs, space))
    await receive(theirs, await bundleFrom(ours, space))
    expect(await hashes(ours, theirs, space)).toBe(true)
    const [conflict] = await openConflicts(ours)
    expect(conflict?.values.map(({ value, by }) => [value, by]).sort()).toEqual([
      ['Ours', 'Officer of Testby'],
      ['Theirs', 'Officer of Shiyan']
    ])
    expect(await openConflicts(theirs)).toHaveLength(1)
    if (conflict) await settleConflict(ours, conflict, 'A third value')
    expect(await openConflicts(ours)).toEqual([])
    await receive(theirs, await bundleFrom(ours, space))
    expect(await openConflicts(theirs)).toEqual([])
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'A third value' })
    expect((await historyOf(theirs, space, agreement)).at(-1)?.settles).toEqual(['title'])
    expect(await hashes(ours, theirs, space)).toBe(true)
  })

  it('settles a conflict in the same step as the import', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Ours')
    await rename(theirs, agreement, 'Theirs')
    const settled = [{ space, id: agreement, type: 'agreement', field: 'title', value: 'Theirs' }]
    await receive(ours, await bundleFrom(theirs, space), { settled })
    expect(await openConflicts(ours)).toEqual([])
    await receive(theirs, await bundleFrom(ours, space))
    expect(await openConflicts(theirs)).toEqual([])
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'Theirs' })
  })

  it('keeps a record that one side deleted and the other edited, until a person decides', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await deleteRecords(ours, [{ space, type: 'agreement', id: agreement }])
    await rename(theirs, agreement, 'Still needed')
    await receive(theirs, await bundleFrom(ours, space))
    const [conflict] = await openConflicts(theirs)
    expect(conflict).toMatchObject({ field: 'deleted', id: agreement })
    expect(conflict?.values.map(({ value }) => value)).toEqual([true, false])
    if (conflict) await settleConflict(theirs, conflict, true)
    expect(await recordById(theirs, 'agreement', agreement)).toBeUndefined()
    await receive(ours, await bundleFrom(theirs, space))
    expect(await openConflicts(ours)).toEqual([])
    expect(await hashes(ours, theirs, space)).toBe(true)
  })

  it('undoes an import where nobody has written since, and names what stays', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Renamed')
    const added = await newAgreement(ours, space, 'Annex')
    const exchange = await receive(theirs, await bundleFrom(ours, space))
    expect(canBeUndone(exchange, theirs.space)).toBe(true)
    await rename(theirs, agreement, 'Edited since')
    expect(await planUndo(theirs, exchange)).toMatchObject({ records: 1, kept: [{ id: agreement, field: 'title' }] })
    expect((await undoImport(theirs, exchange)).ok).toBe(true)
    expect(await recordById(theirs, 'agreement', added)).toBeUndefined()
    expect(await recordById(theirs, 'agreement', agreement)).toMatchObject({ title: 'Edited since' })
    expect((await theirs.db.exchanges.get(exchange.number ?? 0))?.undoneAt).toBeDefined()
  })

  it('undoes the first import of a partnership together with our record of it', async () => {
    const { theirs, space } = await twoOffices()
    const [exchange] = await theirs.db.exchanges.toArray()
    if (!exchange) throw new Error('no exchange')
    await undoImport(theirs, exchange)
    expect(await partnershipViews(theirs)).toEqual([])
    expect(await recordsOfType(theirs, 'city', space)).toEqual([])
  })
})

describe('a refusal', () => {
  it('meets changes in our own name that we never made, as a restored backup would find', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'Lost')
    await receive(theirs, await bundleFrom(ours, space))
    const row = await ours.db.spaces.get(space)
    const own = row?.vector[ours.device] ?? 0
    await ours.db.spaces.update(space, { vector: { ...row?.vector, [ours.device]: own - 1 } })
    const opened = await openIncoming(ours, 'test.entente', await bundleFrom(theirs, space))
    expect(opened).toMatchObject({ ok: false, error: { code: 'own-name' } })
  })

  it('meets two different changes under one number', async () => {
    const { ours, theirs, space, agreement } = await twoOffices()
    await rename(ours, agreement, 'One')
    await receive(theirs, await bundleFrom(ours, space))
    const key: [string, string, number] = [
      space,
      ours.device,
      (await ours.db.spaces.get(space))?.vector[ours.device] ?? 0
    ]
    const row = await ours.db.changes.get(key)
    const [op] = row?.changeSet.ops ?? []
    if (!row || op?.op !== 'put') throw new Error('no change')
    const forged = { ...row.changeSet, ops: [{ ...op, fields: { title: 'Another' } }] }
    await ours.db.changes.put({ ...row, changeSet: forged })
    const opened = await openIncoming(theirs, 'test.entente', await bundleFrom(ours, space))
    expect(opened).toMatchObject({ ok: false, error: { code: 'fork' } })
  })

  it('meets a bundle for another device, a partner who sends our internal space, and a damaged file', async () => {
    const { ours, theirs, space } = await twoOffices()
    const [peer] = await ours.db.peers.toArray()
    if (!peer) throw new Error('no peer')
    const elsewhere = { ...peer, device: '0'.repeat(32) }
    const plan = await planExport(ours, [space], [elsewhere])
    const addressed = await writeOutgoing(ours, 'partner', plan, [elsewhere])
    expect(await openIncoming(theirs, 'f', addressed.bytes)).toMatchObject({ error: { code: 'not-for-us' } })

    const internal = await writeOutgoing(ours, 'office', await planExport(ours, [ours.space], []), [])
    expect(await openIncoming(theirs, 'f', internal.bytes)).toMatchObject({ error: { code: 'out-of-scope' } })

    const cut = (await bundleFrom(ours, space)).slice(0, -40)
    expect(await openIncoming(theirs, 'f', cut)).toMatchObject({ error: { code: 'unreadable' } })
  })
})

describe('taking over an office', () => {
  it('makes a colleague’s copy with all spaces, and the two exchange from then on', async () => {
    const { ours: first, space, agreement } = await twoOffices()
    const spaces = [first.space, space]
    const bundle = await writeOutgoing(first, 'office', await planExport(first, spaces, []), [])
    const wanted = await Promise.all(spaces.map((id) => spaceHash(first, id)))
    first.db.close()

    await deleteDatabase(databaseName('office'))
    await bridge.discardJournal('office')
    const taken = await takeOver(bundle.bytes, 'New Colleague')
    if (!taken.ok) throw new Error(taken.error.message)
    const second = taken.value
    const [origin] = await second.db.exchanges.toArray()
    expect(origin && canBeUndone(origin, second.space)).toBe(false)
    open.add(second)
    expect(second.device).toBe((await identityOf('office')).device)
    expect(second.device).not.toBe(first.device)
    expect(await Promise.all(spaces.map((id) => spaceHash(second, id)))).toEqual(wanted)
    expect(await second.db.peers.toArray()).toMatchObject([{ device: first.device, role: 'colleague' }])
    expect((await partnershipViews(second))[0]?.ours?.latinName).toBe('Testby')
    await rename(second, agreement, 'By the colleague')
    expect((await historyOf(second, space, agreement)).at(-1)?.by.name).toBe('New Colleague')
  })

  it('refuses the bundle of one partnership', async () => {
    const { ours, space } = await twoOffices()
    const bytes = await bundleFrom(ours, space)
    ours.db.close()
    await deleteDatabase(databaseName('office'))
    expect(await takeOver(bytes, 'New Colleague')).toMatchObject({ ok: false, error: { code: 'not-for-us' } })
  })
})

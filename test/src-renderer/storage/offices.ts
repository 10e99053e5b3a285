import { bridge } from '@renderer/platform/bridge'
import { newId } from '@renderer/platform/ids'
import { deleteDatabase, openDatabase, type ExchangeRow } from '@renderer/storage/database'
import { commitIncoming, noteReceipt } from '@renderer/storage/exchange-commit'
import { openIncoming } from '@renderer/storage/exchange-in'
import { logSent, planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import { journalEntry } from '@renderer/storage/journal-entry'
import { databaseName, openOffice, type Office, type OfficeName } from '@renderer/storage/office'
import { createPartnership, partnershipViews } from '@renderer/storage/partnerships'
import { saveRecords, type RecordEdit } from '@renderer/storage/write'

/** Offices for tests of storage; the test replaces the bridge by the one in memory and gives fake-indexeddb. */
const open = new Set<Office>()

export async function clearOffices(): Promise<void> {
  for (const office of open) office.db.close()
  open.clear()
  for (const name of ['office', 'sample'] as const) {
    await deleteDatabase(databaseName(name))
    await bridge.discardJournal(name)
  }
}

export async function reopened(name: OfficeName): Promise<Office> {
  const office = await openOffice(name)
  if (!office) throw new Error('no office')
  open.add(office)
  return office
}

async function newOffice(name: OfficeName, city: string, country: string): Promise<Office> {
  const db = await openDatabase(databaseName(name))
  const space = newId()
  const row = { id: space, role: 'office', title: city, vector: {} } as const
  await bridge.appendJournal(name, journalEntry({ spaces: [row], changeSets: [] }))
  await db.spaces.add(row)
  await db.settings.put({ key: 'person', value: { id: newId(), name: `Officer of ${city}` } })
  db.close()
  const office = await reopened(name)
  const fields = { name: `Office of ${city}`, cityLatinName: city, country, timeZone: 'Europe/Stockholm' }
  await saveRecords(office, [{ type: 'office', space, fields }])
  return office
}

/** Everything that `from` holds of the space, as a file for a partner that is not known. */
export async function bundleOf(from: Office, space: string): Promise<Uint8Array> {
  const written = await writeOutgoing(from, 'partner', await planExport(from, [space], []), [])
  await logSent(from, written.exchange)
  return written.bytes
}

export async function opened(office: Office, bytes: Uint8Array) {
  const incoming = await openIncoming(office, 'test.entente', bytes)
  if (!incoming.ok) throw new Error(incoming.error.message)
  return incoming.value
}

export async function receive(
  office: Office,
  bytes: Uint8Array,
  joined: Parameters<typeof commitIncoming>[2]['joined'] = []
): Promise<ExchangeRow> {
  const saved = await commitIncoming(office, await opened(office, bytes), { declined: [], settled: [], joined })
  if (!saved.ok) throw new Error(saved.error.message)
  return saved.value
}

export async function save(office: Office, edit: RecordEdit): Promise<string> {
  const saved = await saveRecords(office, [edit])
  if (!saved.ok) throw new Error(saved.error.message)
  return saved.value[0]?.id ?? ''
}

const testby = { latinName: 'Testby', country: 'SE', timeZone: 'Europe/Stockholm' }
const shiyan = { latinName: 'Shiyan', country: 'CN', timeZone: 'Asia/Shanghai' }

/** The one partnership of an office, with our city and the first of the others. */
export async function onlyPartnership(office: Office) {
  const [view, ...others] = await partnershipViews(office)
  const [ourCity, theirCity] = [view?.ours?.id, view?.partners[0]?.id]
  if (!view || !ourCity || !theirCity || others.length > 0) throw new Error('not one partnership')
  return { partnership: view.partnership.id, space: view.space, ourCity, theirCity }
}

/** Two offices that each made the same partnership for themselves and have exchanged nothing. */
export async function twoStrangers() {
  const ours = await newOffice('office', 'Testby', 'SE')
  const theirs = await newOffice('sample', 'Shiyan', 'CN')
  await createPartnership(ours, { fields: { status: 'active' }, cities: [testby, shiyan] })
  await createPartnership(theirs, { fields: { status: 'dormant' }, cities: [shiyan, testby] })
  return { ours, theirs }
}

/** Two offices that share a partnership and have exchanged once in both directions. */
export async function twoOffices() {
  const ours = await newOffice('office', 'Testby', 'SE')
  const theirs = await newOffice('sample', 'Shiyan', 'CN')
  await createPartnership(ours, { fields: { status: 'active' }, cities: [testby, shiyan] })
  const { space, ourCity, theirCity } = await onlyPartnership(ours)
  await receive(theirs, await bundleOf(ours, space), [{ space, ourCity: theirCity }])
  await noteReceipt(ours, await opened(ours, await bundleOf(theirs, space)))
  return { ours, theirs, space, ourCity, theirCity }
}

/** Everything that an office has on disk, as one text: every table and every entry of the journal. */
export async function everythingHeld(office: Office): Promise<string> {
  const tables = await Promise.all(office.db.tables.map(async (table) => JSON.stringify(await table.toArray())))
  const entries = await bridge.readJournal(office.name)
  return [...tables, ...entries.map((bytes) => new TextDecoder().decode(bytes))].join('\n')
}

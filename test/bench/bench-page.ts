import PouchDB from 'pouchdb-browser'
import { commitIncoming } from '@renderer/storage/exchange-commit'
import { openIncoming } from '@renderer/storage/exchange-in'
import { planExport, writeOutgoing } from '@renderer/storage/exchange-out'
import { deleteDatabase, openDatabase, type ChangeRow, type PeerRow, type RecordRow } from '@renderer/storage/database'
import { databaseName, type Office } from '@renderer/storage/office'
import { createOffice } from '@renderer/storage/setup'
import { saveEdits } from '@renderer/storage/write'
import type { ChangeSet } from '@shared/sync/change-set'
import { bundleBy, newSender, type Sender } from './bench-sender'
import { workload, type BenchSpace } from './workload'

/** All times in ms, sizes in bytes. */
export type Times = Readonly<Record<string, number>>

const seed = 20_260_318

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function freshOffice(): Promise<Office> {
  await deleteDatabase(databaseName('office'))
  const made = await createOffice({
    office: { name: 'Bench office', cityLatinName: 'Bench', country: 'SE', timeZone: 'Europe/Stockholm' },
    personName: 'Bench'
  })
  if (!made.ok) throw new Error(made.error.message)
  return made.value
}

/** As the screens do it: read and plan, list all records, show the first hundred, apply. */
async function reviewAndCommit(
  office: Office,
  bytes: Uint8Array
): Promise<{ readonly read: number; readonly commit: number }> {
  const start = performance.now()
  const opened = await openIncoming(office, 'bench.entente', bytes)
  if (!opened.ok) throw new Error(opened.error.message)
  const incoming = opened.value
  const { records } = incoming.plan.totals
  for (let from = 0; from < records; from += 1000) await incoming.records(from, 1000)
  await incoming.details(Array.from({ length: Math.min(100, records) }, (_, place) => place))
  const read = performance.now() - start
  const saved = await commitIncoming(office, incoming, { declined: [], settled: [], joined: [] })
  incoming.close()
  if (!saved.ok) throw new Error(saved.error.message)
  return { read, commit: performance.now() - start - read }
}

async function gzipBytes(text: string): Promise<number> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  return (await new Response(stream).arrayBuffer()).byteLength
}

async function bareDexie(records: readonly RecordRow[], changes: readonly ChangeRow[]): Promise<number> {
  const db = await openDatabase('bench-dexie')
  const time = await timed(() =>
    db.transaction('rw', [db.records, db.changes], async () => {
      await db.records.bulkPut(records)
      await db.changes.bulkPut(changes)
    })
  )
  await db.delete()
  return time
}

async function pouch(records: readonly RecordRow[]): Promise<number> {
  const db = new PouchDB('bench-pouch')
  const documents = records.map((row) => ({ ...row, _id: `${row.space} ${row.id}`, deleted: row.deleted === 1 }))
  const time = await timed(() => db.bulkDocs(documents))
  await db.destroy()
  return time
}

/** Ten changed records sent and ten received, in what the office holds; the median of five rounds. */
async function tenChanges(office: Office, sender: Sender, space: BenchSpace): Promise<number> {
  const edit = (value: number): ChangeSet['ops'] =>
    space.changeSets
      .flatMap(({ ops }) => ops)
      .filter((op) => op.type === 'reading')
      .slice(0, 10)
      .map(({ id }) => ({ op: 'put', type: 'reading', id, fields: { value } }))
  const times: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const row = await office.db.spaces.get(space.id)
    const peer: PeerRow | undefined = await office.db.peers.get(sender.device)
    if (!row || !peer) throw new Error('nothing was imported')
    await office.db.peers.put({ ...peer, holds: { ...peer.holds, [space.id]: row.vector } })
    const ops = edit(round).flatMap((op) => (op.op === 'put' ? op : []))
    const saved = await saveEdits(office, [{ space: space.id, ops }])
    if (!saved.ok) throw new Error(saved.error.message)
    const last = row.vector[sender.device] ?? 0
    const changeSet = { ...space.changeSets[0], seq: last + 1, seen: {}, ops: edit(1000 + round) } as ChangeSet
    const theirs = await bundleBy(sender, [{ ...space, changeSets: [changeSet], range: { from: last, to: last + 1 } }])
    times.push(
      await timed(async () => {
        const peers = await office.db.peers.where('device').equals(sender.device).toArray()
        await writeOutgoing(office, 'partner', await planExport(office, [space.id], peers), peers)
        await reviewAndCommit(office, theirs)
      })
    )
  }
  return median(times)
}

/** Fills an empty office with `count` records by importing them, and measures it. */
async function importAll(count: number) {
  const sender = await newSender()
  const spaces = workload(seed, count, sender.device)
  const bytes = await bundleBy(sender, spaces)
  const size = bytes.length
  const office = await freshOffice()
  const tasks: number[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  await new Promise((done) => setTimeout(done, 300))
  tasks.length = 0
  let parts = { read: 0, commit: 0 }
  const time = await timed(async () => {
    parts = await reviewAndCommit(office, bytes)
  })
  await new Promise((done) => setTimeout(done, 300))
  observer.disconnect()
  return { office, sender, spaces, size, time, ...parts, longest: Math.max(0, ...tasks) }
}

async function run(count: number, say: (text: string) => void): Promise<Times> {
  say('1,000 records, for comparison')
  const small = await importAll(1000)
  const tenInSmall = small.spaces[0] ? await tenChanges(small.office, small.sender, small.spaces[0]) : 0
  small.office.db.close()

  say(`import of ${count} records`)
  const all = await importAll(count)
  const { office, sender, spaces, size } = all
  const ids = spaces.map(({ id }) => id)
  const records = (await office.db.records.toArray()).filter(({ space }) => ids.includes(space))
  const changes = await office.db.changes.toArray()

  say('export of everything')
  let exported = 0
  const exportTime = await timed(async () => {
    const everything = (await office.db.spaces.toArray()).map(({ id }) => id)
    exported = (await writeOutgoing(office, 'office', await planExport(office, everything, []), [])).bytes.length
  })
  let zipped = 0
  const gzipTime = await timed(async () => {
    const rows = await office.db.records.toArray()
    zipped = await gzipBytes(JSON.stringify(rows))
  })
  say(`ten changes in ${count}`)
  const ten = spaces[0] ? await tenChanges(office, sender, spaces[0]) : 0
  office.db.close()

  say('bare Dexie')
  const dexie = await bareDexie(records, changes)
  say('PouchDB')
  const pouchTime = await pouch(records)
  return {
    records: records.length,
    changeSets: changes.length,
    rowBytes: JSON.stringify(records).length / records.length,
    import: all.time,
    importRead: all.read,
    importCommit: all.commit,
    dexie,
    pouch: pouchTime,
    longestTask: all.longest,
    export: exportTime,
    gzip: gzipTime,
    bundleBytes: size,
    exportedBytes: exported,
    gzipBytes: zipped,
    ten,
    tenInSmall
  }
}

declare global {
  var runBench: typeof run
}
globalThis.runBench = run

import { proxy } from 'comlink'
import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import type { PageOfPart } from '@shared/sync/bundle-parts'
import { commonVector, seqOf, type VersionVector } from '@shared/sync/version-vector'
import { type ExchangeRow, type PeerRow, type SpaceRow } from './database'
import type { ExchangeWork } from './exchange-work'
import { atWork, inWorker, officeRef } from './exchange-worker-client'
import type { OutgoingBundle } from './export-work'
import { officeRecord, type Office } from './office'
import type { OutgoingRange, OutgoingSpace } from './outgoing-work'
import { owedPapers } from './owed-papers'
import { useOfficeQuery } from './records'

export type BundleKind = ExchangeRow['kind']

/** What all of these peers hold of a space; nothing where there are none. */
export function heldByAll(peers: readonly PeerRow[], space: string): VersionVector {
  const [first = {}, ...others] = peers.map((peer) => peer.holds[space] ?? {})
  return others.reduce(commonVector, first)
}

/** How many change-sets one vector has beyond another. */
export function countBeyond(vector: VersionVector, after: VersionVector): number {
  return Object.keys(vector).reduce((sum, device) => sum + Math.max(0, seqOf(vector, device) - seqOf(after, device)), 0)
}

/** What a bundle of these spaces for these peers (or for anyone, without peers) would hold. Nothing is written. */
export async function planExport(
  office: Office,
  spaces: readonly string[],
  peers: readonly PeerRow[]
): Promise<OutgoingSpace[]> {
  const rows = await office.db.spaces.bulkGet([...spaces])
  const ranges: OutgoingRange[] = []
  for (const space of rows) {
    if (!space) continue
    // A peer may hold changes that wait here or have not come yet: a file can't continue from what we don't hold ourselves.
    const after = commonVector(heldByAll(peers, space.id), space.vector)
    ranges.push({ space, after, owed: await owedPapers(office.db, space.id, peers) })
  }
  const changes = ranges.reduce((sum, { space, after }) => sum + countBeyond(space.vector, after), 0)
  return atWork(office, changes, (work) => work.planExport(officeRef(office), ranges))
}

/** Whether there is anything to send: a change, or the file of a paper. */
export function isAnythingLeft(outgoing: readonly OutgoingSpace[]): boolean {
  return outgoing.some(({ changes, papers }) => changes > 0 || papers.count > 0)
}

/** How many change-sets leave. */
export function amountOf(outgoing: readonly OutgoingSpace[]): number {
  return outgoing.reduce((sum, { changes }) => sum + changes, 0)
}

/** Live, the first so many records of one type that leave: undefined while loading. */
export function useOutgoingRecords(outgoing: OutgoingSpace, type: string, count: number): string[] | undefined {
  return useOfficeQuery(
    (office) =>
      atWork(office, outgoing.changes, (work) =>
        work.outgoingRecords(officeRef(office), outgoing, { type, from: 0, count })
      ),
    [outgoing, type, count]
  )
}

export type BundleExtras = {
  /** The page that tells in words what is sent. */
  readonly indexHtml?: string
  /** The page of each part, where it takes several; the first tells what all of them hold. */
  readonly partPage?: PageOfPart
  /** In bytes: what is larger leaves in parts. Without it everything is in one file. */
  readonly limit?: number
}

export type WrittenBundle = { readonly bytes: Uint8Array; readonly exchange: ExchangeRow }

/** Writes and signs one bundle from a plan, however large. */
export async function writeOutgoing(
  office: Office,
  kind: BundleKind,
  outgoing: readonly OutgoingSpace[],
  peers: readonly PeerRow[]
): Promise<WrittenBundle> {
  const [whole] = await writeOutgoingParts(office, kind, outgoing, peers)
  if (!whole) throw new Error('a bundle has at least one part')
  return whole
}

/**
 * Writes and signs a bundle from a plan, in parts where it is over the limit. A bundle for a partner or a trip is made of the change-sets of
 * its one partnership space and nothing else; asking for more is a bug and throws. The log entries are kept only by
 * `logSent`, once a file is really out.
 */
export async function writeOutgoingParts(
  office: Office,
  kind: BundleKind,
  outgoing: readonly OutgoingSpace[],
  peers: readonly PeerRow[],
  { indexHtml, partPage, limit }: BundleExtras = {}
): Promise<readonly WrittenBundle[]> {
  if ((kind === 'partner' || kind === 'travel') && (outgoing.length !== 1 || outgoing[0]?.space.role !== 'partnership'))
    throw new Error('a bundle for a partner or a trip holds exactly one partnership space')
  const own = await officeRecord(office)
  if (!own) throw new Error('the office has no record')
  const { version } = await bridge.info()
  const { encryptionKey } = await bridge.identity(office.name)
  const bundleId = newId()
  const at = nowInstant()
  const recipients = peers.map((peer) => peer.device).toSorted()
  const previous = await lastSentTo(office, recipients, outgoing)
  const bundle: OutgoingBundle = {
    bundleId,
    kind,
    createdAt: at,
    app: { name: 'Entente', version },
    sender: {
      office: own.name,
      city: own.cityLatinName,
      country: own.country,
      person: office.person,
      device: office.device,
      signingKey: office.signingKey,
      encryptionKey
    },
    recipients,
    previous: previous?.manifestSha256 ?? null,
    part: { set: bundleId, index: 1, count: 1 },
    spaces: outgoing.map(bundleSpace),
    ...(indexHtml === undefined ? {} : { indexHtml })
  }
  const parts = await inWorker(office, (work) =>
    work.writeBundle(
      officeRef(office),
      bundle,
      proxy((message) => bridge.sign(office.name, message)),
      limit ?? Number.POSITIVE_INFINITY,
      partPage && proxy(partPage)
    )
  )
  const file = bundleFileName(own.cityLatinName, outgoing, at)
  return parts.map((written) => {
    const { index, count } = written.part
    const part = count > 1 ? { part: written.part } : {}
    return {
      bytes: written.bytes,
      exchange: {
        at,
        direction: 'sent',
        kind,
        bundleId: written.bundleId,
        manifestSha256: written.manifestSha256,
        file: `${file}${count > 1 ? ` (${index} of ${count})` : ''}.entente`,
        bytes: written.bytes.length,
        device: office.device,
        office: [...new Set(peers.map((peer) => peer.office))].join(', '),
        person: office.person.name,
        personId: office.person.id,
        recipients,
        spaces: [...written.spaces],
        ...part,
        papers: written.papers,
        ...(written.missing.length > 0 ? { missingPapers: [...written.missing] } : {}),
        ...(written.brought.length > 0 ? { broughtPapers: [...written.brought] } : {}),
        records: {
          added: 0,
          changed: written.records,
          deleted: 0,
          conflicting: 0,
          waiting: 0,
          declined: 0
        }
      }
    }
  })
}

function bundleSpace({ space, after, owed }: OutgoingSpace): OutgoingBundle['spaces'][number] {
  const { id, title, vector, role, partnership } = space
  const content = { id, title, after, upTo: vector, owed }
  return role === 'office' ? { ...content, role } : { ...content, role, partnership: partnership ?? id }
}

export async function logSent(office: Office, exchange: ExchangeRow): Promise<void> {
  await office.db.exchanges.add(exchange)
}

/** The bundle before this one to the same recipients about the same spaces, so that a lost one can be noticed. */
async function lastSentTo(
  office: Office,
  recipients: readonly string[],
  outgoing: readonly OutgoingSpace[]
): Promise<ExchangeRow | undefined> {
  const sent = await office.db.exchanges.where('direction').equals('sent').toArray()
  const spaces = outgoing.map(({ space }) => space.id).join()
  return sent
    .filter((row) => row.recipients.join() === recipients.join() && row.spaces.map(({ id }) => id).join() === spaces)
    .at(-1)
}

/** `Gothenburg – Shanghai from Gothenburg 2019-01-15 1412`, with only characters that every file system takes. */
function bundleFileName(city: string, outgoing: readonly OutgoingSpace[], at: string): string {
  const title = outgoing.length === 1 ? outgoing[0]?.space.title : city
  const stamp = `${at.slice(0, 10)} ${at.slice(11, 13)}${at.slice(14, 16)}`
  return `${title ?? city} from ${city} ${stamp}`.replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')
}

/** Peers, and the spaces with what each holds, for the exchange screen. Live: undefined while loading. */
export function usePeers(): PeerRow[] | undefined {
  return useOfficeQuery((office) => office.db.peers.toArray(), [])
}

export function useSpaces(): SpaceRow[] | undefined {
  return useOfficeQuery((office) => office.db.spaces.toArray(), [])
}

export function useExchanges(): ExchangeRow[] | undefined {
  return useOfficeQuery(async (office) => (await office.db.exchanges.orderBy('number').toArray()).toReversed(), [])
}

/** A change may be of many records, and all of them are hashed: in a worker sooner than other work. */
const changesHashedHere = 50

/** The canonical hash of one space: equal in two copies exactly when they hold the same state (bundle-format.md). */
export async function spaceHash(office: Office, space: string): Promise<string> {
  const changes = countBeyond((await office.db.spaces.get(space))?.vector ?? {}, {})
  const hash = (work: ExchangeWork): Promise<string> => work.spaceHash(officeRef(office), space)
  return changes > changesHashedHere ? inWorker(office, hash) : atWork(office, changes, hash)
}

export function useSpaceHash(space: string): string | undefined {
  return useOfficeQuery((office) => spaceHash(office, space), [space])
}

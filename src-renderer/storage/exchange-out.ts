import { bridge } from '@renderer/platform/bridge'
import { nowInstant } from '@renderer/platform/clock'
import { newId } from '@renderer/platform/ids'
import { writeBundle } from '@shared/sync/bundle-writer'
import type { ChangeSet } from '@shared/sync/change-set'
import { stateHash } from '@shared/sync/canonical'
import { vectorCovers, type VersionVector } from '@shared/sync/version-vector'
import type { ExchangeRow, PeerRow, SpaceRow } from './database'
import { officeRecord, type Office } from './office'
import { rowToState } from './record-row'
import { useOfficeQuery } from './records'

export type BundleKind = ExchangeRow['kind']

/** What would leave: per space what the recipient is known to hold and what we hold, and the records that the difference touches. */
export type OutgoingSpace = {
  readonly space: SpaceRow
  readonly after: VersionVector
  readonly changeSets: readonly ChangeSet[]
  readonly recordsByType: Readonly<Record<string, number>>
}

/** All change-sets of a space that `after` doesn't cover, by device and `seq` ascending. */
export async function changeSetsAfter(office: Office, space: string, after: VersionVector): Promise<ChangeSet[]> {
  const rows = await office.db.changes
    .where('[space+device+seq]')
    .between([space, '', 0], [space, '\uffff', Infinity])
    .toArray()
  return rows.filter((row) => !vectorCovers(after, row.device, row.seq)).map((row) => row.changeSet)
}

/** What a bundle of these spaces for that peer (or for anyone, without a peer) would hold. Nothing is written. */
export async function planExport(
  office: Office,
  spaces: readonly string[],
  peer: PeerRow | undefined
): Promise<OutgoingSpace[]> {
  const outgoing: OutgoingSpace[] = []
  for (const id of spaces) {
    const space = await office.db.spaces.get(id)
    if (!space) continue
    const after = peer?.holds[id] ?? {}
    const changeSets = await changeSetsAfter(office, id, after)
    const types = new Map(changeSets.flatMap((changeSet) => changeSet.ops.map((op) => [op.id, op.type])))
    const recordsByType: Record<string, number> = {}
    for (const type of types.values()) recordsByType[type] = (recordsByType[type] ?? 0) + 1
    outgoing.push({ space, after, changeSets, recordsByType })
  }
  return outgoing
}

export type WrittenBundle = { readonly bytes: Uint8Array; readonly exchange: ExchangeRow }

/**
 * Writes and signs a bundle from a plan. A partner bundle is made of the change-sets of its one partnership space and nothing
 * else; asking for more is a bug and throws. The log entry is kept only by `logSent`, once the file is really out.
 */
export async function writeOutgoing(
  office: Office,
  kind: BundleKind,
  outgoing: readonly OutgoingSpace[],
  peer: PeerRow | undefined,
  version: string
): Promise<WrittenBundle> {
  if (kind === 'partner' && (outgoing.length !== 1 || outgoing[0]?.space.role !== 'partnership'))
    throw new Error('a partner bundle holds exactly one partnership space')
  const own = await officeRecord(office)
  if (!own) throw new Error('the office has no record')
  const bundleId = newId()
  const at = nowInstant()
  const recipients = peer ? [peer.device] : []
  const previous = await lastSentTo(office, recipients)
  const { bytes, manifestSha256 } = await writeBundle({
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
      signingKey: office.signingKey
    },
    recipients,
    previous: previous?.manifestSha256 ?? null,
    part: { set: bundleId, index: 1, count: 1 },
    spaces: outgoing.map(({ space, after, changeSets }) => ({
      id: space.id,
      role: space.role,
      title: space.title,
      ...(space.partnership === undefined ? {} : { partnership: space.partnership }),
      after,
      upTo: space.vector,
      changeSets
    })),
    attachments: new Map(),
    sign: (message) => bridge.sign(office.name, message)
  })
  const exchange: ExchangeRow = {
    at,
    direction: 'sent',
    kind,
    bundleId,
    manifestSha256,
    file: bundleFileName(own.cityLatinName, outgoing, at),
    bytes: bytes.length,
    device: office.device,
    office: peer?.office ?? '',
    person: office.person.name,
    recipients,
    spaces: outgoing.map(({ space, after, changeSets }) => ({
      id: space.id,
      title: space.title,
      after,
      upTo: space.vector,
      changeSets: changeSets.length
    })),
    records: {
      added: 0,
      changed: outgoing.reduce((sum, { recordsByType }) => sum + total(recordsByType), 0),
      deleted: 0,
      conflicting: 0,
      waiting: 0,
      declined: 0
    }
  }
  return { bytes, exchange }
}

export async function logSent(office: Office, exchange: ExchangeRow): Promise<void> {
  await office.db.exchanges.add(exchange)
}

async function lastSentTo(office: Office, recipients: readonly string[]): Promise<ExchangeRow | undefined> {
  const sent = await office.db.exchanges.where('direction').equals('sent').toArray()
  return sent.filter((row) => row.recipients.join() === recipients.join()).at(-1)
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

/** `Gothenburg – Shanghai from Gothenburg 2019-01-15 1412.entente`, with only characters that every file system takes. */
function bundleFileName(city: string, outgoing: readonly OutgoingSpace[], at: string): string {
  const title = outgoing.length === 1 ? outgoing[0]?.space.title : city
  const stamp = `${at.slice(0, 10)} ${at.slice(11, 13)}${at.slice(14, 16)}`
  return `${title ?? city} from ${city} ${stamp}`.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '-') + '.entente'
}

/** Peers, and the spaces with what each holds, for the exchange screen. Live: undefined while loading. */
export function usePeers(): PeerRow[] | undefined {
  return useOfficeQuery((office) => office.db.peers.toArray(), [])
}

export function useSpaces(): SpaceRow[] | undefined {
  return useOfficeQuery((office) => office.db.spaces.toArray(), [])
}

export function useExchanges(): ExchangeRow[] | undefined {
  return useOfficeQuery((office) => office.db.exchanges.orderBy('number').reverse().toArray(), [])
}

/** The canonical hash of one space: equal in two copies exactly when they hold the same state (bundle-format.md). */
export async function spaceHash(office: Office, space: string): Promise<string> {
  const rows = await office.db.records.where('[space+id]').between([space, ''], [space, '\uffff']).toArray()
  return stateHash([{ id: space, records: rows.map(rowToState) }])
}

export function useSpaceHash(space: string): string | undefined {
  return useOfficeQuery((office) => spaceHash(office, space), [space])
}

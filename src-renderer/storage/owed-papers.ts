import type { PaperRef } from '@shared/ipc'
import { vectorIncludes } from '@shared/sync/version-vector'
import type { ExchangeRow, OfficeDatabase, PeerRow } from './database'

/**
 * The files of a space that were missing here when what names them left for one of these peers, that are here again, and that no
 * file brought which all of those peers are known to have put in. Without peers there are none: then everything goes.
 */
export async function owedPapers(
  db: OfficeDatabase,
  space: string,
  peers: readonly PeerRow[]
): Promise<readonly string[]> {
  const sent = await db.exchanges.where('direction').equals('sent').toArray()
  const owed = new Set(peers.flatMap((peer) => [...owedTo(peer, space, sent)]))
  const rows = await db.papers.bulkGet([...owed].map((sha256): [string, string] => [space, sha256]))
  return rows.flatMap((row) => (row ? [row.sha256] : []))
}

function owedTo({ device, holds }: PeerRow, space: string, sent: readonly ExchangeRow[]): ReadonlySet<string> {
  const inSpace = (papers: readonly PaperRef[] = []) =>
    papers.flatMap((paper) => (paper.space === space ? [paper.sha256] : []))
  const mayHave = sent.filter(({ recipients }) => recipients.length === 0 || recipients.includes(device))
  const owed = new Set(mayHave.flatMap(({ missingPapers }) => inSpace(missingPapers)))
  for (const { recipients, spaces, broughtPapers } of sent) {
    const upTo = spaces.find(({ id }) => id === space)?.upTo
    if (!upTo || !recipients.includes(device) || !vectorIncludes(holds[space] ?? {}, upTo)) continue
    for (const sha256 of inSpace(broughtPapers)) owed.delete(sha256)
  }
  return owed
}

import type { Result } from '@shared/domain/result'
import type { Refusal } from '@shared/sync/refusal'
import type { ExchangeRow, PeerRow } from './database'
import type { Incoming, OnProgress } from './exchange-in'
import type { Review } from './import-writing'
import type { JoinProblem } from './join-partnership'
import type { Office } from './office'
import type { SaveProblem } from './write'

/** Applies a reviewed bundle in one transaction, of which all or nothing stays; what it erases leaves the journal too. Told with the records written, of how many. */
export async function commitIncoming(
  _office: Office,
  incoming: Incoming,
  review: Review,
  { onProgress }: { readonly onProgress?: OnProgress } = {}
): Promise<Result<ExchangeRow, SaveProblem | Refusal | JoinProblem>> {
  return incoming.commit(review, onProgress)
}

/** Learns from a bundle that brings nothing new what its sender holds, and logs it the first time. */
export async function noteReceipt(_office: Office, incoming: Incoming): Promise<void> {
  return incoming.note()
}

/** A person says who a device belongs to, where its first bundle did not tell. */
export async function setPeerRole(office: Office, device: string, role: PeerRow['role']): Promise<void> {
  await office.db.peers.update(device, { role })
}

import type { Result } from '@shared/domain/result'
import type { ExchangeRow, PeerRow } from './database'
import type { Committing, Incoming } from './exchange-in'
import type { ImportProblem, Review } from './import-writing'
import type { Office } from './office'

/** Applies a reviewed bundle in one transaction, of which all or nothing stays; what it erases leaves the journal too. Told with the records written, of how many. */
export async function commitIncoming(
  _office: Office,
  incoming: Incoming,
  review: Review,
  committing: Committing = {}
): Promise<Result<ExchangeRow, ImportProblem>> {
  return incoming.commit(review, committing)
}

/** Learns from a bundle that brings nothing new what its sender holds, and logs it the first time. */
export async function noteReceipt(_office: Office, incoming: Incoming): Promise<void> {
  return incoming.note()
}

/** A person says who a device belongs to, where its first bundle did not tell. */
export async function setPeerRole(office: Office, device: string, role: PeerRow['role']): Promise<void> {
  await office.db.peers.update(device, { role })
}

import type { RecordOf } from '@shared/domain/record-registry'
import { utf8ToBytes } from '@shared/sync/bytes'
import type { PeerState } from '@shared/sync/peer-trust'
import { readReceipt, receiptLine, type Receipt } from '@shared/sync/receipt'
import type { PeerRow } from './database'

/**
 * What a kept receipt proves: `proven` by which device and what we make of it; `broken` where it does not prove the approval that it
 * stands in (another text, side, body or day, or no sound signature); `removed` where it went with a person who was erased;
 * undefined where there never was one.
 */
export type ReceiptProof =
  | { readonly is: 'proven'; readonly receipt: Receipt; readonly sender: PeerState | 'this-device' }
  | { readonly is: 'broken' }
  | { readonly is: 'removed'; readonly on: string }

type Known = { readonly ownDevice: string; readonly peers: readonly PeerRow[] }

export async function receiptProof(
  approval: RecordOf<'approval'>,
  { ownDevice, peers }: Known
): Promise<ReceiptProof | undefined> {
  const { receiptRemovedOn } = approval
  if (approval.receipt === undefined) return receiptRemovedOn ? { is: 'removed', on: receiptRemovedOn } : undefined
  const read = await readReceipt(utf8ToBytes(approval.receipt))
  if (!read.ok || !isOf(read.value, approval)) return { is: 'broken' }
  const receipt = read.value
  if (receipt.device === ownDevice) return { is: 'proven', receipt, sender: 'this-device' }
  const peer = peers.find(({ device }) => device === receipt.device)
  return { is: 'proven', receipt, sender: peer ? (peer.trust ?? 'seen') : 'unknown' }
}

function isOf(receipt: Receipt, approval: RecordOf<'approval'>): boolean {
  return (
    receipt.space === approval.space &&
    receipt.version.id === approval.version &&
    receipt.side === approval.city &&
    receipt.contentHash === approval.contentHash &&
    receipt.approvedOn === approval.approvedOn &&
    receipt.kind === approval.kind &&
    receipt.body === receiptLine(approval.body)
  )
}

import { inTextOrder } from '@shared/domain/agreement-content'
import { approvalStanding, type ApprovalStanding } from '@shared/domain/approval'
import { isContentLocked, signedTextState, type SignedTextState } from '@shared/domain/correction'
import type { RecordOf } from '@shared/domain/record-registry'
import { contentHash, partHashes } from '@shared/sync/content-hash'
import type { Office } from './office'
import { receiptProof, type ReceiptProof } from './receipt-proof'
import { recordById, recordsReferringTo, useOfficeQuery } from './records'

/** What the cities agree on in one version, who approved it, and whether it is still what was signed. */
export type VersionTexts = {
  readonly version: RecordOf<'agreement-version'>
  /** In the order of the text. */
  readonly areas: readonly RecordOf<'area'>[]
  readonly clauses: readonly RecordOf<'clause'>[]
  readonly texts: readonly RecordOf<'clause-text'>[]
  readonly approvals: readonly RecordOf<'approval'>[]
  /** What the receipt of an approval proves, by the id of the approval; none where it has no receipt. */
  readonly proofs: ReadonlyMap<string, ReceiptProof>
  readonly corrections: readonly RecordOf<'correction'>[]
  readonly hash: string
  readonly parts: Readonly<Record<string, string>>
  readonly state: SignedTextState
  readonly isLocked: boolean
}

/** Null where there is no such version. */
export async function versionTexts(office: Office, id: string): Promise<VersionTexts | null> {
  const version = await recordById(office, 'agreement-version', id)
  if (!version) return null
  const [areas, clauses, texts, approvals, corrections, peers] = await Promise.all([
    recordsReferringTo(office, 'area', id),
    recordsReferringTo(office, 'clause', id),
    recordsReferringTo(office, 'clause-text', id),
    recordsReferringTo(office, 'approval', id),
    recordsReferringTo(office, 'correction', id),
    office.db.peers.toArray()
  ])
  const of = <R extends { readonly version: string; readonly space: string }>(records: readonly R[]) =>
    records.filter((one) => one.version === id && one.space === version.space)
  const source = { version, areas: of(areas), clauses: of(clauses), texts: of(texts) }
  const hash = contentHash(source)
  const corrected = of(corrections)
  const own = of(approvals)
  const proofs = new Map<string, ReceiptProof>()
  for (const approval of own) {
    const proof = await receiptProof(approval, { ownDevice: office.device, peers })
    if (proof) proofs.set(approval.id, proof)
  }
  return {
    version,
    areas: inTextOrder(source.areas),
    clauses: inTextOrder(source.clauses),
    texts: source.texts,
    approvals: own,
    proofs,
    corrections: corrected,
    hash,
    parts: partHashes(source),
    state: signedTextState(version, corrected, hash),
    isLocked: isContentLocked(version, corrected)
  }
}

/** Where the text stands between draft and signature. An approval that its own receipt does not prove counts for nothing. */
export function textStanding(
  { version, approvals, proofs, hash }: VersionTexts,
  cities: readonly { readonly id: string }[]
): ApprovalStanding<RecordOf<'approval'>> {
  const ids = cities.map(({ id }) => id)
  return approvalStanding(version.status, ids, approvals, hash, ({ id }) => proofs.get(id)?.is === 'broken')
}

/** Live: undefined while loading, null when there is no such version. */
export function useVersionTexts(id: string | undefined): VersionTexts | null | undefined {
  return useOfficeQuery(async (office) => (id === undefined ? null : versionTexts(office, id)), [id])
}

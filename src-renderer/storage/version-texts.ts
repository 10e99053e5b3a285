import { inTextOrder } from '@shared/domain/agreement-content'
import { isContentLocked, signedTextState, type SignedTextState } from '@shared/domain/correction'
import type { RecordOf } from '@shared/domain/record-registry'
import { contentHash, partHashes } from '@shared/sync/content-hash'
import type { Office } from './office'
import { recordById, recordsReferringTo, useOfficeQuery } from './records'

/** What the cities agree on in one version, who approved it, and whether it is still what was signed. */
export type VersionTexts = {
  readonly version: RecordOf<'agreement-version'>
  /** In the order of the text. */
  readonly areas: readonly RecordOf<'area'>[]
  readonly clauses: readonly RecordOf<'clause'>[]
  readonly texts: readonly RecordOf<'clause-text'>[]
  readonly approvals: readonly RecordOf<'approval'>[]
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
  const [areas, clauses, texts, approvals, corrections] = await Promise.all([
    recordsReferringTo(office, 'area', id),
    recordsReferringTo(office, 'clause', id),
    recordsReferringTo(office, 'clause-text', id),
    recordsReferringTo(office, 'approval', id),
    recordsReferringTo(office, 'correction', id)
  ])
  const of = <R extends { readonly version: string; readonly space: string }>(records: readonly R[]) =>
    records.filter((one) => one.version === id && one.space === version.space)
  const source = { version, areas: of(areas), clauses: of(clauses), texts: of(texts) }
  const hash = contentHash(source)
  const corrected = of(corrections)
  return {
    version,
    areas: inTextOrder(source.areas),
    clauses: inTextOrder(source.clauses),
    texts: source.texts,
    approvals: of(approvals),
    corrections: corrected,
    hash,
    parts: partHashes(source),
    state: signedTextState(version, corrected, hash),
    isLocked: isContentLocked(version, corrected)
  }
}

/** Live: undefined while loading, null when there is no such version. */
export function useVersionTexts(id: string | undefined): VersionTexts | null | undefined {
  return useOfficeQuery(async (office) => (id === undefined ? null : versionTexts(office, id)), [id])
}

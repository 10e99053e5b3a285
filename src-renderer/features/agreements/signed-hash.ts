import type { FieldsOf } from '@shared/domain/record-registry'
import { contentHash } from '@shared/sync/content-hash'
import type { AgreementRecords, Version } from './agreement-records'

/**
 * The hash to keep with a version that is saved: what it had, or at the signing of a draft that says something, that of its text.
 * A version that is entered as signed gets none, since its areas and clauses come afterwards; it can be fixed later.
 */
export function signedHashOf(
  { areas, clauses, texts }: Pick<AgreementRecords, 'areas' | 'clauses' | 'texts'>,
  before: Version | undefined,
  fields: FieldsOf<'agreement-version'>
): string | undefined {
  if (before?.status !== 'draft' || fields.status !== 'signed') return before?.signedHash
  const own = <R extends { readonly version: string }>(all: readonly R[]) =>
    all.filter(({ version }) => version === before.id)
  const source = { version: fields, areas: own(areas), clauses: own(clauses), texts: own(texts) }
  return source.areas.length + source.clauses.length > 0 ? contentHash(source) : undefined
}

import type { PartnershipView } from '@renderer/storage/partnerships'
import { readingEach, readNamed, useOfficeQuery } from '@renderer/storage/records'
import type { RecordOf } from '@shared/domain/record-registry'

export type Agreement = RecordOf<'agreement'>
export type Version = RecordOf<'agreement-version'>
export type TermEventRecord = RecordOf<'term-event'>
export type Area = RecordOf<'area'>
export type Signatory = RecordOf<'signatory'>
export type Evaluation = RecordOf<'evaluation'>
export type Verdict = RecordOf<'area-verdict'>
export type Clause = RecordOf<'clause'>
export type ClauseText = RecordOf<'clause-text'>

/** What a partnership's space holds about its agreements. */
export type AgreementRecords = {
  readonly agreements: readonly Agreement[]
  readonly versions: readonly Version[]
  readonly events: readonly TermEventRecord[]
  readonly areas: readonly Area[]
  readonly signatories: readonly Signatory[]
  readonly evaluations: readonly Evaluation[]
  readonly verdicts: readonly Verdict[]
  readonly clauses: readonly Clause[]
  readonly texts: readonly ClauseText[]
  /** Who approved which text, what was put right in signed ones, and how each side keeps them. */
  readonly textRecords: readonly (RecordOf<'approval'> | RecordOf<'correction'> | RecordOf<'filing'>)[]
}

/** Live, read together so that no half of it shows: undefined while loading. */
export function useAgreementRecords(space: string | undefined): AgreementRecords | undefined {
  return useOfficeQuery(
    async (office) => {
      if (space === undefined) return undefined
      const read = readingEach(office)
      const [records, others] = await Promise.all([
        readNamed(read, space, {
          agreements: 'agreement',
          versions: 'agreement-version',
          events: 'term-event',
          areas: 'area',
          signatories: 'signatory',
          evaluations: 'evaluation',
          verdicts: 'area-verdict',
          clauses: 'clause',
          texts: 'clause-text'
        }),
        Promise.all([read('approval', space), read('correction', space), read('filing', space)])
      ])
      return { ...records, textRecords: others.flat() }
    },
    [space]
  )
}

/** What goes with a version when it is deleted; decisions stay, since they are about more than one text. */
export function recordsOfVersion(records: AgreementRecords, version: string) {
  const own = <R extends { readonly version?: string | undefined }>(all: readonly R[]) =>
    all.filter((one) => one.version === version)
  return [
    ...own(records.events),
    ...own(records.areas),
    ...own(records.signatories),
    ...own(records.evaluations),
    ...own(records.verdicts),
    ...own(records.clauses),
    ...own(records.texts),
    ...own(records.textRecords)
  ]
}

/** What goes with an agreement when it is deleted. */
export function recordsOfAgreement(records: AgreementRecords, agreement: string) {
  return [
    ...records.versions
      .filter((version) => version.agreement === agreement)
      .flatMap((version) => [version, ...recordsOfVersion(records, version.id)]),
    ...records.textRecords.filter((one) => one.type === 'filing' && one.agreement === agreement)
  ]
}

/** What every part of an agreement's page is about. */
export type VersionProps = {
  readonly view: PartnershipView
  readonly records: AgreementRecords
  readonly agreement: Agreement
  readonly version: Version
}

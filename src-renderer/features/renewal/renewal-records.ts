import { recordTimes } from '@renderer/storage/record-times'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { Office } from '@renderer/storage/office'
import { readingEach, readNamed, recordsOfType, useOfficeQuery } from '@renderer/storage/records'
import type { RecordOf } from '@shared/domain/record-registry'

export type Agreement = RecordOf<'agreement'>
export type Version = RecordOf<'agreement-version'>
export type Area = RecordOf<'area'>
export type Verdict = RecordOf<'area-verdict'>

/** Everything of a partnership that an evaluation looks at, and our own notes beside it. */
async function renewalRecords(office: Office, space: string) {
  const recorded = await readNamed(readingEach(office), space, {
    agreements: 'agreement',
    versions: 'agreement-version',
    events: 'term-event',
    areas: 'area',
    verdicts: 'area-verdict',
    evaluations: 'evaluation',
    decisions: 'decision',
    plans: 'action-plan',
    activities: 'activity',
    delegations: 'delegation',
    outcomes: 'outcome',
    promises: 'promise',
    indicators: 'indicator',
    readings: 'reading'
  })
  const [cycleTemplates, draftTimes, verdictTimes] = await Promise.all([
    recordsOfType(office, 'cycle-template', office.space),
    recordTimes(office, 'agreement-version', space),
    recordTimes(office, 'area-verdict', space)
  ])
  const notes = await recordsOfType(office, 'note', office.space)
  const internalDecisions = await recordsOfType(office, 'decision', office.space)
  return {
    ...recorded,
    notes,
    internalDecisions,
    cycleTemplates,
    /** When each record was first and last written, by its id. */
    times: new Map([...draftTimes, ...verdictTimes])
  }
}

export type RenewalRecords = Awaited<ReturnType<typeof renewalRecords>>

/** Live: undefined while loading. */
export function useRenewalRecords(space: string): RenewalRecords | undefined {
  return useOfficeQuery((office) => renewalRecords(office, space), [space])
}

/** What every part of the path is about: a version with its areas in the order of the text. */
export type RenewalProps = {
  readonly view: PartnershipView
  readonly records: RenewalRecords
  readonly agreement: Agreement
  readonly version: Version
  readonly areas: readonly Area[]
  /** Of this version. */
  readonly verdicts: readonly Verdict[]
}

export function areasOf(areas: readonly Area[], version: string): Area[] {
  return areas
    .filter((area) => area.version === version)
    .toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
}

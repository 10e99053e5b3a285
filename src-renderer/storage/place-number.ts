import type { RecordOf } from '@shared/domain/record-registry'
import type { Result } from '@shared/domain/result'
import { filingEdit, type Filings, type SideFiling } from './filings'
import type { Office } from './office'
import { saveRecords, type SavedRecord, type SaveProblem } from './write'

/**
 * Gives a file number of which nothing tells whose it is to a side, beside the number that it may have; one action. From then on
 * it is edited there like any other. It can't be put back, since the field would then say that this office wrote it.
 */
export async function placeNumber(
  office: Office,
  agreement: RecordOf<'agreement'>,
  field: Filings['unplaced'][number],
  { city, filing, reference: own }: SideFiling
): Promise<Result<readonly SavedRecord[], SaveProblem>> {
  const { space, type } = agreement
  const reference = [...new Set([own, agreement[field]])].filter(Boolean).join(', ')
  return saveRecords(office, [
    { type, space, before: agreement, fields: { ...agreement, [field]: undefined } },
    await filingEdit(office, agreement, filing, { city, reference })
  ])
}

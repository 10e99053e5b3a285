import { newId } from '@renderer/platform/ids'
import type { Office } from '@renderer/storage/office'
import { saveRecords, type SavedRecord, type SaveProblem } from '@renderer/storage/write'
import { ok, type Result } from '@shared/domain/result'
import type { RenewalPartProps } from './use-renewal'

export type MadeDraft = { readonly version: string; readonly records: readonly SavedRecord[] }

/**
 * Makes the draft of the next version as one action: the proposed term, the areas by the verdicts with their reasons, and
 * on the areas that go, why.
 */
export async function makeDraft(
  office: Office,
  { view, agreement, version, renewal }: RenewalPartProps,
  label: string
): Promise<Result<MadeDraft, SaveProblem>> {
  const id = newId()
  const { effectiveFrom, term, renewal: rule } = renewal.proposed
  const saved = await saveRecords(office, [
    {
      type: 'agreement-version',
      space: view.space,
      id,
      fields: {
        agreement: agreement.id,
        label,
        status: 'draft',
        effectiveFrom,
        term,
        renewal: rule,
        languages: version.languages
      }
    },
    ...renewal.next.areas.map(({ title, order, continues, reason, summary }) => ({
      type: 'area' as const,
      space: view.space,
      fields: { version: id, title, order, continues, reason, summary }
    }))
  ])
  return saved.ok ? ok({ version: id, records: saved.value }) : saved
}

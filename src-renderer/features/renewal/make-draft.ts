import { newId } from '@renderer/platform/ids'
import type { Office } from '@renderer/storage/office'
import { saveEdits, saveRecords, type SavedRecord, type SaveProblem } from '@renderer/storage/write'
import type { PutOp } from '@shared/sync/change-set'
import type { RecordOf } from '@shared/domain/record-registry'
import { ok, type Result } from '@shared/domain/result'
import type { RenewalPartProps } from './use-renewal'

type Area = RecordOf<'area'>

export type MadeDraft = {
  readonly version: string
  /** The draft and its areas. */
  readonly made: readonly SavedRecord[]
  /** The areas that go, as they were before their reason was written on them. */
  readonly changed: readonly Area[]
}

/**
 * Makes the draft of the next version as one action: the proposed term, the areas by the verdicts with their reasons, and
 * on the areas that go, why.
 */
export async function makeDraft(
  office: Office,
  { view, agreement, version, areas, renewal }: RenewalPartProps,
  label: string
): Promise<Result<MadeDraft, SaveProblem>> {
  const id = newId()
  const { effectiveFrom, term, renewal: rule } = renewal.proposed
  const dropped = areas.flatMap((area) => {
    const reason = renewal.next.dropped.find((one) => one.area === area.id)?.reason
    return reason === undefined || area.dropReason ? [] : [{ area, reason }]
  })
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
    })),
    ...dropped.map(({ area, reason }) => ({
      type: 'area' as const,
      space: area.space,
      before: area,
      fields: { ...area, dropReason: reason }
    }))
  ])
  if (!saved.ok) return saved
  const old = new Set(dropped.map(({ area }) => area.id))
  const made = saved.value.filter((record) => !old.has(record.id))
  return ok({ version: id, made, changed: dropped.map(({ area }) => area) })
}

/** Takes a draft back that was just made, with the reasons written on the areas that go, as one action. */
export async function undoDraft(office: Office, { version, made, changed }: MadeDraft) {
  const [space] = made.map((record) => record.space)
  const puts = [
    ...made.map(({ id }): PutOp => {
      return { op: 'put', type: id === version ? 'agreement-version' : 'area', id, fields: { deleted: true } }
    }),
    ...changed.map(({ id }): PutOp => ({ op: 'put', type: 'area', id, fields: { dropReason: null } }))
  ]
  return saveEdits(office, space === undefined ? [] : [{ space, ops: puts }])
}

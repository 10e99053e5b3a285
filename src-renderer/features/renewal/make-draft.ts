import { newId } from '@renderer/platform/ids'
import type { Office } from '@renderer/storage/office'
import { carriedClauses } from '@renderer/storage/carried-clauses'
import { versionTexts } from '@renderer/storage/version-texts'
import { saveEdits, saveRecords, type RecordEdit, type SavedRecord, type SaveProblem } from '@renderer/storage/write'
import type { PutOp } from '@shared/sync/change-set'
import { draftLabel } from '@shared/domain/draft-label'
import type { RecordOf } from '@shared/domain/record-registry'
import { ok, type Result } from '@shared/domain/result'
import type { RenewalPartProps } from './use-renewal'

type Area = RecordOf<'area'>

export type MadeDraft = {
  readonly version: string
  /** The draft, its areas, and the clauses that it takes over. */
  readonly made: readonly (SavedRecord & { readonly type: RecordEdit['type'] })[]
  /** The areas that go, as they were before their reason was written on them. */
  readonly changed: readonly Area[]
}

/**
 * Makes the draft of the next version as one action: the proposed term, the areas by the verdicts with their reasons, the
 * clauses with their words in all languages but those of the areas that go, and on these, why.
 */
export async function makeDraft(
  office: Office,
  { view, records, agreement, version, areas, renewal }: RenewalPartProps
): Promise<Result<MadeDraft, SaveProblem>> {
  const id = newId()
  const { effectiveFrom, term, renewal: rule } = renewal.proposed
  const own = records.versions.filter((one) => one.agreement === agreement.id)
  const dropped = areas.flatMap((area) => {
    const reason = renewal.next.dropped.find((one) => one.area === area.id)?.reason
    return reason === undefined || area.dropReason ? [] : [{ area, reason }]
  })
  const nextAreas = renewal.next.areas.map((area) => ({ ...area, id: newId() }))
  // of a split area, its first heir gets the clauses: a later entry of the map counts
  const areaIds = new Map(
    nextAreas.toReversed().flatMap((area) => area.continues.map((before) => [before, area.id] as const))
  )
  const droppedIds = new Set(renewal.next.dropped.map(({ area }) => area))
  const texts = await versionTexts(office, version.id)
  const edits: RecordEdit[] = [
    {
      type: 'agreement-version',
      space: view.space,
      id,
      fields: {
        agreement: agreement.id,
        label: draftLabel(
          agreement.title,
          renewal.proposed,
          own.map(({ label }) => label)
        ),
        status: 'draft',
        effectiveFrom,
        term,
        renewal: rule,
        languages: version.languages
      }
    },
    ...nextAreas.map(({ id: area, title, order, continues, reason, summary, themes }) => ({
      type: 'area' as const,
      space: view.space,
      id: area,
      fields: { version: id, title, order, continues, reason, summary, themes: themes && [...themes] }
    })),
    ...(texts
      ? carriedClauses(texts, { space: view.space, version: id, areas: areaIds, dropped: droppedIds, newId })
      : []),
    ...dropped.map(({ area, reason }) => ({
      type: 'area' as const,
      space: area.space,
      before: area,
      fields: { ...area, dropReason: reason }
    }))
  ]
  const saved = await saveRecords(office, edits)
  if (!saved.ok) return saved
  const old = new Set(dropped.map(({ area }) => area.id))
  const made = saved.value.flatMap((record, at) => {
    const type = edits[at]?.type
    return type === undefined || old.has(record.id) ? [] : { ...record, type }
  })
  return ok({ version: id, made, changed: dropped.map(({ area }) => area) })
}

/** Takes a draft back that was just made, with the reasons written on the areas that go, as one action. */
export async function undoDraft(office: Office, { made, changed }: MadeDraft) {
  const [space] = made.map((record) => record.space)
  const puts = [
    ...made.map(({ id, type }): PutOp => ({ op: 'put', type, id, fields: { deleted: true } })),
    ...changed.map(({ id }): PutOp => ({ op: 'put', type: 'area', id, fields: { dropReason: null } }))
  ]
  return saveEdits(office, space === undefined ? [] : [{ space, ops: puts }])
}

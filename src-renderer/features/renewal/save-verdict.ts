import { newId } from '@renderer/platform/ids'
import type { Office } from '@renderer/storage/office'
import { changedFields } from '@renderer/storage/record-row'
import { saveEdits } from '@renderer/storage/write'
import type { FieldsOf } from '@shared/domain/record-registry'
import type { PutOp } from '@shared/sync/change-set'
import type { Verdict } from './renewal-records'

/**
 * Saves a verdict as one action. The areas it is about leave the other verdicts that name them, so that each area has one;
 * a verdict that is left about nothing goes.
 */
export async function saveVerdict(
  office: Office,
  space: string,
  before: Verdict | undefined,
  fields: FieldsOf<'area-verdict'>,
  others: readonly Verdict[]
) {
  const changed = Object.entries(changedFields('area-verdict', before, fields)).filter(
    ([, value]) => before || value !== null
  )
  const taken = new Set(fields.areas)
  const puts: PutOp[] = others
    .filter(({ id, areas }) => id !== before?.id && areas.some((area) => taken.has(area)))
    .map(({ id, areas }): PutOp => {
      const isEmpty = areas.every((area) => taken.has(area))
      const left = Object.fromEntries(areas.filter((area) => taken.has(area)).map((area) => [`areas/${area}`, false]))
      return { op: 'put', type: 'area-verdict', id, fields: isEmpty ? { deleted: true } : left }
    })
  if (changed.length > 0)
    puts.push({ op: 'put', type: 'area-verdict', id: before?.id ?? newId(), fields: Object.fromEntries(changed) })
  return saveEdits(office, [{ space, ops: puts }])
}

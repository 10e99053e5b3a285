import type { RecordOf } from '@shared/domain/record-registry'
import { firstDay } from '@shared/domain/partial-date'

type Version = Pick<RecordOf<'agreement-version'>, 'id' | 'agreement' | 'signedOn' | 'effectiveFrom'>
type Area = Pick<RecordOf<'area'>, 'id' | 'version' | 'order' | 'title'>

/**
 * The areas that a delegation on `day` can be about: those of the latest version of each agreement signed by then, and
 * all there are where none was; `chosen` ones stay. In the order of the text.
 */
export function areasToChoose<A extends Area>(
  areas: readonly A[],
  versions: readonly Version[],
  day: string,
  chosen: readonly string[] = []
): A[] {
  const latest = new Map<string, { readonly id: string; readonly from: string }>()
  for (const { id, agreement, signedOn, effectiveFrom } of versions) {
    const date = signedOn ?? effectiveFrom
    const from = date === undefined ? undefined : firstDay(date)
    const known = latest.get(agreement)
    if (from !== undefined && from <= day && (!known || from > known.from)) latest.set(agreement, { id, from })
  }
  const spoken = new Set([...latest.values()].map(({ id }) => id))
  const fitting = areas.filter((area) => spoken.has(area.version))
  const offered =
    fitting.length > 0 ? areas.filter((area) => fitting.includes(area) || chosen.includes(area.id)) : areas
  return offered.toSorted((a, b) => a.order - b.order)
}

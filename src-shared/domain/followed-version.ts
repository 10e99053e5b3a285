import { compareDays, type CalendarDay } from './calendar-day'
import { firstDay } from './partial-date'
import type { DatedVersion } from './term'

type Version = Pick<DatedVersion, 'id' | 'agreement' | 'status' | 'signedOn' | 'effectiveFrom'>
type Area = { readonly id: string; readonly version: string; readonly continues?: readonly string[] | undefined }

function startOf({ signedOn, effectiveFrom }: Version): CalendarDay {
  const start = effectiveFrom ?? signedOn
  return start === undefined ? '' : firstDay(start)
}

/**
 * The signed text of the same agreement that a draft comes after: the one that most of its areas carry on; where none does, the
 * one that starts last. Undefined while nothing of the agreement is signed.
 */
export function followedVersion<V extends Version>(
  draft: Version,
  versions: readonly V[],
  areas: readonly Area[]
): V | undefined {
  const carriedOn = new Set(
    areas.filter(({ version }) => version === draft.id).flatMap(({ continues }) => continues ?? [])
  )
  const shared = (version: Version) =>
    areas.filter((area) => area.version === version.id && carriedOn.has(area.id)).length
  return versions
    .filter(({ agreement, status }) => agreement === draft.agreement && status === 'signed')
    .toSorted((a, b) => shared(b) - shared(a) || compareDays(startOf(b), startOf(a)) || (a.id < b.id ? 1 : -1))[0]
}

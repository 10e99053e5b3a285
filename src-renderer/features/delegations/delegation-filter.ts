import { directionFor } from '@shared/domain/delegation'
import type { RecordOf } from '@shared/domain/record-registry'

export const directions = ['in', 'out', 'online'] as const
export type Direction = (typeof directions)[number]

type Travelling = Pick<RecordOf<'delegation'>, 'mode' | 'host' | 'visitors'>

/** In, out or online as our city sees it; undefined for a visit in which it takes no part. */
export function ourDirection(delegation: Travelling, ours: string | undefined): Direction | undefined {
  if (delegation.mode === 'online') return 'online'
  if (ours === undefined || (delegation.host !== ours && !delegation.visitors.includes(ours))) return undefined
  return directionFor(delegation, ours)
}

/** What a list is narrowed down to; empty strings don't narrow. */
export type DelegationFilter = {
  readonly direction: string
  readonly stage: string
  readonly level: string
  readonly partnership: string
  readonly words: string
}

export type FilteredDelegation = Pick<RecordOf<'delegation'>, 'title' | 'purpose' | 'stage' | 'level'> & {
  readonly direction: Direction | undefined
  readonly partnershipId: string
  readonly cityNames: string
}

/** Every word must occur somewhere in the title, the purpose or the names of the cities; case doesn't matter. */
export function isDelegationShown(row: FilteredDelegation, filter: DelegationFilter): boolean {
  const text = `${row.title} ${row.purpose ?? ''} ${row.cityNames}`.toLocaleLowerCase('und')
  return (
    (filter.direction === '' || row.direction === filter.direction) &&
    (filter.stage === '' || row.stage === filter.stage) &&
    (filter.level === '' || row.level === filter.level) &&
    (filter.partnership === '' || row.partnershipId === filter.partnership) &&
    filter.words
      .toLocaleLowerCase('und')
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
}

import type { PartnershipRow } from '@renderer/storage/partnership-rows'
import type { PortfolioStanding } from '@shared/domain/portfolio'

export const shownRows = ['all', 'ours', 'followed'] as const
export type ShownRows = (typeof shownRows)[number]

/** Ours has one of our cities as a side; the others are cases that the office only follows. */
export function isOfKind({ view }: PartnershipRow, shown: ShownRows): boolean {
  return shown === 'all' || (view.ours !== undefined) === (shown === 'ours')
}

/** Every word must stand somewhere in the names, the kind or the description, whatever its case. */
export function hasWords({ view }: PartnershipRow, words: string): boolean {
  const { partnership, cities } = view
  const said = [partnership.kind, partnership.since, partnership.about]
    .concat(cities.flatMap(({ latinName, nativeName, country }) => [latinName, nativeName, country]))
    .join(' ')
    .toLocaleLowerCase()
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word))
}

export const anyStanding = 'any'

export function hasStanding({ standing }: PartnershipRow, wanted: PortfolioStanding | typeof anyStanding): boolean {
  return wanted === anyStanding || standing.place.standing === wanted
}

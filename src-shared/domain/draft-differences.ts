import type { NextAreas } from './next-areas'

type Titled = { readonly title: string; readonly continues: readonly string[] }

/** Where a draft says something else than the verdicts do now. */
export type DraftDifference = {
  /** Of the present version; absent for titles that carry on none. */
  readonly area?: string | undefined
  /** Titles that the verdicts give it; none: dropped, or not proposed. */
  readonly proposed: readonly string[]
  /** Titles that it has in the draft; none: not there. */
  readonly drafted: readonly string[]
}

function titlesFrom(areas: readonly Titled[], before: string | undefined): string[] {
  return areas
    .filter(({ continues }) => (before === undefined ? continues.length === 0 : continues.includes(before)))
    .map(({ title }) => title.trim())
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.toSorted().join('\n') === other.toSorted().join('\n')

/** The areas on which the draft and the verdicts do not agree, in the order of the present text, new ones last. */
export function draftDifferences(
  earlier: readonly { readonly id: string }[],
  next: Pick<NextAreas, 'areas'>,
  draft: readonly Titled[]
): DraftDifference[] {
  return [...earlier.map(({ id }) => id), undefined].flatMap((area): DraftDifference[] => {
    const [proposed, drafted] = [titlesFrom(next.areas, area), titlesFrom(draft, area)]
    return isSame(proposed, drafted) ? [] : [{ area, proposed, drafted }]
  })
}

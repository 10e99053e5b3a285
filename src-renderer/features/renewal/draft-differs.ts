import type { TextsIn } from '@renderer/platform/texts-in'
import { draftDifferences, type DraftDifference } from '@shared/domain/draft-differences'
import { verdictFor, type NextAreas } from '@shared/domain/next-areas'
import type { Area, RenewalProps, Version } from './renewal-records'

type DraftDiffers = {
  readonly draft: Version
  /** RFC 3339. */
  readonly madeAt?: string | undefined
  readonly differences: readonly (DraftDifference & { readonly isJudged: boolean })[]
  /** Present areas that differ and whose verdict was written after the draft was made. */
  readonly later: readonly Area[]
}

type Drafted = { readonly draft: Version; readonly areas: readonly Area[] }
type Judged = Pick<RenewalProps, 'records' | 'areas' | 'verdicts'> & { readonly next: NextAreas }

/** Where the draft and the verdicts contradict each other; undefined where they agree. */
export function draftDiffers(
  { draft, areas: drafted }: Drafted,
  { records, areas, verdicts, next }: Judged
): DraftDiffers | undefined {
  const found = draftDifferences(areas, next, drafted)
  if (found.length === 0) return undefined
  const madeAt = records.times.get(draft.id)?.first
  const later = areas.filter(({ id }) => {
    if (!found.some(({ area }) => area === id)) return false
    const judgedAt = records.times.get(verdictFor(id, verdicts)?.id ?? '')?.last
    return madeAt !== undefined && judgedAt !== undefined && Date.parse(judgedAt) > Date.parse(madeAt)
  })
  const differences = found.map((one) => ({
    ...one,
    isJudged: one.area === undefined || !next.undecided.includes(one.area)
  }))
  return { draft, madeAt, differences, later }
}

/** What differs, in sentences: when the draft was made and what came after, and area by area what each says. */
export function differsText(
  { draft, madeAt, differences, later }: DraftDiffers,
  areas: readonly Area[],
  { text, formats }: Pick<TextsIn, 'text' | 'formats'>
): { readonly intro: string; readonly items: readonly string[] } {
  const quoted = (titles: readonly string[]) =>
    titles.length === 0
      ? text('renewal.differs.none')
      : formats.list(titles.map((title) => text('renewal.differs.title-quoted', { title })))
  const made = { draft: draft.label, day: madeAt === undefined ? '' : formats.instant(madeAt) }
  const intro =
    madeAt === undefined
      ? text('renewal.differs.draft', { draft: draft.label })
      : later.length > 0
        ? text('renewal.differs.later', {
            ...made,
            areas: quoted(later.map(({ title }) => title)),
            count: later.length
          })
        : text('renewal.differs.otherwise', made)
  const items = differences.map(({ area: id, proposed, drafted, isJudged }) => {
    const said = { proposed: quoted(proposed), drafted: quoted(drafted) }
    const area = areas.find((one) => one.id === id)?.title
    if (area === undefined) return text('renewal.differs.new', said)
    return text(isJudged ? 'renewal.differs.area' : 'renewal.differs.no-verdict', { area, ...said })
  })
  return { intro, items }
}

import { laterDay, type CalendarDay } from '@shared/domain/calendar-day'
import { firstDay } from '@shared/domain/partial-date'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { termSpans, type TermGap } from '@shared/domain/term-spans'

type Dated = Pick<DatedVersion, 'id' | 'agreement' | 'status' | 'signedOn' | 'effectiveFrom'>

function startOf({ signedOn, effectiveFrom }: Pick<Dated, 'signedOn' | 'effectiveFrom'>): CalendarDay | undefined {
  const start = effectiveFrom ?? signedOn
  return start === undefined ? undefined : firstDay(start)
}

/** The versions of one agreement, newest first; drafts stand before all, since they are what comes. */
export function versionsOf<V extends Dated>(versions: readonly V[], agreement: string): V[] {
  const rank = (version: V) => (version.status === 'draft' ? '~' : '') + (startOf(version) ?? '')
  return versions
    .filter((version) => version.agreement === agreement)
    .toSorted((a, b) => (rank(a) < rank(b) ? 1 : rank(a) > rank(b) ? -1 : a.id < b.id ? 1 : -1))
}

export type VersionEntry<V> =
  { readonly kind: 'version'; readonly version: V } | { readonly kind: 'gap'; readonly gap: TermGap }

/**
 * The versions of one agreement newest first, and between them the days without a text in force. What comes is included up
 * to the last start that is known, otherwise up to `date`.
 */
export function versionEntries<V extends DatedVersion>(
  versions: readonly V[],
  events: readonly TermEvent[],
  agreement: string,
  date: CalendarDay
): VersionEntry<V>[] {
  const own = versionsOf(versions, agreement)
  const starts = own.filter(({ status }) => status === 'signed').flatMap((version) => startOf(version) ?? [])
  const first = starts.toSorted()[0]
  const to = starts.reduce(laterDay, date)
  const gaps = first === undefined ? [] : termSpans(own, events, first, to).gaps
  return own.flatMap((version) => [
    ...gaps
      .filter((gap) => gap.after === version.id)
      .toReversed()
      .map((gap) => ({ kind: 'gap' as const, gap })),
    { kind: 'version' as const, version }
  ])
}

/** The version before this one in the same agreement that `isFit` accepts: the one to compare with or to build on. */
export function versionBefore<V extends Dated>(
  versions: readonly V[],
  version: V,
  isFit: (candidate: V) => boolean = () => true
): V | undefined {
  const own = versionsOf(versions, version.agreement)
  return own.slice(own.findIndex(({ id }) => id === version.id) + 1).find(isFit)
}

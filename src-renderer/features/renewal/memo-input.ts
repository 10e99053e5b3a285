import { cityNamer } from '@renderer/platform/formats'
import type { TextsIn } from '@renderer/platform/texts-in'
import { cycleTemplateIds, type CycleTemplate } from '@shared/domain/cycle-templates'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { Filings } from '@renderer/storage/filings'
import type { RenewalPartProps } from './use-renewal'

export type MemoInput = RenewalPartProps & {
  readonly standing: Pick<RecordedStanding, 'layers' | 'renewal'>
  /** How each side files the agreement. */
  readonly filings: Filings
  readonly office: string
  readonly author: string
  /** What the council is asked, in the writer's words; the usual words where it is empty. */
  readonly ask: string
  /** An internal memo holds our notes and says so on every page; any other holds none of them. */
  readonly isInternal: boolean
}

/** Those that the reader of the memo may know of. */
export function decisionsOf({ records, isInternal }: Pick<MemoInput, 'records' | 'isInternal'>) {
  return [...records.decisions, ...(isInternal ? records.internalDecisions : [])]
}

/** What the paper calls the pace: the case that one of the app's own is named after says nothing to this council. */
export function paceName({ id, name }: Pick<CycleTemplate, 'id' | 'name'>, { text }: TextsIn): string {
  const known = cycleTemplateIds.find((one) => one === id)
  return known ? text(`renewal.memo.pace.${known}`) : (name ?? id)
}

/** Names by its id what a sentence of the memo may name: a city in its language, or a version. */
export function namesIn({ view, records }: Pick<MemoInput, 'view' | 'records'>, { formats }: TextsIn) {
  const cityOf = cityNamer(view.cities, formats)
  return (id: string) => cityOf(id) ?? records.versions.find((one) => one.id === id)?.label
}

export function citiesIn({ view }: Pick<MemoInput, 'view'>, { formats }: TextsIn): string {
  return view.cities.map((city) => formats.city(city).name).join(' – ')
}

import type { PartnershipView } from '@renderer/storage/partnerships'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { lastDay, type PartialDate } from '@shared/domain/partial-date'
import { timelinesOf } from '@shared/domain/term-spans'
import { standingInTimeline } from '@shared/domain/term-standing'
import type { Standing } from '@shared/domain/term-timeline'
import { hasWords } from '@shared/domain/text-search'
import type { AgreementRecords, Agreement, Area, Version } from '../agreement-records'
import { flowColumns, flowOf } from './flow-model'
import { hasTheme } from './themes'

type Records = Pick<AgreementRecords, 'agreements' | 'versions' | 'events' | 'areas'>

/** An area of one version of one agreement, with what it was before and became after. */
export type AreaEntry = {
  readonly area: Area
  readonly view: PartnershipView
  readonly agreement: Agreement
  readonly version: Version
  /** Undefined: a draft, or without any date. */
  readonly standing: Standing | undefined
  /** Of the version, as far as it is known. */
  readonly from: PartialDate | undefined
  readonly to: CalendarDay | undefined
  /** All areas of its strand, itself included, from the earliest version to the latest. */
  readonly strand: readonly Area[]
}

/** Every area of a partnership's agreements, the latest version first. */
export function areaEntries(view: PartnershipView, records: Records, date: CalendarDay): AreaEntry[] {
  return records.agreements.flatMap((agreement) => {
    const columns = flowColumns(records, agreement.id)
    const own = records.versions.filter((version) => version.agreement === agreement.id)
    const standings = new Map(
      timelinesOf(own, records.events).map((timeline) => {
        const standing = standingInTimeline(timeline, date)
        return [standing.version, standing]
      })
    )
    const { strands } = flowOf(columns, records.areas)
    return columns.toReversed().flatMap(({ version, areas }) =>
      areas.map((area) => {
        const standing = version.status === 'signed' ? standings.get(version.id) : undefined
        return {
          area,
          view,
          agreement,
          version,
          standing: standing?.standing,
          from: version.effectiveFrom ?? version.signedOn,
          to: standing?.endsOn ?? writtenEnd(version),
          strand: strands.find((strand) => strand.areas.flat().includes(area))?.areas.flat() ?? [area]
        }
      })
    )
  })
}

/** Of a draft too, whose end is known before its standing is. */
function writtenEnd({ term }: Version): CalendarDay | undefined {
  return term.kind === 'written' ? lastDay(term.endsOn) : undefined
}

/** Whether the promise holds on the day of the entries: by a text in force, or by the practice that follows it. */
export function isPromised({ standing }: AreaEntry): boolean {
  return standing === 'in-force' || standing === 'tacit-renewal' || standing === 'continuing'
}

const past: readonly (Standing | undefined)[] = ['lapsed', 'terminated', 'superseded']

/** 0 for what holds, 1 for what may come or come again (drafts, what has yet to take effect, what is suspended), 2 for the past. */
export function placeOf(entry: AreaEntry): 0 | 1 | 2 {
  if (isPromised(entry)) return 0
  return past.includes(entry.standing) ? 2 : 1
}

/** What is promised first, then what may come, then the past; within each as they were. */
export function promisedFirst(entries: readonly AreaEntry[]): AreaEntry[] {
  return entries.toSorted((a, b) => placeOf(a) - placeOf(b))
}

type AreaSearch = { readonly words: string; readonly theme: string }

/** The areas that are found, and with each of them all others of its strand, since they carry the same promise on. */
export function foundEntries(entries: readonly AreaEntry[], { words, theme }: AreaSearch): AreaEntry[] {
  const matches = ({ title, summary, themes }: Area) =>
    hasWords(words, [title, summary, ...(themes ?? [])]) && (theme === '' || hasTheme(themes, theme))
  return entries.filter(({ strand }) => strand.some(matches))
}

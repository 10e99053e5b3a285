import { timeAxis, yearMarks, type TimeAxis, type YearMark } from '@renderer/records/time-axis'
import type { AgreementLayer } from '@shared/domain/agreement'
import { addDays, addMonths, daysBetween, earlierDay, laterDay, type CalendarDay } from '@shared/domain/calendar-day'
import { firstDay, lastDay, precisionOf } from '@shared/domain/partial-date'
import type { DatedVersion, TermEvent } from '@shared/domain/term'
import { standingOn } from '@shared/domain/term-standing'
import { termSpans, type TermGap, type TermSpan } from '@shared/domain/term-spans'

export type DrawnAgreement = { readonly id: string; readonly layer: AgreementLayer; readonly title: string }

/** All positions are shares of the axis, 0 to 1. */
export type LineSpan = {
  readonly from: number
  readonly to: number
  readonly kind: 'term' | 'renewal' | 'suspended' | 'practice'
}

export type LineBar = {
  readonly version: string
  readonly from: number
  readonly to: number
  readonly firstDay: CalendarDay
  /** The last day in force; absent where it reaches beyond the axis. */
  readonly lastDay?: CalendarDay | undefined
  readonly spans: readonly LineSpan[]
  /** Where a partial date leaves open whether the version was in force. */
  readonly unsure: readonly { readonly from: number; readonly to: number }[]
  readonly isPast: boolean
}

export type LineGap = { readonly from: number; readonly to: number; readonly days: number; readonly gap: TermGap }
export type LineRow = {
  readonly agreement: DrawnAgreement
  readonly bars: readonly LineBar[]
  readonly gaps: readonly LineGap[]
}

export type TermLine = {
  readonly from: CalendarDay
  readonly to: CalendarDay
  readonly rows: readonly LineRow[]
  readonly today: number
  /** The first days of the years that are marked. */
  readonly years: readonly YearMark[]
}

const drawn: Partial<Record<TermSpan['standing'], LineSpan['kind']>> = {
  'in-force': 'term',
  'tacit-renewal': 'renewal',
  suspended: 'suspended',
  continuing: 'practice'
}

/** However far an end lies ahead, the axis shows so many months from today. */
const mostAheadMonths = 120

/** From before the first start to a year after today, or to half a year after the last end ahead. */
function axisDays(versions: readonly DatedVersion[], events: readonly TermEvent[], date: CalendarDay) {
  const starts = versions.flatMap(({ effectiveFrom, signedOn }) => effectiveFrom ?? signedOn ?? []).map(firstDay)
  const first = starts.reduce(earlierDay, date)
  const ends = versions.flatMap((version) => standingOn(version, events, versions, date).endsOn ?? [])
  const coming = starts.map((start) => addMonths(start, 12))
  const last = [...ends, ...coming].reduce(laterDay, addMonths(date, 6))
  return { from: addMonths(first, -6), to: earlierDay(addMonths(last, 6), addMonths(date, mostAheadMonths)) }
}

function unsureParts(
  version: DatedVersion,
  events: readonly TermEvent[],
  all: readonly DatedVersion[],
  last: CalendarDay
) {
  const start = version.effectiveFrom ?? version.signedOn
  const parts: { readonly from: CalendarDay; readonly to: CalendarDay }[] = []
  if (start !== undefined && precisionOf(start) !== 'day') parts.push({ from: firstDay(start), to: lastDay(start) })
  const { endUncertainFrom, endsOn } = standingOn(version, events, all, last)
  if (endUncertainFrom !== undefined && endsOn !== undefined) parts.push({ from: endUncertainFrom, to: endsOn })
  return parts
}

function barOf(
  version: DatedVersion,
  events: readonly TermEvent[],
  all: readonly DatedVersion[],
  spans: readonly TermSpan[],
  axis: TimeAxis,
  date: CalendarDay
): LineBar[] {
  const own = spans.filter((span) => span.version === version.id && drawn[span.standing] !== undefined)
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return []
  const at = ({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }) => ({
    from: axis.at(from),
    to: axis.at(addDays(to, 1))
  })
  return [
    {
      version: version.id,
      ...at({ from: first.from, to: last.to }),
      firstDay: first.from,
      lastDay: last.to < axis.to ? last.to : undefined,
      spans: own.map((span) => ({ ...at(span), kind: drawn[span.standing] ?? 'term' })),
      unsure: unsureParts(version, events, all, last.to).map(at),
      isPast: last.to < date
    }
  ]
}

/** A gap ahead counts only where the next text is known; an open one reaches to today. */
function gapsOf(gaps: readonly TermGap[], axis: TimeAxis, date: CalendarDay): LineGap[] {
  return gaps.flatMap((gap): LineGap[] => {
    const to = gap.to ?? date
    if (gap.from > to) return []
    const days = gap.days ?? daysBetween(gap.from, to) + 1
    return [{ from: axis.at(gap.from), to: axis.at(addDays(to, 1)), days, gap }]
  })
}

/** Everything the line of agreements draws as known on `date`; undefined where no version has a day. */
export function termLine(
  agreements: readonly DrawnAgreement[],
  versions: readonly DatedVersion[],
  events: readonly TermEvent[],
  date: CalendarDay,
  mostYears: number
): TermLine | undefined {
  const dated = versions.filter(
    ({ status, signedOn, effectiveFrom }) => status === 'signed' && (signedOn ?? effectiveFrom) !== undefined
  )
  if (dated.length === 0) return undefined
  const { from, to } = axisDays(dated, events, date)
  const axis = timeAxis(from, to)
  const rows = agreements.flatMap((agreement): LineRow[] => {
    const own = dated.filter((version) => version.agreement === agreement.id)
    const { spans, gaps } = termSpans(own, events, from, to)
    const bars = own
      .flatMap((version) => barOf(version, events, own, spans, axis, date))
      .toSorted((a, b) => a.from - b.from)
    return bars.length === 0 ? [] : [{ agreement, bars, gaps: gapsOf(gaps, axis, date) }]
  })
  return { from, to, rows, today: axis.at(date), years: yearMarks(axis, mostYears) }
}

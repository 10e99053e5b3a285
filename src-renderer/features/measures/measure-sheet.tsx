import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { useQuery } from '@renderer/platform/router'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { IconButton } from '@renderer/ui/icon-button'
import { Inline } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import { isInGrid, type MeasureRow } from './measure-facts'
import { indicatorHref } from './measure-links'
import { MeasureGrid } from './measure-grid'
import { granularities, periodAt, periodsUpTo, shiftPeriod, type Granularity } from './periods'
import { SeriesSection } from './series-section'
import { useMeasureTexts } from './use-measure-texts'

/** How many periods stand side by side. */
const columnCounts: Readonly<Record<Granularity, number>> = { year: 6, half: 6, quarter: 8, month: 12 }

type MeasureSheetProps = {
  readonly view: PartnershipView
  readonly rows: readonly MeasureRow[]
  /** At the end of the line above the grid. */
  readonly action: ReactNode
}

/** The grid of one kind of period, moved back and forth in time, with the charts of the same readings below. */
export function MeasureSheet({ view, rows, action }: MeasureSheetProps) {
  const text = useText()
  const texts = useMeasureTexts()
  const today = useToday()
  const [query, changeQuery] = useQuery()
  const [shifts, setShifts] = useState(0)
  const inKind = (kind: Granularity) => rows.filter(({ indicator, readings }) => isInGrid(indicator, readings, kind))
  const kinds = granularities.filter((kind) => inKind(kind).length > 0)
  const kind = kinds.find((id) => id === query.get('periods')) ?? kinds[0] ?? 'year'
  const current = periodAt(today, kind)
  const step = columnCounts[kind] / 2
  const periods = periodsUpTo(shiftPeriod(current, shifts * step), columnCounts[kind])
  const shown = inKind(kind)
  const span = text('measures.span', {
    from: texts.period(periods[0] ?? current),
    to: texts.period(periods.at(-1) ?? current)
  })
  const hasReadings = shown.some(({ readings }) => readings.length > 0)
  return (
    <>
      <Inline gap={4} justify="between">
        <SpaceMark space={view.space} />
        {kinds.length > 1 && (
          <SegmentedFilter
            label={text('records.field.reading.period')}
            segments={kinds.map((id) => ({ id, label: text(`measures.periods.${id}`) }))}
            value={kind}
            onChange={(id) => {
              setShifts(0)
              changeQuery({ periods: id })
            }}
          />
        )}
        <Inline gap={1}>
          <IconButton
            icon={<ChevronLeft />}
            label={text('measures.earlier')}
            onPress={() => setShifts((count) => count - 1)}
          />
          {span}
          <IconButton
            icon={<ChevronRight />}
            label={text('measures.later')}
            onPress={() => setShifts((count) => count + 1)}
          />
        </Inline>
        {action}
      </Inline>
      {!hasReadings && <Notice title={text('measures.no-readings.title')}>{text('measures.no-readings')}</Notice>}
      <MeasureGrid
        key={kind}
        view={view}
        rows={shown}
        periods={periods}
        currentPeriod={current}
        onOpen={(row, period) => changeQuery({ cell: `${row.id}/${period}` })}
        indicatorHref={(indicator) => indicatorHref(view.partnership.id, indicator.id)}
      />
      <SeriesSection view={view} rows={shown} kind={kind} />
    </>
  )
}

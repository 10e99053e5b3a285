import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Grid } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { SegmentedFilter } from '@renderer/ui/segmented-filter'
import type { MeasureRow } from './measure-facts'
import type { Granularity } from './periods'
import { ReadingsTable } from './readings-table'
import { SeriesChart } from './series-chart'
import { periodRange } from './series-layout'

type SeriesSectionProps = {
  readonly view: PartnershipView
  readonly rows: readonly MeasureRow[]
  readonly kind: Granularity
}

/** All readings over time as small charts on one scale of time, or the same figures as a table. */
export function SeriesSection({ view, rows, kind }: SeriesSectionProps) {
  const text = useText()
  const [shown, setShown] = useState<'charts' | 'table'>('charts')
  const range = periodRange(rows, kind)
  if (!range) return null
  const measured = rows.filter(({ readings }) => readings.length > 0)
  const indicators = [...new Set(measured.map(({ indicator }) => indicator.id))]
  return (
    <Section
      title={text('measures.series')}
      action={
        <SegmentedFilter
          label={text('measures.series')}
          segments={[
            { id: 'charts', label: text('measures.series.charts') },
            { id: 'table', label: text('measures.series.table') }
          ]}
          value={shown}
          onChange={setShown}
        />
      }
    >
      {shown === 'table' ? (
        <ReadingsTable view={view} rows={measured} />
      ) : (
        <Grid min="m" gap={5}>
          {indicators.map((id) => (
            <SeriesChart
              key={id}
              view={view}
              rows={measured.filter(({ indicator }) => indicator.id === id)}
              kind={kind}
              range={range}
            />
          ))}
        </Grid>
      )}
    </Section>
  )
}

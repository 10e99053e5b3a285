import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { isStale, latestValues, type MeasureRow, type Reading } from './measure-facts'
import { cellHref, indicatorHref } from './measure-links'
import { useMeasureTexts } from './use-measure-texts'

export type LatestRow = { readonly view: PartnershipView; readonly row: MeasureRow }

/** One row per indicator and side: the latest value, the one before, its source; a row opens the reading. */
export function LatestTable({ rows }: { readonly rows: readonly LatestRow[] }) {
  const text = useText()
  const texts = useMeasureTexts()
  const today = useToday()
  const partnerNames = usePartnerNames()
  const figure = (reading: Reading | undefined) =>
    reading && text('measures.figure', { value: texts.value(reading), period: texts.period(reading.period) })
  const columns: readonly Column<LatestRow>[] = [
    {
      id: 'indicator',
      header: text('records.type.indicator'),
      cell: ({ row }) => texts.name(row.indicator),
      sortValue: ({ row }) => texts.name(row.indicator),
      isRowHeader: true
    },
    {
      id: 'partnership',
      header: text('records.type.partnership'),
      cell: ({ view }) => partnerNames(view),
      sortValue: ({ view }) => partnerNames(view)
    },
    {
      id: 'side',
      header: text('measures.side'),
      cell: ({ view, row }) => texts.side(view, row),
      sortValue: ({ view, row }) => texts.side(view, row)
    },
    {
      id: 'latest',
      header: text('measures.latest'),
      cell: ({ row }) => figure(latestValues(row).latest) ?? text('measures.never'),
      sortValue: ({ row }) => latestValues(row).latest?.period,
      align: 'end'
    },
    {
      id: 'before',
      header: text('measures.before'),
      cell: ({ row }) => figure(latestValues(row).before),
      align: 'end'
    },
    {
      id: 'source',
      header: text('records.field.reading.source'),
      cell: ({ row }) => latestValues(row).latest?.source
    }
  ]
  return (
    <DataTable
      label={text('measures.page.title')}
      columns={columns}
      rows={rows}
      rowId={({ row }) => row.id}
      rowHref={({ view, row }) => {
        const { latest } = latestValues(row)
        return latest
          ? cellHref(view.partnership.id, row, latest.period)
          : indicatorHref(view.partnership.id, row.indicator.id)
      }}
      rowTone={({ row }) => (row.readings.length > 0 && isStale(row, today) ? 'due' : undefined)}
    />
  )
}

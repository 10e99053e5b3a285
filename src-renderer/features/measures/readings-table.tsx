import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { DataTable } from '@renderer/ui/data-table'
import type { MeasureRow, Reading } from './measure-facts'
import { cellHref } from './measure-links'
import { useMeasureTexts } from './use-measure-texts'

type ReadingRow = { readonly row: MeasureRow; readonly reading: Reading }

type ReadingsTableProps = { readonly view: PartnershipView; readonly rows: readonly MeasureRow[] }

/** Every figure of the charts as a table, with where it comes from; each row opens its reading. */
export function ReadingsTable({ view, rows }: ReadingsTableProps) {
  const text = useText()
  const texts = useMeasureTexts()
  return (
    <DataTable<ReadingRow>
      label={text('records.types.reading')}
      rows={rows.flatMap((row) => row.readings.map((reading) => ({ row, reading })))}
      rowId={({ reading }) => reading.id}
      rowHref={({ row, reading }) => cellHref(view.partnership.id, row, reading.period)}
      columns={[
        {
          id: 'indicator',
          header: text('records.type.indicator'),
          cell: ({ row }) => texts.name(row.indicator),
          sortValue: ({ row }) => texts.name(row.indicator),
          isRowHeader: true,
          width: 'wide'
        },
        {
          id: 'side',
          header: text('measures.side'),
          cell: ({ row }) => texts.side(view, row),
          sortValue: ({ row }) => texts.side(view, row)
        },
        {
          id: 'period',
          header: text('records.field.reading.period'),
          cell: ({ reading }) => texts.period(reading.period),
          sortValue: ({ reading }) => reading.period
        },
        {
          id: 'value',
          header: text('records.field.reading.value'),
          cell: ({ reading }) => texts.value(reading),
          sortValue: ({ reading }) => reading.value,
          align: 'end'
        },
        {
          id: 'contribution',
          header: text('records.field.reading.contribution'),
          cell: ({ reading: { contribution } }) => contribution && text(`records.value.contribution.${contribution}`)
        },
        {
          id: 'source',
          header: text('measures.source-or-reason'),
          cell: ({ reading }) => reading.source ?? reading.notCollectedBecause ?? text('measures.cell.no-source')
        }
      ]}
    />
  )
}

import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { DataTable, type Column } from '@renderer/ui/data-table'
import type { TermRow } from './term-rows'
import type { LineTexts } from './use-line-texts'

type TermTableProps = {
  readonly rows: readonly TermRow[]
  readonly texts: LineTexts
  readonly hrefOf: (agreement: string) => string
}

/** What the line of agreements draws, as a table. */
export function TermTable({ rows, texts, hrefOf }: TermTableProps) {
  const text = useText()
  const { day } = useFormats()
  const lastOf = (row: TermRow) => (row.kind === 'bar' ? row.bar.lastDay : row.gap.gap.to)
  const columns: readonly Column<TermRow>[] = [
    {
      id: 'version',
      header: text('records.type.agreement-version'),
      isRowHeader: true,
      cell: (row) => (row.kind === 'bar' ? texts.bar(row.bar) : texts.gap(row.gap))
    },
    {
      id: 'layer',
      header: text('records.field.agreement.layer'),
      cell: (row) => text(`terms.layer.${row.agreement.layer}`)
    },
    {
      id: 'from',
      header: text('overview.line.from'),
      cell: (row) => day(row.kind === 'bar' ? row.bar.firstDay : row.gap.gap.from, 'short')
    },
    {
      id: 'to',
      header: text('overview.line.to'),
      cell: (row) => {
        const last = lastOf(row)
        return last === undefined ? text('overview.line.onward') : day(last, 'short')
      }
    }
  ]
  return (
    <DataTable
      label={text('overview.line.title')}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      rowHref={({ agreement, kind }) => (kind === 'bar' ? hrefOf(agreement.id) : undefined)}
      rowTone={({ kind }) => (kind === 'gap' ? 'late' : undefined)}
    />
  )
}

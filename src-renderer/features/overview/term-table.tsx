import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { DataTable, type Column } from '@renderer/ui/data-table'
import type { DrawnAgreement, LineBar, LineGap, TermLine } from './term-line-layout'

/** A version or a gap, in the order of their days within an agreement. */
export type TermRow = {
  readonly id: string
  readonly agreement: DrawnAgreement
  readonly bar?: LineBar
  readonly gap?: LineGap
}

export function termRows({ rows }: TermLine): TermRow[] {
  return rows.flatMap(({ agreement, bars, gaps }) =>
    [
      ...bars.map((bar) => ({ id: bar.version, agreement, bar, from: bar.firstDay })),
      ...gaps.map((gap) => ({ id: `${agreement.id} ${gap.gap.from}`, agreement, gap, from: gap.gap.from }))
    ].toSorted((a, b) => (a.from < b.from ? -1 : 1))
  )
}

type TermTableProps = {
  readonly rows: readonly TermRow[]
  readonly labelOf: (version: string) => string
  readonly gapText: (gap: LineGap) => string
  readonly hrefOf: (agreement: string) => string
}

/** What the line of agreements draws, as a table. */
export function TermTable({ rows, labelOf, gapText, hrefOf }: TermTableProps) {
  const text = useText()
  const { day } = useFormats()
  const columns: readonly Column<TermRow>[] = [
    {
      id: 'version',
      header: text('records.type.agreement-version'),
      isRowHeader: true,
      cell: ({ bar, gap }) => (bar ? labelOf(bar.version) : gap ? gapText(gap) : '')
    },
    {
      id: 'layer',
      header: text('records.field.agreement.layer'),
      cell: (row) => text(`terms.layer.${row.agreement.layer}`)
    },
    {
      id: 'from',
      header: text('overview.line.from'),
      cell: ({ bar, gap }) => day(bar?.firstDay ?? gap?.gap.from ?? '', 'short')
    },
    {
      id: 'to',
      header: text('overview.line.to'),
      cell: ({ bar, gap }) => {
        const last = bar ? bar.lastDay : gap?.gap.to
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
      rowHref={({ agreement, bar }) => (bar ? hrefOf(agreement.id) : undefined)}
      rowTone={({ gap }) => (gap ? 'late' : undefined)}
    />
  )
}

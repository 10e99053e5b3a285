import type { ReactNode } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText, type Text } from '@renderer/platform/i18n'
import type { ExchangeRow } from '@renderer/storage/database'
import { canBeUndone } from '@renderer/storage/exchange-undo'
import { useOffice } from '@renderer/storage/office-context'
import { Badge } from '@renderer/ui/badge'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { PartStanding } from './part-standing'
import { UndoImportButton } from './undo-import-button'

type ExchangeTableProps = { readonly exchanges: readonly ExchangeRow[]; readonly empty?: ReactNode }

/** Files sent and received with what they brought, newest first. */
export function ExchangeTable({ exchanges, empty }: ExchangeTableProps) {
  const text = useText()
  const formats = useFormats()
  const office = useOffice()
  return (
    <DataTable
      label={text('exchange.log.title')}
      rows={exchanges}
      rowId={(row) => String(row.number)}
      empty={empty}
      columns={exchangeColumns(text, formats, office.space)}
    />
  )
}

function exchangeColumns(
  text: Text,
  { instant, number, size }: ReturnType<typeof useFormats>,
  officeSpace: string
): Column<ExchangeRow>[] {
  return [
    { id: 'file', header: text('exchange.log.file'), isRowHeader: true, cell: (row) => row.file || '–' },
    {
      id: 'direction',
      header: text('exchange.log.direction'),
      cell: ({ direction }) => (
        <Badge tone={direction === 'sent' ? 'neutral' : 'accent'}>{text(`exchange.log.${direction}`)}</Badge>
      )
    },
    { id: 'who', header: text('exchange.log.who'), cell: (row) => whoText(row, text) },
    {
      id: 'what',
      header: text('exchange.log.what'),
      cell: (row) => (
        <>
          {whatText(row, text)}
          {row.papers && row.papers.count > 0 && (
            <div>{text('papers.count', { count: row.papers.count, size: size(row.papers.bytes) })}</div>
          )}
          {row.part && (
            <div>
              <PartStanding device={row.device} part={row.part} isSent={row.direction === 'sent'} />
            </div>
          )}
        </>
      )
    },
    {
      id: 'size',
      header: text('exchange.log.size'),
      align: 'end',
      cell: (row) => `${number(Math.ceil(row.bytes / 1024))}\u00a0KiB`
    },
    { id: 'at', header: text('exchange.log.when'), sortValue: (row) => row.at, cell: (row) => instant(row.at) },
    {
      id: 'undo',
      header: text('exchange.undo.action'),
      isHeaderHidden: true,
      cell: (row) => {
        if (row.undoneAt) return text('exchange.undo.done-at', { when: instant(row.undoneAt) })
        return canBeUndone(row, officeSpace) && <UndoImportButton exchange={row} />
      }
    }
  ]
}

function whoText({ direction, office, person }: ExchangeRow, text: Text): string {
  if (direction === 'received') return text('exchange.log.from', { office, person })
  return text('exchange.log.to', { office: office || text('exchange.log.anyone'), person })
}

function whatText({ direction, records, spaces }: ExchangeRow, text: Text): string {
  const { added, changed, deleted, conflicting } = records
  return direction === 'sent'
    ? text('exchange.log.sent-what', { count: spaces.reduce((sum, space) => sum + space.changeSets, 0) })
    : text('exchange.log.received-what', { added, changed, deleted, conflicting })
}

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classes } from './classes'
import { DataRow } from './data-row'
import { sortedRows, type SortValue, type TableSort } from './table-sort'
import { useRowWindow } from './use-row-window'
import styles from './data-table.module.css'

export type Column<Row> = {
  readonly id: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Makes the column sortable. Numbers sort by size, text by the language of the screen, undefined always last. */
  readonly sortValue?: (row: Row) => SortValue
  readonly align?: 'start' | 'end'
  readonly width?: 'narrow' | 'wide'
  /** The column that names the row; it carries the row's link. The first one where none says so. */
  readonly isRowHeader?: boolean
  /** The header is read out but not drawn: for columns of buttons and boxes. */
  readonly isHeaderHidden?: boolean
}

export type DataTableProps<Row> = {
  /** What the table lists, read out before it. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowId: (row: Row) => string
  /** Makes the whole row lead to a path of the route table. */
  readonly rowHref?: (row: Row) => string | undefined
  /** A mark at the start of the row; the row must also say it in words. */
  readonly rowTone?: (row: Row) => 'due' | 'late' | 'good' | undefined
  readonly defaultSort?: TableSort
  /** What stands in place of no rows: an EmptyState. */
  readonly empty?: ReactNode
  /** With more than 200 rows only those in sight are drawn, each this high, in rem. */
  readonly rowHeight?: number
}

/** A plain table with a head that stays in sight, sortable columns and rows that are links. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, rowId, rowHref, rowTone, defaultSort, empty, rowHeight = 2.714 } = props
  const intl = useIntl()
  const [sort, setSort] = useState<TableSort | undefined>(defaultSort)
  const sorted = useMemo(() => sortedRows(rows, columns, sort, intl.locale), [rows, columns, sort, intl.locale])
  const body = useRef<HTMLTableSectionElement>(null)
  const isLong = rows.length > 200
  const shown = useRowWindow(body, sorted.length, rowHeight, isLong)
  if (rows.length === 0 && empty) return empty
  const headerId = (columns.find((column) => column.isRowHeader) ?? columns[0])?.id
  const table = (
    <table
      className={classes(styles.table, isLong && styles.long)}
      aria-label={label}
      aria-rowcount={isLong ? rows.length + 1 : undefined}
    >
      <thead className={styles.head}>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.id} column={column} sort={sort} onSort={setSort} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        <Gap rows={shown.from} rowHeight={rowHeight} />
        {sorted.slice(shown.from, shown.to).map((row, index) => (
          <DataRow
            key={rowId(row)}
            row={row}
            columns={columns}
            headerId={headerId}
            href={rowHref?.(row)}
            tone={rowTone?.(row)}
            index={isLong ? shown.from + index + 2 : undefined}
          />
        ))}
        <Gap rows={sorted.length - shown.to} rowHeight={rowHeight} />
      </tbody>
    </table>
  )
  return isLong ? table : <div className={styles.frame}>{table}</div>
}

type HeadCellProps<Row> = {
  readonly column: Column<Row>
  readonly sort: TableSort | undefined
  readonly onSort: (sort: TableSort) => void
}

function HeadCell<Row>({ column, sort, onSort }: HeadCellProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined
  const turn = () => onSort({ column: column.id, direction: direction === 'ascending' ? 'descending' : 'ascending' })
  const name = column.isHeaderHidden ? <span className={styles.hidden}>{column.header}</span> : column.header
  return (
    <th scope="col" data-align={column.align} data-width={column.width} aria-sort={direction}>
      {column.sortValue ? (
        <button type="button" className={styles.sort} onClick={turn}>
          {name}
          {direction === 'ascending' && <ArrowUp aria-hidden />}
          {direction === 'descending' && <ArrowDown aria-hidden />}
        </button>
      ) : (
        name
      )}
    </th>
  )
}

/** The room of the rows that are not drawn, so that the scroll bar tells the truth. */
function Gap({ rows, rowHeight }: { readonly rows: number; readonly rowHeight: number }) {
  if (rows <= 0) return null
  return <tr aria-hidden style={{ height: `${rows * rowHeight}rem` }} />
}

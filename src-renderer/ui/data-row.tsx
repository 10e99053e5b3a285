import type { Column } from './data-table'
import { LinkTo } from './link-to'
import styles from './data-table.module.css'

type DataRowProps<Row> = {
  readonly row: Row
  readonly columns: readonly Column<Row>[]
  readonly headerId: string | undefined
  readonly href: string | undefined
  readonly tone: string | undefined
  readonly index: number | undefined
}

/** One row of a table; the link of its naming cell is stretched over the whole row. */
export function DataRow<Row>({ row, columns, headerId, href, tone, index }: DataRowProps<Row>) {
  return (
    <tr className={styles.row} data-tone={tone} data-link={href !== undefined} aria-rowindex={index}>
      {columns.map((column) => {
        const content = column.cell(row)
        if (column.id !== headerId)
          return (
            <td key={column.id} data-align={column.align}>
              {content}
            </td>
          )
        return (
          <th key={column.id} scope="row" data-align={column.align}>
            {href ? (
              <LinkTo href={href} variant="plain">
                {content}
              </LinkTo>
            ) : (
              content
            )}
          </th>
        )
      })}
    </tr>
  )
}

import type { ReactNode } from 'react'
import { EditGridCell } from './edit-grid-cell'
import { useEditGrid } from './use-edit-grid'
import styles from './edit-grid.module.css'

export type EditGridRow = { readonly id: string; readonly header: ReactNode }
export type EditGridGroup = { readonly id: string; readonly header: ReactNode; readonly rows: readonly EditGridRow[] }
export type EditGridColumn = { readonly id: string; readonly label: string; readonly isMarked?: boolean }
export type EditGridCellContent = {
  /** What stands in the field when the cell is edited. */
  readonly text: string
  readonly content: ReactNode
  /** The cell in words, with its row and column. */
  readonly label: string
}

export type EditGridProps = {
  readonly label: string
  /** The heads of the two columns that name groups and rows. */
  readonly heads: readonly [string, string]
  readonly groups: readonly EditGridGroup[]
  readonly columns: readonly EditGridColumn[]
  readonly cellOf: (row: string, column: string) => EditGridCellContent
  /** Takes what was typed; answers with what is wrong with it, or undefined once it is taken. */
  readonly onCommit: (row: string, column: string, text: string) => string | undefined
  readonly onClear: (row: string, column: string) => void
  readonly onOpen: (row: string, column: string) => void
  readonly onUndo: () => void
  readonly onFocusCell: (row: string, column: string) => void
}

/** A table that is a grid to move about in, as the ARIA practices have it. */
const gridRole = { role: 'grid' } as const

/**
 * A grid to type in. One cell has the focus: arrows, Home and End move it; typing or Enter edits, Enter and Tab take the
 * text and move on, Escape leaves it as it was; Delete empties, Space opens, Ctrl/Cmd+Z takes back.
 */
export function EditGrid(props: EditGridProps) {
  const { label, heads, groups, columns, cellOf } = props
  const { grid, place, edited, rowIndex, edit, type, leave, choose, onKey } = useEditGrid(props)
  return (
    <div className={styles.scroll}>
      <table ref={grid} {...gridRole} aria-label={label} className={styles.grid}>
        <GridHead heads={heads} columns={columns} />
        {groups.map((group) => (
          <tbody key={group.id}>
            {group.rows.map((row, inGroup) => {
              const at = rowIndex.get(row.id) ?? 0
              return (
                <tr key={row.id}>
                  {inGroup === 0 && (
                    <th scope="rowgroup" rowSpan={group.rows.length} className={styles.group}>
                      {group.header}
                    </th>
                  )}
                  <th scope="row" className={styles.side}>
                    {row.header}
                  </th>
                  {columns.map((column, columnIndex) => {
                    const isHere = place.row === at && place.column === columnIndex
                    return (
                      <EditGridCell
                        key={column.id}
                        cell={cellOf(row.id, column.id)}
                        isHere={isHere}
                        edited={isHere ? edited : undefined}
                        onKey={onKey}
                        onType={type}
                        onLeave={leave}
                        onChoose={() => choose({ row: at, column: columnIndex })}
                        onEdit={() => edit(cellOf(row.id, column.id).text, true)}
                      />
                    )
                  })}
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function GridHead({ heads, columns }: Pick<EditGridProps, 'heads' | 'columns'>) {
  return (
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={head} scope="col" className={index === 0 ? styles.group : styles.side}>
            {head}
          </th>
        ))}
        {columns.map(({ id, label, isMarked }) => (
          <th key={id} scope="col" className={styles.period} data-marked={isMarked}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { EditGridCellContent } from './edit-grid'
import type { Edited } from './use-edit-grid'
import styles from './edit-grid.module.css'

type EditGridCellProps = {
  readonly cell: EditGridCellContent
  readonly isHere: boolean
  readonly edited: Edited | undefined
  readonly onKey: (event: KeyboardEvent) => void
  readonly onType: (text: string) => void
  readonly onLeave: () => void
  readonly onChoose: () => void
  readonly onEdit: () => void
}

/** A cell of the grid: its content, or the field while it is edited. */
export function EditGridCell(props: EditGridCellProps) {
  const { cell, isHere, edited, onKey, onType, onLeave, onChoose, onEdit } = props
  return (
    <td
      className={styles.cell}
      tabIndex={isHere ? 0 : -1}
      aria-label={cell.label}
      onKeyDown={onKey}
      onMouseDown={edited ? undefined : onChoose}
      onDoubleClick={edited ? undefined : onEdit}
    >
      {edited ? <CellField label={cell.label} edited={edited} onType={onType} onLeave={onLeave} /> : cell.content}
    </td>
  )
}

type CellFieldProps = Pick<EditGridCellProps, 'onType' | 'onLeave'> & {
  readonly label: string
  readonly edited: Edited
}

function CellField({ label, edited, onType, onLeave }: CellFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const errorId = useId()
  const { text, error, selectsAll } = edited
  useEffect(() => {
    input.current?.focus()
    if (selectsAll) input.current?.select()
  }, [selectsAll])
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
        aria-label={label}
        aria-invalid={error !== undefined}
        aria-describedby={error ? errorId : undefined}
      />
      {error && (
        <span id={errorId} role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </>
  )
}

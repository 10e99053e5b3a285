import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { EditGridProps } from './edit-grid'

type Place = { readonly row: number; readonly column: number }

/** What is being typed: whether it was all selected at the start, and what is wrong with it. */
export type Edited = { readonly text: string; readonly error?: string | undefined; readonly selectsAll: boolean }

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 }
}

/** Where the focus of a grid is, what is typed there, and what each key does. */
export function useEditGrid(props: EditGridProps) {
  const { columns, cellOf } = props
  const rows = props.groups.flatMap((group) => group.rows)
  const grid = useRef<HTMLTableElement>(null)
  const hasFocus = useRef(false)
  const [wanted, setWanted] = useState<Place>({ row: 0, column: columns.length - 1 })
  const [edited, setEdited] = useState<Edited>()
  const place = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length - 1) }
  const row = rows[place.row]?.id ?? ''
  const column = columns[place.column]?.id ?? ''

  useEffect(() => {
    if (!hasFocus.current || edited) return
    grid.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus()
  }, [place.row, place.column, edited])

  function moveTo(at: Place): void {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, at.row)),
      column: Math.max(0, Math.min(columns.length - 1, at.column))
    }
    hasFocus.current = true
    setWanted(next)
    props.onFocusCell(rows[next.row]?.id ?? '', columns[next.column]?.id ?? '')
  }

  const moveBy = (step: Place) => moveTo({ row: place.row + step.row, column: place.column + step.column })

  /** Takes what is typed, if anything is; false where it can't be taken and stays in the field. */
  function take(): boolean {
    if (!edited) return true
    const error = edited.text === cellOf(row, column).text ? undefined : props.onCommit(row, column, edited.text)
    setEdited(error ? { ...edited, error } : undefined)
    return !error
  }

  function edit(text: string, selectsAll: boolean): void {
    hasFocus.current = true
    setEdited({ text, selectsAll })
  }

  function keyWhileEditing({ key, shiftKey }: KeyboardEvent): boolean {
    const by = shiftKey ? -1 : 1
    if (key === 'Escape') setEdited(undefined)
    else if (key !== 'Enter' && key !== 'Tab') return false
    else if (take()) moveBy(key === 'Enter' ? { row: by, column: 0 } : { row: 0, column: by })
    return true
  }

  function keyWhileMoving({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const isCommand = ctrlKey || metaKey
    const step = steps[key]
    if (isCommand && key === 'z') props.onUndo()
    else if (step) moveBy(step)
    else if (key === 'Home') moveTo({ row: isCommand ? 0 : place.row, column: 0 })
    else if (key === 'End') moveTo({ row: isCommand ? rows.length - 1 : place.row, column: columns.length - 1 })
    else if (key === 'Enter' || key === 'F2') edit(cellOf(row, column).text, true)
    else if (key === 'Delete' || key === 'Backspace') props.onClear(row, column)
    else if (key === ' ') props.onOpen(row, column)
    else if (key.length === 1 && !isCommand && !altKey) edit(key, false)
    else return false
    return true
  }

  return {
    grid,
    place,
    edited,
    rowIndex: new Map(rows.map(({ id }, index) => [id, index])),
    edit,
    type: (text: string) => setEdited({ text, selectsAll: false }),
    leave: () => {
      hasFocus.current = false
      take()
    },
    choose: (at: Place) => {
      if (take()) moveTo(at)
    },
    onKey: (event: KeyboardEvent) => {
      if (edited ? keyWhileEditing(event) : keyWhileMoving(event)) event.preventDefault()
    }
  }
}

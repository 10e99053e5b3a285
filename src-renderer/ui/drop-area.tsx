import { useState, type DragEvent, type ReactNode } from 'react'
import styles from './drop-area.module.css'

type DropAreaProps = {
  /** What happens on letting go, shown over the page while a file is held above it. */
  readonly label: string
  readonly onFile: (file: File) => void
  /** Several files at once are handed over one after the other; otherwise only the first is taken. */
  readonly takesMany?: boolean
  readonly children: ReactNode
}

/** A page or a part of one that takes a file dragged onto it. It needs a button that does the same beside it. */
export function DropArea({ label, onFile, takesMany = false, children }: DropAreaProps) {
  const [isOver, setOver] = useState(false)
  const holdsFile = (event: DragEvent) => event.dataTransfer.types.includes('Files')

  function drop(event: DragEvent): void {
    if (!holdsFile(event)) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    for (const file of [...event.dataTransfer.files].slice(0, takesMany ? undefined : 1)) onFile(file)
  }

  return (
    <div
      className={styles.area}
      onDragOver={(event) => {
        if (!holdsFile(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false)
      }}
      onDrop={drop}
    >
      {children}
      {isOver && <div className={styles.veil}>{label}</div>}
    </div>
  )
}

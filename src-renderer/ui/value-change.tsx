import type { ReactNode } from 'react'
import { changedPart } from './changed-part'
import styles from './value-change.module.css'

type ChangeProps = {
  readonly children: ReactNode
  /** The text on the other side: only the words that differ are marked then. */
  readonly other?: string | undefined
}

/** A value that goes: struck through. */
export function ValueBefore({ children, other }: ChangeProps) {
  if (typeof children !== 'string' || other === undefined) return <del className={styles.before}>{children}</del>
  const { start, before, end } = changedPart(children, other)
  return (
    <>
      {start}
      {before && <del className={styles.before}>{before}</del>}
      {end}
    </>
  )
}

/** A value that comes: underlined. */
export function ValueAfter({ children, other }: ChangeProps) {
  if (typeof children !== 'string' || other === undefined) return <ins className={styles.after}>{children}</ins>
  const { start, after, end } = changedPart(other, children)
  return (
    <>
      {start}
      {after && <ins className={styles.after}>{after}</ins>}
      {end}
    </>
  )
}

import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './plain-table.module.css'

export type PlainTableProps = {
  readonly children: ReactNode
  readonly label?: string
  /** Widths and whatever else differs. */
  readonly className?: string | undefined
}

/** A table that is read, not sorted or filtered: hairlines between its rows, small headings. For long or sorted ones, `DataTable`. */
export function PlainTable({ children, label, className }: PlainTableProps) {
  return (
    <table className={classes(styles.table, className)} {...(label !== undefined && { 'aria-label': label })}>
      {children}
    </table>
  )
}

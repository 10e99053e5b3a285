import { useId, type ReactNode } from 'react'
import styles from './section.module.css'

export type SectionProps = {
  readonly title: string
  /** One link or small button at the end of the title's line. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A titled part of a page: a heading and what it heads, no box around it. */
export function Section({ title, action, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {action}
      </header>
      {children}
    </section>
  )
}

/** Rows divided by hairlines: the plain list of a section. */
export function RowList({ children, label }: { readonly children: ReactNode; readonly label?: string }) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  )
}

export type ListRowProps = {
  readonly title: ReactNode
  readonly detail?: ReactNode
  /** At the end of the row: badges, a date, a button. */
  readonly aside?: ReactNode
}

export function ListRow({ title, detail, aside }: ListRowProps) {
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <div className={styles.rowTitle}>{title}</div>
        {detail && <div className={styles.detail}>{detail}</div>}
      </div>
      {aside && <div className={styles.aside}>{aside}</div>}
    </li>
  )
}

import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

export type EmptyStateProps = {
  readonly title: string
  /** What this is for, in a sentence or two. */
  readonly children: ReactNode
  /** The one thing to do next. */
  readonly action?: ReactNode
  /** One example of what will stand here. */
  readonly example?: ReactNode
}

/** What stands where nothing is yet: it teaches. */
export function EmptyState({ title, children, action, example }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.text}>{children}</div>
      {example && <div className={styles.example}>{example}</div>}
      {action && <div>{action}</div>}
    </div>
  )
}

import type { ReactNode } from 'react'
import styles from './key-value-list.module.css'

export type KeyValue = { readonly key: string; readonly value: ReactNode }

/** Names and values of one record. A value that is nothing ('' or undefined) is left out with its name; nothing is drawn where all are. */
export function KeyValueList({ items }: { readonly items: readonly KeyValue[] }) {
  const known = items.filter(({ value }) => value !== undefined && value !== null && value !== '')
  if (known.length === 0) return null
  return (
    <dl className={styles.list}>
      {known.map(({ key, value }) => (
        <div key={key} className={styles.pair}>
          <dt className={styles.key}>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import { Link } from 'react-aria-components'
import styles from './tab-links.module.css'

export type TabLink = {
  readonly href: string
  readonly label: string
  readonly isCurrent: boolean
  readonly count?: number | undefined
}

/** The parts of a page as links, so that each has an address; the current one carries aria-current. */
export function TabLinks({ label, tabs }: { readonly label: string; readonly tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={styles.tabs}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          className={styles.tab ?? ''}
          {...(tab.isCurrent && { 'aria-current': 'page' as const })}
        >
          {tab.label}
          {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
        </Link>
      ))}
    </nav>
  )
}

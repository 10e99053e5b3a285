import { useEffect, type ReactNode } from 'react'
import { LinkTo } from './link-to'
import styles from './page-header.module.css'

export type Crumb = { readonly label: string; readonly href?: string }

export type PageHeaderProps = {
  readonly title: ReactNode
  /** The title in words, for the window; needed where `title` is not plain text. */
  readonly windowTitle?: string
  /** The name in its own script, beside the title. */
  readonly native?: { readonly text: string; readonly lang?: string } | undefined
  readonly crumbs?: readonly Crumb[]
  readonly badges?: ReactNode
  /** One or two sentences in serif: what is in force, what this is. */
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  /** `TabLinks`, standing on the header's hairline. */
  readonly tabs?: ReactNode
}

export function PageHeader({ title, windowTitle, native, crumbs = [], badges, lead, actions, tabs }: PageHeaderProps) {
  const name = windowTitle ?? (typeof title === 'string' ? title : undefined)
  useEffect(() => {
    if (name) document.title = name
  }, [name])
  return (
    <header className={styles.header} data-has-tabs={tabs !== undefined}>
      {(crumbs.length > 0 || badges) && (
        <div className={styles.crumbs}>
          {crumbs.map(({ label, href }) => (
            <span key={label} className={styles.crumb}>
              {href ? (
                <LinkTo href={href} variant="plain">
                  {label}
                </LinkTo>
              ) : (
                label
              )}
            </span>
          ))}
          {badges}
        </div>
      )}
      <div className={styles.titleLine}>
        <h1 className={styles.title}>
          {title}
          {native && (
            <>
              {' '}
              <span className={styles.native} lang={native.lang}>
                {native.text}
              </span>
            </>
          )}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {lead && <p className={styles.lead}>{lead}</p>}
      {tabs}
    </header>
  )
}

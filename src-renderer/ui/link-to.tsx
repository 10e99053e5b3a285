import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { classes } from './classes'
import buttonStyles from './button.module.css'
import styles from './link-to.module.css'

export type LinkToProps = {
  /** A path of the route table, such as `routes.desk.to()`. */
  readonly href: string
  readonly children: ReactNode
  /** `text` reads as a link, `plain` as its surroundings, the others as a button. */
  readonly variant?: 'text' | 'plain' | 'primary' | 'secondary' | 'quiet'
  readonly isCurrent?: boolean
  readonly label?: string
}

export function LinkTo({ href, children, variant = 'text', isCurrent = false, label }: LinkToProps) {
  const isButton = variant !== 'text' && variant !== 'plain'
  return (
    <Link
      href={href}
      className={isButton ? classes(buttonStyles.button, buttonStyles[variant]) : classes(styles[variant])}
      {...(isCurrent && { 'aria-current': 'page' as const })}
      {...(label && { 'aria-label': label })}
    >
      {children}
    </Link>
  )
}

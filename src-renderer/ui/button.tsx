import type { ReactNode } from 'react'
import { Button as AriaButton, type PressEvent } from 'react-aria-components'
import { classes } from './classes'
import styles from './button.module.css'

export type ButtonProps = {
  readonly children: ReactNode
  /** What is said instead of the text, and begins with it, where several buttons have the same text. */
  readonly label?: string
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  readonly size?: 'm' | 's'
  readonly icon?: ReactNode
  readonly type?: 'button' | 'submit'
  readonly form?: string
  readonly isDisabled?: boolean
  /** The work is under way: the button stays focusable and says so, presses are ignored. */
  readonly isPending?: boolean
  readonly autoFocus?: boolean
  readonly onPress?: (event: PressEvent) => void
}

export function Button({ children, label, variant = 'secondary', size = 'm', icon, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label !== undefined && { 'aria-label': label })}
      className={classes(styles.button, styles[variant], size === 's' && styles.small)}
    >
      {icon}
      {children}
    </AriaButton>
  )
}

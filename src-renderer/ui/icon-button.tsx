import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type PressEvent } from 'react-aria-components'
import styles from './button.module.css'

export type IconButtonProps = {
  readonly icon: ReactNode
  /** Read out, and shown as a tip. */
  readonly label: string
  readonly isDisabled?: boolean
  readonly onPress?: (event: PressEvent) => void
}

export function IconButton({ icon, label, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...rest} aria-label={label} className={styles.icon ?? ''}>
        {icon}
      </AriaButton>
      <Tooltip offset={4} className={styles.tip ?? ''}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}

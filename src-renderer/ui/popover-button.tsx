import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { classes } from './classes'
import buttonStyles from './button.module.css'
import linkStyles from './link-to.module.css'
import styles from './popover.module.css'

export type PopoverButtonProps = {
  /** What the popover is, read out when it opens. */
  readonly label: string
  /** What is drawn on the button; the label where nothing is given. */
  readonly trigger?: ReactNode
  /** `plain` reads as the text around it. */
  readonly variant?: 'secondary' | 'quiet' | 'plain' | 'icon'
  readonly children: ReactNode
}

/** A button that opens a small panel beside it. */
export function PopoverButton({ label, trigger, variant = 'quiet', children }: PopoverButtonProps) {
  const looks = {
    secondary: classes(buttonStyles.button, buttonStyles.secondary),
    quiet: classes(buttonStyles.button, buttonStyles.quiet),
    plain: classes(linkStyles.plain, styles.plain),
    icon: classes(buttonStyles.icon)
  }
  return (
    <DialogTrigger>
      <Button className={looks[variant]} {...(variant === 'icon' && { 'aria-label': label })}>
        {trigger ?? label}
      </Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog aria-label={label} className={styles.panel ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

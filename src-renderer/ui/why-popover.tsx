import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components'
import styles from './popover.module.css'

export type WhyPopoverProps = {
  /** The value itself, within the sentence or cell. */
  readonly children: ReactNode
  readonly title: string
  readonly why: ReactNode
}

/** A value that was worked out, with a dotted line: pressing it tells how. */
export function WhyPopover({ children, title, why }: WhyPopoverProps) {
  return (
    <DialogTrigger>
      <Button className={styles.why ?? ''}>{children}</Button>
      <Popover className={styles.popover ?? ''} offset={4}>
        <Dialog>
          <Heading slot="title" className={styles.whyTitle ?? ''}>
            {title}
          </Heading>
          {why}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

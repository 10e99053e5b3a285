import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './notice.module.css'

export type NoticeTone = 'info' | 'due' | 'late' | 'good'

const icons = { info: Info, due: TriangleAlert, late: CircleAlert, good: CircleCheck }

export type NoticeProps = {
  readonly tone?: NoticeTone
  readonly title?: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

/** Something to know on this page; `late` is announced at once, the others when the reader is idle. */
export function Notice({ tone = 'info', title, children, actions }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div role={tone === 'late' ? 'alert' : 'status'} className={classes(styles.notice, styles[tone])}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}

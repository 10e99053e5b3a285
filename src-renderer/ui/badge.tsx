import type { ReactNode } from 'react'
import { classes } from './classes'
import type { Tone } from './tone'
import styles from './badge.module.css'

/** A short word on a record: its state, its space. `internal` is a dashed outline, `shared` carries the partner's name. */
export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>
}

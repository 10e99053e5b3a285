import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './layout.module.css'

export type Gap = 0 | 1 | 2 | 3 | 4 | 5 | 6

type LayoutProps = { readonly children: ReactNode; readonly gap?: Gap }

/** One below the other. */
export function Stack({ children, gap = 3 }: LayoutProps) {
  return (
    <div className={styles.stack} data-gap={gap}>
      {children}
    </div>
  )
}

type InlineProps = LayoutProps & {
  readonly align?: 'start' | 'center' | 'baseline' | 'end'
  readonly justify?: 'start' | 'between' | 'end'
}

/** One beside the other, going on below where the line is full. */
export function Inline({ children, gap = 2, align = 'center', justify = 'start' }: InlineProps) {
  return (
    <div className={styles.inline} data-gap={gap} data-align={align} data-justify={justify}>
      {children}
    </div>
  )
}

type SplitProps = {
  readonly children: readonly [ReactNode, ReactNode]
  /** Which side is the wide one. */
  readonly wide?: 'start' | 'end' | 'both'
}

/** Two columns with a hairline between them, as on a partnership's overview; one column where the window is narrow. */
export function Split({ children, wide = 'both' }: SplitProps) {
  return (
    <div className={styles.split} data-wide={wide}>
      <div className={styles.side}>{children[0]}</div>
      <div className={styles.side}>{children[1]}</div>
    </div>
  )
}

type GridProps = LayoutProps & {
  /** As many columns of at least this width as fit. */
  readonly min?: 's' | 'm' | 'l'
}

/** Equal columns: fields of a form, cards of a list. */
export function Grid({ children, gap = 4, min = 'm' }: GridProps) {
  return (
    <div className={classes(styles.grid)} data-gap={gap} data-min={min}>
      {children}
    </div>
  )
}

/** The padded body of a page, below its header. `reading` keeps lines short enough to read. */
export function PageBody({
  children,
  width = 'full'
}: {
  readonly children: ReactNode
  readonly width?: 'full' | 'reading'
}) {
  return (
    <div className={styles.body} data-width={width}>
      {children}
    </div>
  )
}

/** A bar at the foot of the page that stays in sight: what will happen, and the buttons that do it. */
export function ActionBar({ children, note }: { readonly children: ReactNode; readonly note?: ReactNode }) {
  return (
    <div className={styles.actionBar}>
      <div className={styles.note}>{note}</div>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}

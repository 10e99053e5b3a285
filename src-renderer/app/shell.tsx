import { useEffect, useRef, type ReactNode } from 'react'
import { useMidnight } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { usePath } from '@renderer/platform/router'
import { Toasts } from '@renderer/ui/toasts'
import { AsOfBanner } from './as-of-banner'
import { CommandPalette, type PaletteRecord } from './command-palette'
import { LeaveDialog } from './leave-dialog'
import { Rail, type RailCounts, type RailName } from './rail'
import { useAppMenu } from './use-app-menu'
import { useFocusKept } from './use-focus-kept'
import { useShortcuts } from './use-shortcuts'
import styles from './shell.module.css'

export type ShellProps = {
  readonly officeName: string
  readonly isSample: boolean
  /** What waits in each part, drawn beside its name. */
  readonly counts?: RailCounts
  /** Parts that would say nothing yet. */
  readonly hidden?: readonly RailName[]
  /** A further banner above the page: something came in, something failed. */
  readonly banner?: ReactNode
  readonly records?: readonly PaletteRecord[]
  readonly children: ReactNode
}

/** The frame of every screen: the rail, the banners, the page, and what lies over them. */
export function Shell({ officeName, isSample, counts, hidden, banner, records, children }: ShellProps) {
  const text = useText()
  const path = usePath()
  const main = useRef<HTMLElement>(null)
  useMidnight()
  useShortcuts()
  useAppMenu()
  useFocusKept(main, path)
  useEffect(() => {
    main.current?.scrollTo({ top: 0 })
  }, [path])
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {text('app.skip-to-page')}
      </button>
      <Rail officeName={officeName} isSample={isSample} counts={counts ?? {}} hidden={hidden ?? []} />
      <div className={styles.stage}>
        <AsOfBanner isSample={isSample} />
        {banner}
        <main ref={main} tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      <CommandPalette records={records ?? []} />
      <LeaveDialog />
      <Toasts />
    </div>
  )
}

import { X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion
} from 'react-aria-components'
import { useIntl } from 'react-intl'
import { Button } from './button'
import { classes } from './classes'
import { IconButton } from './icon-button'
import styles from './toasts.module.css'

export type ToastMessage = {
  readonly title: string
  readonly detail?: string
  readonly tone?: 'good' | 'late'
  /** Undo, as a rule. */
  readonly action?: { readonly label: string; readonly onPress: () => void }
}

const atOnce = 2
const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: atOnce })

/**
 * Says what has just happened: for eight seconds, with an action for thirty, and when it went wrong until it is closed. The
 * time stands still while the pointer or the focus is there. What is not taken back in that time can be by the record's history.
 * A third one takes the place of the oldest that says of nothing gone wrong, so that no stale offer comes up again.
 */
export function showToast(message: ToastMessage): void {
  const { visibleToasts: shown } = queue
  const oldest = shown.findLast(({ content }) => content.tone !== 'late')
  if (shown.length === atOnce && oldest) queue.close(oldest.key)
  queue.add(message, message.tone === 'late' ? {} : { timeout: message.action ? 30_000 : 8_000 })
}

/** Gives the page and the dialogs as much less height as the toasts take (`--toasts`), so that they lie over nothing. */
function keepRoom(region: HTMLElement | null) {
  if (!region) return undefined
  const { style } = document.documentElement
  const observer = new ResizeObserver(() => style.setProperty('--toasts', `${region.offsetHeight}px`))
  observer.observe(region)
  return () => {
    observer.disconnect()
    style.removeProperty('--toasts')
  }
}

/** Where the toasts appear, at the foot of the page; rendered once, by the shell. */
export function Toasts() {
  const intl = useIntl()
  return (
    <ToastRegion ref={keepRoom} queue={queue} className={styles.region ?? ''}>
      {({ toast }) => (
        <Toast toast={toast} className={classes(styles.toast, toast.content.tone && styles[toast.content.tone])}>
          <ToastContent className={styles.content}>
            <Text slot="title" className={styles.title ?? ''}>
              {toast.content.title}
            </Text>
            {toast.content.detail && <Text slot="description">{toast.content.detail}</Text>}
          </ToastContent>
          {toast.content.action && (
            <Button
              size="s"
              label={intl.formatMessage(
                { id: 'ui.action-of' },
                { action: toast.content.action.label, what: toast.content.title }
              )}
              onPress={() => {
                toast.content.action?.onPress()
                queue.close(toast.key)
              }}
            >
              {toast.content.action.label}
            </Button>
          )}
          <IconButton
            icon={<X />}
            label={intl.formatMessage({ id: 'ui.close' })}
            onPress={() => queue.close(toast.key)}
          />
        </Toast>
      )}
    </ToastRegion>
  )
}

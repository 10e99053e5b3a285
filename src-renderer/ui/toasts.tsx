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

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Says what has just happened, for eight seconds; with an action, or when it went wrong, until it is closed. */
export function showToast(message: ToastMessage): void {
  queue.add(message, message.action || message.tone === 'late' ? {} : { timeout: 8_000 })
}

/** Where the toasts appear; rendered once, by the shell. */
export function Toasts() {
  const intl = useIntl()
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''}>
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

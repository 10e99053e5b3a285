import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Button } from './button'
import { Dialog } from './dialog'

export type ConfirmDialogProps = {
  readonly title: string
  /** What will happen, with numbers. */
  readonly children: ReactNode
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly isDanger?: boolean
  readonly isPending?: boolean
  readonly isOpen: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** For what can't be undone; the focus starts on the window itself, so that Enter by habit does nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, children, confirmLabel, cancelLabel, isDanger = false, isPending = false } = props
  const intl = useIntl()
  return (
    <Dialog
      role="alertdialog"
      size="s"
      title={title}
      isOpen={props.isOpen}
      onClose={props.onCancel}
      footer={
        <>
          <Button variant="quiet" onPress={props.onCancel}>
            {cancelLabel ?? intl.formatMessage({ id: 'ui.cancel' })}
          </Button>
          <Button variant={isDanger ? 'danger' : 'primary'} isPending={isPending} onPress={props.onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}

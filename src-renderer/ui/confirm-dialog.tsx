import type { ReactNode } from 'react'
import { Dialog } from './dialog'
import { DialogActions } from './dialog-actions'

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
  return (
    <Dialog role="alertdialog" size="s" title={title} isOpen={props.isOpen} onClose={props.onCancel}>
      {children}
      <DialogActions
        label={confirmLabel}
        isDanger={isDanger}
        isPending={isPending}
        onPress={props.onConfirm}
        onCancel={props.onCancel}
        {...(cancelLabel !== undefined && { cancelLabel })}
      />
    </Dialog>
  )
}

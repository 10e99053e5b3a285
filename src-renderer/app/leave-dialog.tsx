import { useText } from '@renderer/platform/i18n'
import { confirmHeldMove, dropHeldMove, useHeldMove } from '@renderer/platform/router'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'

/** Asks before a screen with something unsaved is left. */
export function LeaveDialog() {
  const text = useText()
  return (
    <ConfirmDialog
      isOpen={useHeldMove() !== undefined}
      title={text('app.leave.title')}
      confirmLabel={text('app.leave.leave')}
      cancelLabel={text('app.leave.stay')}
      isDanger
      onConfirm={confirmHeldMove}
      onCancel={dropHeldMove}
    >
      {text('app.leave.text')}
    </ConfirmDialog>
  )
}

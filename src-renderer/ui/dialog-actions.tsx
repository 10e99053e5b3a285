import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useIntl } from 'react-intl'
import { Button } from './button'
import styles from './dialog.module.css'

/** Where the dialog around wants its buttons: null until it is drawn, undefined on a page. */
export const DialogFoot = createContext<HTMLElement | null | undefined>(undefined)

export type DialogActionsProps = {
  /** The main action, in words. */
  readonly label: string
  readonly onPress?: () => void
  /** The id of the form that the main action sends, instead of `onPress`. */
  readonly form?: string
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly isPending?: boolean
  /** Without it there is no second button: what is shown can only be closed. */
  readonly onCancel?: (() => void) | undefined
  readonly cancelLabel?: string
  /** Further ways on, between the two. */
  readonly others?: ReactNode
  /** What stands apart from them: deleting, as a rule. */
  readonly aside?: ReactNode
  /** Said with the buttons, so that it is in sight when one is pressed: why saving failed, as a rule. */
  readonly note?: ReactNode
}

/**
 * The buttons that end a dialog. Wherever inside it they are written, they stand at its foot and stay in sight, the main one
 * last; on a page they stand where they are written, the main one first.
 */
export function DialogActions({ note, aside, ...actions }: DialogActionsProps) {
  const foot = useContext(DialogFoot)
  if (foot === null) return null
  const isInDialog = foot !== undefined
  const buttons = <ActionButtons key="actions" isMainLast={isInDialog} {...actions} />
  const apart = aside && (
    <div key="aside" className={styles.aside}>
      {aside}
    </div>
  )
  const drawn = (
    <>
      {note && <div className={styles.note}>{note}</div>}
      <div className={styles.actions} data-place={isInDialog ? 'dialog' : 'page'}>
        {isInDialog ? [apart, buttons] : [buttons, apart]}
      </div>
    </>
  )
  return isInDialog ? createPortal(drawn, foot) : drawn
}

type ActionButtonsProps = Omit<DialogActionsProps, 'note' | 'aside'> & { readonly isMainLast: boolean }

function ActionButtons({ label, isDanger, onCancel, cancelLabel, others, isMainLast, ...main }: ActionButtonsProps) {
  const intl = useIntl()
  const cancel = onCancel && (
    <Button key="cancel" variant="quiet" onPress={onCancel}>
      {cancelLabel ?? intl.formatMessage({ id: 'ui.cancel' })}
    </Button>
  )
  const act = (
    <Button
      key="main"
      variant={isDanger ? 'danger' : 'primary'}
      {...main}
      {...(main.form !== undefined && { type: 'submit' as const })}
    >
      {label}
    </Button>
  )
  return <>{isMainLast ? [cancel, others, act] : [act, others, cancel]}</>
}

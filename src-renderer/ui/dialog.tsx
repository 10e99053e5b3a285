import { X } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { DialogFoot } from './dialog-actions'
import { IconButton } from './icon-button'
import styles from './dialog.module.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: 's' | 'm' | 'l'
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the page; its buttons are `DialogActions` among its children. Escape closes it; a press beside it doesn't, so that nothing typed is lost by a slip. */
export function Dialog({ title, isOpen, onClose, children, size = 'm', role = 'dialog' }: DialogProps) {
  const intl = useIntl()
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.modal ?? ''} data-size={size}>
        <AriaDialog role={role} className={styles.dialog ?? ''}>
          <header className={styles.head}>
            <Heading slot="title" className={styles.title ?? ''}>
              {title}
            </Heading>
            {role === 'dialog' && (
              <IconButton icon={<X />} label={intl.formatMessage({ id: 'ui.close' })} onPress={onClose} />
            )}
          </header>
          <div className={styles.body}>
            <DialogFoot value={foot}>{children}</DialogFoot>
          </div>
          <footer ref={setFoot} className={styles.footer} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

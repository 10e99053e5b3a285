import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { IconButton } from './icon-button'
import styles from './dialog.module.css'

export type DialogProps = {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 's' | 'm' | 'l'
  readonly role?: 'dialog' | 'alertdialog'
}

/** A window over the page. Escape closes it; a press beside it doesn't, so that nothing typed is lost by a slip. */
export function Dialog({ title, isOpen, onClose, children, footer, size = 'm', role = 'dialog' }: DialogProps) {
  const intl = useIntl()
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
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { SecretField } from '@renderer/ui/secret-field'

type PassphraseDialogProps = {
  readonly title: string
  /** The last one tried did not open the file. */
  readonly isWrong: boolean
  readonly isOpening: boolean
  readonly onOpen: (passphrase: string) => void
  readonly onCancel: () => void
}

/** Asks for the passphrase of a file; it is kept nowhere. */
export function PassphraseDialog({ title, isWrong, isOpening, onOpen, onCancel }: PassphraseDialogProps) {
  const text = useText()
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState<string>()
  return (
    <Dialog title={title} isOpen onClose={onCancel}>
      <form
        id="passphrase"
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase === '' || isOpening) return
          setTried(passphrase)
          onOpen(passphrase)
        }}
      >
        <Stack gap={3}>
          <p>{text('exchange.unlock.text')}</p>
          <SecretField
            label={text('exchange.send.passphrase')}
            error={isWrong && !isOpening && tried === passphrase ? text('refusals.wrong-passphrase') : undefined}
            isRequired
            value={passphrase}
            onChange={setPassphrase}
            showLabel={text('exchange.passphrase.show')}
            hideLabel={text('exchange.passphrase.hide')}
            inputRef={focused}
          />
        </Stack>
      </form>
      <DialogActions
        label={text('exchange.unlock.open')}
        form="passphrase"
        isDisabled={passphrase === ''}
        isPending={isOpening}
        onCancel={onCancel}
      />
    </Dialog>
  )
}

function focused(input: HTMLInputElement | null): void {
  input?.focus()
}

import { useText } from '@renderer/platform/i18n'
import { PassphraseDialog } from '@renderer/records/passphrase-dialog'
import { useIncoming, type LockedFile } from './incoming-store'
import { useOpenBundle } from './use-open-bundle'

/** Asks for the passphrase of a file that is locked with one; nothing where none is. */
export function UnlockDialog() {
  const locked = useIncoming((store) => store.locked)
  return locked ? <AskPassphrase key={locked.file.name} locked={locked} /> : null
}

function AskPassphrase({ locked }: { readonly locked: LockedFile }) {
  const text = useText()
  const open = useOpenBundle()
  const isReading = useIncoming((store) => store.isReading)
  return (
    <PassphraseDialog
      title={text('exchange.unlock.title', { file: locked.file.name })}
      isWrong={locked.isWrong}
      isOpening={isReading}
      onOpen={(passphrase) => open(locked.file, passphrase)}
      onCancel={() => useIncoming.setState({ locked: undefined })}
    />
  )
}

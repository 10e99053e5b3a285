import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Stack } from '@renderer/ui/layout'
import type { Version } from './agreement-records'

type SignedVersionDialogProps = {
  readonly version: Version
  readonly onCorrect: () => void
  readonly onNewVersion: () => void
  readonly onClose: () => void
}

/** What was signed does not change: asks whether the entry is wrong, or the cities have agreed on something new. */
export function SignedVersionDialog({ version, onCorrect, onNewVersion, onClose }: SignedVersionDialogProps) {
  const text = useText()
  return (
    <Dialog
      title={text('agreements.signed.title', { version: version.label })}
      size="s"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onCorrect}>{text('agreements.signed.correct')}</Button>
          <Button variant="primary" onPress={onNewVersion}>
            {text('agreements.signed.new-version')}
          </Button>
        </>
      }
    >
      <Stack gap={2}>
        <p>{text('agreements.signed.text')}</p>
        <p>{text('agreements.signed.events')}</p>
      </Stack>
    </Dialog>
  )
}

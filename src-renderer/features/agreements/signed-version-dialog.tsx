import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import type { Version } from './agreement-records'

type SignedVersionDialogProps = {
  readonly version: Version
  /** Its text is fixed by a hash and can only be corrected with a reason. */
  readonly isLocked: boolean
  /** Where such a correction is begun. */
  readonly textsHref: string
  readonly onCorrect: () => void
  readonly onNewVersion: () => void
  readonly onClose: () => void
}

/** What was signed does not change: asks whether the entry is wrong, or the cities have agreed on something new. */
export function SignedVersionDialog(props: SignedVersionDialogProps) {
  const { version, isLocked, textsHref, onCorrect, onNewVersion, onClose } = props
  const text = useText()
  return (
    <Dialog title={text('agreements.signed.title', { version: version.label })} size="s" isOpen onClose={onClose}>
      <Stack gap={2}>
        <p>{text(isLocked ? 'texts.locked.text' : 'agreements.signed.text')}</p>
        {isLocked && (
          <p>
            <LinkTo href={textsHref}>{text('texts.correct')}</LinkTo>
          </p>
        )}
        <p>{text('agreements.signed.events')}</p>
      </Stack>
      <DialogActions
        label={text('agreements.signed.new-version')}
        onPress={onNewVersion}
        onCancel={onClose}
        others={
          <Button onPress={onCorrect}>{text(isLocked ? 'texts.locked.edit' : 'agreements.signed.correct')}</Button>
        }
      />
    </Dialog>
  )
}

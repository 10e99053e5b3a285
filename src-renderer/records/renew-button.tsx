import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { renewDevice } from '@renderer/storage/device'
import type { OfficeName } from '@renderer/storage/office'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'

type RenewButtonProps = { readonly office: OfficeName; readonly size?: 's' | 'm'; readonly onRenewed?: () => void }

/** Makes this computer a new device, after a backup was restored or a profile copied. */
export function RenewButton({ office, size = 'm', onRenewed }: RenewButtonProps) {
  const text = useText()
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button size={size} onPress={() => setAsked(true)}>
        {text('trust.renew')}
      </Button>
      <ConfirmDialog
        title={text('trust.renew.title')}
        confirmLabel={text('trust.renew.do')}
        isOpen={isAsked}
        onCancel={() => setAsked(false)}
        onConfirm={() =>
          void renewDevice(office).then(() => {
            setAsked(false)
            onRenewed?.()
          })
        }
      >
        {text('trust.renew.text')}
      </ConfirmDialog>
    </>
  )
}

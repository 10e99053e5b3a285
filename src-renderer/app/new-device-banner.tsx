import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useNewDevice } from '@renderer/storage/device'
import { useOffice } from '@renderer/storage/office-context'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'

/** Tells that this computer is another device than it was, as in a copied profile, until a person has seen it. */
export function NewDeviceBanner() {
  const text = useText()
  const { isNew, seen } = useNewDevice(useOffice())
  if (!isNew) return null
  return (
    <Notice
      tone="due"
      actions={
        <Inline gap={2}>
          <LinkTo href={routes.exchange.to()} variant="secondary">
            {text('trust.new-device.card')}
          </LinkTo>
          <Button onPress={seen}>{text('trust.new-device.seen')}</Button>
        </Inline>
      }
    >
      {text('trust.new-device')}
    </Notice>
  )
}

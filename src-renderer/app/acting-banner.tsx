import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useActingErased } from '@renderer/storage/acting-person'
import { LinkTo } from '@renderer/ui/link-to'
import { Notice } from '@renderer/ui/notice'

/** Asks who works here after an erasure by file took the name of who did. */
export function ActingBanner() {
  const text = useText()
  if (!useActingErased()) return null
  return (
    <Notice
      tone="due"
      actions={
        <LinkTo href={routes.settings.to()} variant="secondary">
          {text('trust.acting.say')}
        </LinkTo>
      }
    >
      {text('trust.acting.erased')}
    </Notice>
  )
}

import { useText } from '@renderer/platform/i18n'
import { useSpaceHash } from '@renderer/storage/exchange-out'
import { Button } from '@renderer/ui/button'
import { Stack } from '@renderer/ui/layout'
import { PopoverButton } from '@renderer/ui/popover-button'
import { showToast } from '@renderer/ui/toasts'
import styles from './exchange.module.css'

/** The sign of a space's state, short; the whole of it, what it tells and a way to copy it on a press. */
export function SpaceHash({ space }: { readonly space: string }) {
  const text = useText()
  const hash = useSpaceHash(space)
  if (hash === undefined) return <span className={styles.hash}>…</span>
  return (
    <PopoverButton
      label={text('exchange.hash.title')}
      variant="plain"
      trigger={<span className={styles.hash}>{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span>}
    >
      <Stack gap={3}>
        <strong>{text('exchange.hash.title')}</strong>
        <p>{text('exchange.hash.text')}</p>
        <code className={styles.wholeHash}>{hash}</code>
        <div>
          <Button
            size="s"
            onPress={() =>
              void navigator.clipboard
                .writeText(hash)
                .then(() => showToast({ title: text('exchange.hash.copied'), tone: 'good' }))
            }
          >
            {text('exchange.hash.copy')}
          </Button>
        </div>
      </Stack>
    </PopoverButton>
  )
}

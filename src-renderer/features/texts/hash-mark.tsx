import { useText } from '@renderer/platform/i18n'
import { Stack } from '@renderer/ui/layout'
import { PopoverButton } from '@renderer/ui/popover-button'
import styles from './texts.module.css'

export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`
}

/** The sign of a text, short; the whole of it and what it tells on a press. */
export function HashMark({ hash }: { readonly hash: string }) {
  const text = useText()
  return (
    <PopoverButton
      label={text('texts.hash')}
      variant="plain"
      trigger={<span className={styles.hash}>{shortHash(hash)}</span>}
    >
      <Stack gap={3}>
        <strong>{text('texts.hash')}</strong>
        <p>{text('texts.hash.text')}</p>
        <code className={styles.hash}>{hash}</code>
      </Stack>
    </PopoverButton>
  )
}

import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useAuthorText } from '@renderer/records/author-text'
import styles from './review.module.css'

type WrittenByProps = { readonly name: string; readonly device: string; readonly at: string }

/** The author, the place and the time of a value, small. */
export function WrittenBy({ name, device, at }: WrittenByProps) {
  const text = useText()
  const author = useAuthorText()
  const { instant } = useFormats()
  return (
    <span className={styles.quiet}>
      {name ? text('ui.by-at', { by: author({ name, device }), at: instant(at) }) : instant(at)}
    </span>
  )
}

import { useText } from '@renderer/platform/i18n'
import styles from './renewal.module.css'

/** What a step still lacks; nothing where it lacks nothing. */
export function MissingList({ missing }: { readonly missing: readonly string[] }) {
  const text = useText()
  if (missing.length === 0) return null
  return (
    <ul className={styles.missing} aria-label={text('renewal.missing')}>
      {missing.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

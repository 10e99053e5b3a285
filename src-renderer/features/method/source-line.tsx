import { useText } from '@renderer/platform/i18n'
import styles from './method.module.css'

export function SourceLine({ part }: { readonly part: 'steps' | 'components' | 'criteria' | 'challenges' }) {
  const text = useText()
  return <p className={styles.source}>{text('method.source', { source: text(`method.source.${part}`) })}</p>
}

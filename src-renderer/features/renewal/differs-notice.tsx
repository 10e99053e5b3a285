import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { Notice } from '@renderer/ui/notice'
import { differsText } from './draft-differs'
import type { RenewalPartProps } from './use-renewal'
import styles from './renewal.module.css'

/** Says where the newest draft and the verdicts contradict each other, and what to do; nothing where they agree. */
export function DiffersNotice({ renewal, areas }: RenewalPartProps) {
  const text = useText()
  const formats = useFormats()
  if (!renewal.differs) return null
  const { intro, items } = differsText(renewal.differs, areas, { text, formats })
  return (
    <Notice tone="due" title={text('renewal.differs.title')}>
      <p>{intro}</p>
      <ul className={styles.differs}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{text('renewal.differs.do')}</p>
    </Notice>
  )
}

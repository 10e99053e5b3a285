import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { LinkTo } from '@renderer/ui/link-to'
import { recordLists, type RecordedType } from './recorded'
import type { RecordedCounts } from './use-recorded-counts'
import styles from './method.module.css'

type RecordedHereProps = { readonly types: readonly RecordedType[]; readonly counts: RecordedCounts }

/** How many records bear on a part of the method, each number leading to its list. */
export function RecordedHere({ types, counts }: RecordedHereProps) {
  const text = useText()
  const { number } = useFormats()
  if (types.length === 0) return null
  return (
    <ul className={styles.recorded}>
      {types.map((type) => (
        <li key={type}>
          <LinkTo href={recordLists[type]}>
            {text('method.recorded.count', { records: text(`records.types.${type}`), count: number(counts[type]) })}
          </LinkTo>
        </li>
      ))}
    </ul>
  )
}

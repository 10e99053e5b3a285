import { FileText } from 'lucide-react'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import { ContributionMark } from './contribution-mark'
import type { Reading } from './measure-facts'
import styles from './measures.module.css'
import { useMeasureTexts } from './use-measure-texts'

/** What a cell shows: the value or why there is none, how much is the partnership's doing, whether a source is named. */
export function CellContent({ readings }: { readonly readings: readonly Reading[] }) {
  const text = useText()
  const { value } = useMeasureTexts()
  const reading = readings[0]
  if (!reading) return null
  return (
    <span className={styles.value}>
      {readings.length > 1 && <Badge tone="due">{text('measures.cell.twice', { count: readings.length })}</Badge>}
      {reading.conflicts.length > 0 && <Badge tone="due">{text('measures.cell.conflict')}</Badge>}
      <span className={reading.value === undefined ? styles.said : undefined}>{value(reading)}</span>
      {reading.contribution && <ContributionMark grade={reading.contribution} />}
      {reading.source && <FileText aria-hidden className={styles.sourceMark} />}
    </span>
  )
}

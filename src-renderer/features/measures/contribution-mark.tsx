import type { contributionGrades } from '@shared/domain/indicator'
import styles from './measures.module.css'

/** A circle: full for caused, half for enabled, empty for coincident. A word for it always stands in the label beside. */
export function ContributionMark({ grade }: { readonly grade: (typeof contributionGrades)[number] }) {
  return (
    <svg className={styles.mark} viewBox="0 0 10 10" aria-hidden>
      <circle className={styles.markRing} cx="5" cy="5" r="4" />
      {grade === 'caused' && <circle className={styles.markFill} cx="5" cy="5" r="4" />}
      {grade === 'enabled' && <path className={styles.markFill} d="M5 1 A4 4 0 0 0 5 9 Z" />}
    </svg>
  )
}

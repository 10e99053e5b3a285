import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import type { Tone } from '@renderer/ui/tone'
import { titlesOf, verdictProblem, type AreaVerdict } from '@shared/domain/area-verdict'
import type { Area, Verdict } from './renewal-records'
import styles from './renewal.module.css'

const tones: Readonly<Record<AreaVerdict, Tone>> = {
  keep: 'neutral',
  rename: 'accent',
  split: 'accent',
  merge: 'accent',
  add: 'good',
  drop: 'late'
}

type VerdictWordsProps = {
  readonly verdict: Verdict
  /** The area of the row; the others of a merger are named. */
  readonly area?: string
  readonly areas: readonly Area[]
}

/** A verdict as people read it: what, into which titles, with which other areas, and why. */
export function VerdictWords({ verdict, area, areas }: VerdictWordsProps) {
  const text = useText()
  const { list } = useFormats()
  const problem = verdictProblem(verdict)
  const titles = titlesOf(verdict)
  const others = areas.filter(({ id }) => id !== area && verdict.areas.includes(id)).map(({ title }) => title)
  return (
    <div className={styles.verdict}>
      <div>
        <Badge tone={tones[verdict.verdict]}>{text(`records.value.areaVerdict.${verdict.verdict}`)}</Badge>
        {titles.length === 1 && <span className={styles.becomes}>{titles}</span>}
      </div>
      {titles.length > 1 && (
        <ul className={styles.titles}>
          {titles.map((title) => (
            <li key={title}>{title}</li>
          ))}
        </ul>
      )}
      {others.length > 0 && <div className={styles.none}>{text('renewal.verdict.with', { areas: list(others) })}</div>}
      {verdict.reason && <div className={styles.reason}>{verdict.reason}</div>}
      {problem && <Badge tone="due">{text(`renewal.verdict.problem.${problem}`)}</Badge>}
    </div>
  )
}

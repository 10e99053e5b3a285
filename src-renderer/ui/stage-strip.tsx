import { Check } from 'lucide-react'
import styles from './stage-strip.module.css'

export type Stage = {
  readonly id: string
  readonly label: string
  readonly state: 'done' | 'current' | 'coming'
  readonly detail?: string | undefined
}

/** The stages of a thing from first to last, and where it stands. `stateWords` says the state to those who hear it. */
export function StageStrip(props: {
  readonly label: string
  readonly stages: readonly Stage[]
  readonly stateWords: Readonly<Record<Stage['state'], string>>
}) {
  return (
    <ol aria-label={props.label} className={styles.strip}>
      {props.stages.map((stage) => (
        <li
          key={stage.id}
          className={styles.stage}
          data-state={stage.state}
          aria-current={stage.state === 'current' ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden>
            {stage.state === 'done' && <Check />}
          </span>
          <span className={styles.label}>{stage.label}</span>
          <span className={styles.detail}>{stage.detail ?? props.stateWords[stage.state]}</span>
        </li>
      ))}
    </ol>
  )
}

import type { RenewalCycle } from '@shared/domain/renewal-cycle'
import { phaseName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { Badge } from '@renderer/ui/badge'
import type { Tone } from '@renderer/ui/tone'
import { phaseStateOn, type PhaseState } from './cycle-words'
import styles from './cycle.module.css'

const tones: Readonly<Record<PhaseState, Tone>> = {
  proven: 'good',
  missing: 'late',
  running: 'accent',
  coming: 'neutral'
}

/** What the ring's numbers stand for: the phases with their days. */
export function PhaseList({ cycle }: { readonly cycle: RenewalCycle }) {
  const intl = useIntl()
  const text = useText()
  const { daySpan } = useFormats()
  return (
    <ol className={styles.phases} aria-label={text('overview.phases')}>
      {cycle.phases
        .filter(({ days }) => days > 0)
        .map((phase) => {
          const state = phaseStateOn(phase, cycle.date)
          return (
            <li key={phase.phase} className={styles.phase}>
              <span className={styles.number}>{phase.phase}</span>
              <span className={styles.name}>{phaseName(intl, phase.phase)}</span>
              <span className={styles.state}>
                <Badge tone={tones[state]}>{text(`overview.phase.${state}`)}</Badge>
              </span>
              <span className={styles.detail}>{daySpan(phase.from, phase.to)}</span>
            </li>
          )
        })}
    </ol>
  )
}

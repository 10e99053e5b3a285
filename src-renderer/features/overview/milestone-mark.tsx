import type { MilestoneState } from '@shared/domain/cycle-milestones'
import styles from './cycle.module.css'

const shapes: Readonly<Record<MilestoneState['state'], string>> = {
  proven: 'M0 -5 A5 5 0 1 1 0 5 A5 5 0 1 1 0 -5 Z',
  late: 'M0 -6 L6 0 L0 6 L-6 0 Z',
  waived: 'M-4.5 -1.2 H4.5 V1.2 H-4.5 Z',
  overtaken: 'M-4.5 -1.2 H4.5 V1.2 H-4.5 Z',
  due: 'M0 -4 A4 4 0 1 1 0 4 A4 4 0 1 1 0 -4 Z',
  open: 'M0 -5 A5 5 0 0 1 0 5 Z M0 -4 A4 4 0 1 1 0 4 A4 4 0 1 1 0 -4 Z'
}

type MilestoneMarkProps = {
  readonly state: MilestoneState['state']
  /** The next one to come, in the colour of what needs a person. */
  readonly isNext?: boolean
}

/** A milestone's mark, to stand within an svg: its shape says the state, not only its colour. */
export function MilestoneMark({ state, isNext = false }: MilestoneMarkProps) {
  return <path className={styles.mark} data-state={state} data-next={isNext} d={shapes[state]} />
}

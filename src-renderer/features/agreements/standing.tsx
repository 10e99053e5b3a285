import { useIntl, useText } from '@renderer/platform/i18n'
import { termSentence } from '@renderer/platform/term-sentence'
import { termSteps } from '@renderer/platform/term-steps'
import { Badge } from '@renderer/ui/badge'
import type { Tone } from '@renderer/ui/tone'
import { WhyPopover } from '@renderer/ui/why-popover'
import type { VersionStanding } from '@shared/domain/term-standing'
import type { Standing } from '@shared/domain/term-timeline'
import type { Version } from './agreement-records'
import styles from './agreements.module.css'

const tones: Readonly<Record<Standing, Tone>> = {
  'not-yet-effective': 'accent',
  'in-force': 'good',
  'tacit-renewal': 'good',
  suspended: 'due',
  continuing: 'due',
  lapsed: 'late',
  terminated: 'late',
  superseded: 'neutral'
}

export function StandingBadge({ standing }: { readonly standing: Standing }) {
  const text = useText()
  return <Badge tone={tones[standing]}>{text(`terms.standing.${standing}`)}</Badge>
}

type StandingSentenceProps = {
  readonly standing: VersionStanding
  /** The versions that the sentence may name. */
  readonly versions: readonly Version[]
}

/** Where a version stands in one sentence; pressed, it shows the arithmetic line by line. */
export function StandingSentence({ standing, versions }: StandingSentenceProps) {
  const intl = useIntl()
  const text = useText()
  const labelOf = (id: string) => versions.find((version) => version.id === id)?.label
  return (
    <WhyPopover title={text('agreements.why')} why={<StandingSteps standing={standing} />}>
      {termSentence(intl, standing, labelOf)}
    </WhyPopover>
  )
}

function StandingSteps({ standing }: { readonly standing: VersionStanding }) {
  const intl = useIntl()
  return (
    <ol className={styles.steps}>
      {termSteps(intl, standing.steps).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

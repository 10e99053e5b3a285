import { useIntl, useText } from '@renderer/platform/i18n'
import { cityNamer, useFormats } from '@renderer/platform/formats'
import { termSentence } from '@renderer/platform/term-sentence'
import { termSteps } from '@renderer/platform/term-steps'
import { Badge } from '@renderer/ui/badge'
import type { Tone } from '@renderer/ui/tone'
import { WhyPopover } from '@renderer/ui/why-popover'
import type { VersionStanding } from '@shared/domain/term-standing'
import type { Standing } from '@shared/domain/term-timeline'
import type { PartnershipView } from '@renderer/storage/partnerships'
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

/** Names by its id what a sentence may name: a version, or a city in the language of the screen. */
export function useNames(
  { cities }: Pick<PartnershipView, 'cities'>,
  versions: readonly Version[]
): (id: string) => string | undefined {
  const cityOf = cityNamer(cities, useFormats())
  return (id) => cityOf(id) ?? versions.find((version) => version.id === id)?.label
}

type StandingSentenceProps = {
  readonly view: Pick<PartnershipView, 'cities'>
  readonly standing: VersionStanding
  /** The versions that the sentence may name. */
  readonly versions: readonly Version[]
}

/** Where a version stands in one sentence; pressed, it shows the arithmetic line by line. */
export function StandingSentence({ view, standing, versions }: StandingSentenceProps) {
  const intl = useIntl()
  const text = useText()
  const nameOf = useNames(view, versions)
  return (
    <WhyPopover title={text('agreements.why')} why={<StandingSteps standing={standing} nameOf={nameOf} />}>
      {termSentence(intl, standing, nameOf)}
    </WhyPopover>
  )
}

type StandingStepsProps = Pick<StandingSentenceProps, 'standing'> & { readonly nameOf: ReturnType<typeof useNames> }

function StandingSteps({ standing, nameOf }: StandingStepsProps) {
  const intl = useIntl()
  return (
    <ol className={styles.steps}>
      {termSteps(intl, standing.steps, nameOf).map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  )
}

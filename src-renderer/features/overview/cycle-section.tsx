import { closingText } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { unbroken } from '@renderer/platform/unbroken'
import { useIntl, useText } from '@renderer/platform/i18n'
import { termSteps } from '@renderer/platform/term-steps'
import { useSides } from '@renderer/records/use-sides'
import type { RecordedStanding } from '@renderer/storage/cycle-input'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Notice } from '@renderer/ui/notice'
import { Section } from '@renderer/ui/section'
import { Stack } from '@renderer/ui/layout'
import { WhyPopover } from '@renderer/ui/why-popover'
import type { CycleStanding } from '@shared/domain/partnership-standing'
import { CycleRing } from './cycle-ring'
import { cycleSteps } from '@renderer/platform/cycle-steps'
import { ringDescription, ringMiddle } from './cycle-words'
import { MilestoneList } from './milestone-list'
import { NoCycle } from './no-cycle'
import { PhaseList } from './phase-list'
import { WhySteps } from './why-steps'
import styles from './cycle.module.css'

type CycleSectionProps = { readonly view: PartnershipView; readonly standing: RecordedStanding }

/** The renewal cycle of the working agreement: ring, milestones, phases. */
export function CycleSection({ view, standing }: CycleSectionProps) {
  const intl = useIntl()
  const text = useText()
  const { day: formatDay } = useFormats()
  const { renewal } = standing
  if (!renewal) return <NoCycle view={view} standing={standing} />
  const { cycle } = renewal
  const { days, what, day } = ringMiddle(intl, cycle)
  const [from, to] = [cycle.start.slice(0, 4), cycle.end.slice(0, 4)]
  return (
    <Section
      title={from === to ? text('overview.cycle.title.one-year', { from }) : text('overview.cycle.title', { from, to })}
      action={<WhyTheseDates view={view} standing={standing} renewal={renewal} />}
    >
      <Stack gap={4}>
        <figure className={styles.figure}>
          <CycleRing
            cycle={cycle}
            description={ringDescription(intl, cycle, view.cities.length)}
            today={[text('overview.today'), formatDay(cycle.date, 'short')]}
          />
          <figcaption className={styles.middle}>
            <span className={styles.days}>{days}</span>
            <span className={styles.what}>{what}</span>
            <span className={styles.what}>{unbroken(day)}</span>
          </figcaption>
        </figure>
        <CycleNotices standing={standing} renewal={renewal} />
        <MilestoneList view={view} renewal={renewal} />
        <PhaseList cycle={cycle} />
      </Stack>
    </Section>
  )
}

type RenewalProps = { readonly standing: RecordedStanding; readonly renewal: CycleStanding }

function speakingOf({ standing, renewal }: RenewalProps) {
  return standing.layers
    .flatMap(({ agreements }) => agreements)
    .find(({ agreement }) => agreement === renewal.agreement)?.speaking
}

function WhyTheseDates({ view, standing, renewal }: RenewalProps & Pick<CycleSectionProps, 'view'>) {
  const intl = useIntl()
  const text = useText()
  const sides = useSides(view)
  const speaking = speakingOf({ standing, renewal })
  return (
    <WhyPopover
      title={text('overview.why.cycle')}
      why={
        <Stack gap={3}>
          <WhySteps steps={cycleSteps(intl, renewal)} />
          <strong>{text('overview.why.term')}</strong>
          <WhySteps steps={speaking ? termSteps(intl, speaking.steps, sides.name) : []} />
          <span className={styles.detail}>{text('overview.why.proposal')}</span>
        </Stack>
      }
    >
      {text('overview.why.dates')}
    </WhyPopover>
  )
}

/** What the ring can't show: that it is over, that the end isn't sure, what is missing to close it. */
function CycleNotices({ standing, renewal }: RenewalProps) {
  const intl = useIntl()
  const text = useText()
  const { day } = useFormats()
  const { cycle } = renewal
  const speaking = speakingOf({ standing, renewal })
  const { endsOn, endUncertainFrom } = speaking ?? {}
  const isFollowed = cycle.milestones.some(({ kind, state }) => kind === 'end' && state === 'proven')
  return (
    <>
      {cycle.phaseToday === 'after' && (
        <Notice
          tone={isFollowed ? 'due' : 'late'}
          title={text(isFollowed ? 'overview.cycle.followed' : 'overview.cycle.lapsed', { date: day(cycle.end) })}
        >
          {closingText(intl, cycle)}
        </Notice>
      )}
      {cycle.closing.mayClose && cycle.closing.by === 'reason' && (
        <p className={styles.detail}>
          {text('overview.cycle.closed', {
            day: day(cycle.closing.closing.on),
            reason: cycle.closing.closing.reason
          })}
        </p>
      )}
      {endUncertainFrom !== undefined && endsOn !== undefined && (
        <p className={styles.detail}>
          {text('overview.cycle.uncertain', { from: day(endUncertainFrom), to: day(endsOn) })}
        </p>
      )}
    </>
  )
}

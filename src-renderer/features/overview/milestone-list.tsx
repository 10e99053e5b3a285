import type { Milestone } from '@shared/domain/cycle-milestones'
import type { CycleStanding } from '@shared/domain/partnership-standing'
import { milestoneName, milestoneState, missingSidesText, suggestionText } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { milestonePath, proofPath } from '@renderer/platform/milestone-path'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import type { Tone } from '@renderer/ui/tone'
import { WhyPopover } from '@renderer/ui/why-popover'
import { milestoneSteps } from '@renderer/platform/cycle-steps'
import { MilestoneMark } from './milestone-mark'
import { WhySteps } from './why-steps'
import styles from './cycle.module.css'

type ListProps = { readonly view: PartnershipView; readonly renewal: CycleStanding }

/** The milestones in words: the ring's equal list. Each date can be asked why, each proof opened. */
export function MilestoneList({ view, renewal }: ListProps) {
  const text = useText()
  const { cycle } = renewal
  return (
    <ol className={styles.milestones} aria-label={text('overview.milestones')}>
      {cycle.milestones.map((milestone) => (
        <MilestoneRow
          key={`${milestone.kind} ${milestone.number ?? 0}`}
          view={view}
          renewal={renewal}
          milestone={milestone}
        />
      ))}
    </ol>
  )
}

const tones: Readonly<Record<Milestone['state'], Tone>> = {
  proven: 'good',
  open: 'due',
  due: 'neutral',
  late: 'late',
  waived: 'neutral',
  overtaken: 'neutral'
}

function MilestoneRow({ view, renewal, milestone }: ListProps & { readonly milestone: Milestone }) {
  const intl = useIntl()
  const text = useText()
  const { day, city } = useFormats()
  const isNext = milestone === renewal.cycle.next?.milestone
  const tone = isNext && milestone.state === 'due' ? 'due' : tones[milestone.state]
  const nameOf = (id: string) => view.cities.filter((side) => side.id === id).map((side) => city(side).name)[0] ?? ''
  const missing = milestone.state === 'proven' ? undefined : missingSidesText(intl, milestone, nameOf)
  const suggestion = milestone.state === 'due' ? suggestionText(intl, milestone) : undefined
  return (
    <li className={styles.milestone}>
      <svg className={styles.markBox} viewBox="-7 -7 14 14" aria-hidden>
        <MilestoneMark state={milestone.state} isNext={isNext} />
      </svg>
      <span className={styles.name}>{milestoneName(intl, milestone, view.cities.length)}</span>
      <span className={styles.state}>
        <Badge tone={tone}>{milestoneState(intl, milestone)}</Badge>
      </span>
      <span className={styles.detail}>
        <WhyPopover
          title={text('overview.why.title')}
          why={<WhySteps steps={milestoneSteps(intl, renewal, milestone)} />}
        >
          {day(milestone.due, 'short')}
        </WhyPopover>
        <Proofs view={view} renewal={renewal} milestone={milestone} />
        {missing && <span>{missing}</span>}
        {suggestion && <span>{suggestion}</span>}
        {milestone.state !== 'proven' && milestone.state !== 'waived' && (
          <LinkTo href={milestonePath(view.partnership.id, milestone.kind, renewal)}>
            {text(`overview.do.${milestone.kind}`)}
          </LinkTo>
        )}
      </span>
    </li>
  )
}

/** Links to the records that prove a milestone. */
function Proofs({ view, renewal, milestone }: ListProps & { readonly milestone: Milestone }) {
  const text = useText()
  const { partial } = useFormats()
  return (
    <>
      {milestone.evidence.map((one) => (
        <LinkTo key={one.record} href={proofPath(view.partnership.id, milestone.kind, renewal, one)}>
          {text(`overview.proof.${milestone.kind}`, { date: partial(one.on, 'short') })}
        </LinkTo>
      ))}
    </>
  )
}

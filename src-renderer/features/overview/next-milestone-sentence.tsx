import type { CycleStanding } from '@shared/domain/partnership-standing'
import { milestoneName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { WhyPopover } from '@renderer/ui/why-popover'
import { milestoneSteps } from '@renderer/platform/cycle-steps'
import { WhySteps } from './why-steps'

type NextMilestoneSentenceProps = {
  readonly renewal: CycleStanding
  readonly sides: number
  readonly joiner: string
}

/** "Next, in 166 days: …"; nothing where no milestone is to come. */
export function NextMilestoneSentence({ renewal, sides, joiner }: NextMilestoneSentenceProps) {
  const intl = useIntl()
  const text = useText()
  const { day } = useFormats()
  const { next } = renewal.cycle
  if (!next) return null
  const { milestone, inDays } = next
  return (
    <>
      {joiner}
      {text('overview.next.lead', { days: inDays, what: milestoneName(intl, milestone, sides) })}
      <WhyPopover
        title={text('overview.why.title')}
        why={<WhySteps steps={milestoneSteps(intl, renewal, milestone)} />}
      >
        {day(milestone.due)}
      </WhyPopover>
      {text('terms.sentence', { text: '' })}
    </>
  )
}

import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { DeskPartnership } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow } from '@renderer/ui/section'
import type { Attention } from '@shared/domain/attention'
import { attentionPath } from './desk-paths'
import { ReminderMenu } from './reminder-menu'
import { useAttentionText } from './use-attention-text'

type AttentionRowProps = {
  readonly of: DeskPartnership
  readonly what: Attention
  /** Where one page tells of several partnerships. */
  readonly isPartnerNamed?: boolean
}

/** One matter that needs somebody: why, by when, where it is dealt with, and how to set it aside. */
export function AttentionRow({ of, what, isPartnerNamed = false }: AttentionRowProps) {
  const text = useText()
  const partnerNames = usePartnerNames()
  const { title, reason, badge } = useAttentionText(useToday())(of, what)
  return (
    <ListRow
      title={<LinkTo href={attentionPath(of, what)}>{title}</LinkTo>}
      detail={isPartnerNamed ? text('desk.reason.with', { partner: partnerNames(of.view), reason }) : reason}
      aside={
        <>
          <Badge tone={badge.tone}>{badge.text}</Badge>
          <ReminderMenu of={of} what={what} title={title} />
        </>
      }
    />
  )
}

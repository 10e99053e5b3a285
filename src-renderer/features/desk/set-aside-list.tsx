import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { DeskPartnership, SetAside } from '@renderer/storage/desk'
import { useOffice } from '@renderer/storage/office-context'
import { tellAgain } from '@renderer/storage/reminders'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import { attentionPath } from './desk-paths'
import { useAttentionText } from './use-attention-text'
import styles from './desk.module.css'

type SetAsideListProps = { readonly partnerships: readonly DeskPartnership[] }

/** What was put off or ticked off, folded away; each can be told again. */
export function SetAsideList({ partnerships }: SetAsideListProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const all = partnerships.flatMap((of) => of.setAside.map((aside, index) => ({ of, aside, index })))
  if (all.length === 0) return null
  return (
    <div className={styles.setAside}>
      <Button size="s" variant="quiet" onPress={() => setOpen(!isOpen)}>
        {text(isOpen ? 'reminders.aside.hide' : 'reminders.aside.show', { count: all.length })}
      </Button>
      {isOpen && (
        <RowList label={text('reminders.aside')}>
          {all.map(({ of, aside, index }) => (
            <SetAsideRow key={`${of.view.partnership.id} ${index}`} of={of} aside={aside} />
          ))}
        </RowList>
      )}
    </div>
  )
}

function SetAsideRow({ of, aside: { what, state } }: { readonly of: DeskPartnership; readonly aside: SetAside }) {
  const text = useText()
  const office = useOffice()
  const partnerNames = usePartnerNames()
  const { day } = useFormats()
  const { title, badge } = useAttentionText(useToday())(of, what)

  async function tell(): Promise<void> {
    const saved = await tellAgain(office, of, what)
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  return (
    <ListRow
      title={<LinkTo href={attentionPath(of, what)}>{title}</LinkTo>}
      detail={text('desk.reason.with', { partner: partnerNames(of.view), reason: badge.text })}
      aside={
        <>
          <Badge>
            {state.state === 'done'
              ? text('reminders.aside.done', { day: day(state.on, 'short') })
              : text('reminders.aside.until', { day: day(state.until, 'short') })}
          </Badge>
          <Button size="s" onPress={() => void tell()}>
            {text('reminders.again')}
          </Button>
        </>
      }
    />
  )
}

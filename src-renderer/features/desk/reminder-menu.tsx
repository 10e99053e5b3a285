import { AlarmClock } from 'lucide-react'
import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { DeskPartnership } from '@renderer/storage/desk'
import { useOffice } from '@renderer/storage/office-context'
import { setAside, type Aside } from '@renderer/storage/reminders'
import { MenuButton } from '@renderer/ui/menu-button'
import { showToast } from '@renderer/ui/toasts'
import type { Attention } from '@shared/domain/attention'
import { addDays, addMonths } from '@shared/domain/calendar-day'
import { ReminderDayDialog } from './reminder-day-dialog'

type ReminderMenuProps = { readonly of: DeskPartnership; readonly what: Attention; readonly title: string }

/** Puts a matter of the desk off, or ticks it off. */
export function ReminderMenu({ of, what, title }: ReminderMenuProps) {
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { day } = useFormats()
  const [isDayAsked, setDayAsked] = useState(false)
  const weekBefore = addDays(what.on, -7)

  async function put(aside: Aside): Promise<void> {
    const saved = await setAside(office, of, what, aside)
    if (!saved.ok) {
      showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
      return
    }
    const { until } = aside
    showToast({
      title: until === undefined ? text('reminders.done.told') : text('reminders.later.told', { day: day(until) }),
      detail: title,
      action: { label: text('forms.undo'), onPress: () => void saved.value() }
    })
  }

  const later = (id: 'week' | 'month' | 'before', until: string) => ({
    id,
    label: text(`reminders.later.${id}`),
    description: day(until),
    onAction: () => void put({ until })
  })
  return (
    <>
      <MenuButton
        label={text('reminders.menu', { title })}
        icon={<AlarmClock aria-hidden />}
        items={[
          later('week', addDays(today, 7)),
          later('month', addMonths(today, 1)),
          ...(weekBefore > today ? [later('before', weekBefore)] : []),
          { id: 'day', label: text('reminders.later.day'), onAction: () => setDayAsked(true) },
          {
            id: 'done',
            label: text('reminders.done'),
            description: text(what.on < today ? 'reminders.done.hint' : 'reminders.done.hint-ahead'),
            onAction: () => void put({ doneOn: today })
          }
        ]}
      />
      {isDayAsked && (
        <ReminderDayDialog title={title} onChoose={(until) => void put({ until })} onClose={() => setDayAsked(false)} />
      )}
    </>
  )
}

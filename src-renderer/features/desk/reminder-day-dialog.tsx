import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { DayField } from '@renderer/ui/day-field'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { isCalendarDay, type CalendarDay } from '@shared/domain/calendar-day'

type ReminderDayDialogProps = {
  readonly title: string
  readonly onChoose: (until: CalendarDay) => void
  readonly onClose: () => void
}

/** Asks for a day after today. */
export function ReminderDayDialog({ title, onChoose, onClose }: ReminderDayDialogProps) {
  const text = useText()
  const today = useToday()
  const [until, setUntil] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isAhead = isCalendarDay(until) && until > today
  const error = isAsked && !isAhead ? text('reminders.day.ahead') : undefined

  function choose(): void {
    setAsked(true)
    if (!isAhead) return
    onChoose(until)
    onClose()
  }

  return (
    <Dialog title={text('reminders.day.title', { title })} isOpen onClose={onClose}>
      <DayField
        label={text('reminders.day.label')}
        value={until}
        onChange={setUntil}
        today={today}
        error={error}
        isRequired
      />
      <DialogActions label={text('reminders.day.save')} onPress={choose} onCancel={onClose} />
    </Dialog>
  )
}

import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { usePartnershipViews, type PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { CalendarDialog } from './calendar-dialog'

type CalendarButtonProps = { readonly views: readonly PartnershipView[]; readonly size?: 's' | 'm' }

/** Opens the way to a calendar file. */
export function CalendarButton({ views, size = 'm' }: CalendarButtonProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size={size} icon={<CalendarPlus aria-hidden />} onPress={() => setOpen(true)}>
        {text('calendar.open')}
      </Button>
      {isOpen && <CalendarDialog views={views} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The calendar of all our own partnerships; nothing where there are none. */
export function CalendarOfAllButton() {
  const views = usePartnershipViews()?.filter(({ ours, partnership }) => ours && partnership.status !== 'ended')
  if (!views || views.length === 0) return null
  return <CalendarButton views={views} size="s" />
}

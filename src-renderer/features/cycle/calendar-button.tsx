import { CalendarPlus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { usePartnershipViews, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { CalendarDialog } from './calendar-dialog'

type CalendarButtonProps = { readonly views: readonly PartnershipView[]; readonly isAll?: boolean }

/** Opens the way to a calendar file. */
export function CalendarButton({ views, isAll = false }: CalendarButtonProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size={isAll ? 's' : 'm'} icon={<CalendarPlus aria-hidden />} onPress={() => setOpen(true)}>
        {text('calendar.open')}
      </Button>
      {isOpen && <CalendarDialog views={views} isAll={isAll} onClose={() => setOpen(false)} />}
    </>
  )
}

/** The calendar of all our own partnerships; nothing where there are none and no earlier file told of any. */
export function CalendarOfAllButton() {
  const views = usePartnershipViews()?.filter(({ ours, partnership }) => ours && partnership.status !== 'ended')
  const earlier = useRecords('calendar-export')
  if (!views || !earlier || views.length + earlier.length === 0) return null
  return <CalendarButton views={views} isAll />
}

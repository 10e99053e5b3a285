import { useText } from '@renderer/platform/i18n'
import { setDeskLead } from '@renderer/storage/cycle-preferences'
import { useOffice } from '@renderer/storage/office-context'
import { MenuButton } from '@renderer/ui/menu-button'
import { leadChoices, type LeadDays } from '@shared/domain/attention'

/** From how long before the desk tells of a date. */
export function LeadChoice({ leadDays }: { readonly leadDays: LeadDays }) {
  const text = useText()
  const office = useOffice()
  const lead = text(`reminders.lead.${leadDays}`)
  return (
    <MenuButton
      label={text('reminders.lead', { lead })}
      items={leadChoices.map((days) => ({
        id: String(days),
        label: text('reminders.lead', { lead: text(`reminders.lead.${days}`) }),
        onAction: () => void setDeskLead(office, days)
      }))}
    />
  )
}

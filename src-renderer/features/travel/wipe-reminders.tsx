import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useOffice } from '@renderer/storage/office-context'
import { noteTrip, noteWiped, useWipeReminders, type WipeReminder } from '@renderer/storage/travel'
import { Button } from '@renderer/ui/button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'

/** The laptops that are back and still hold what they took along; nothing where there are none. */
export function WipeReminders() {
  const text = useText()
  const reminders = useWipeReminders()
  if (!reminders || reminders.length === 0) return null
  return (
    <Section title={text('travel.wipe')}>
      <RowList label={text('travel.wipe')}>
        {reminders.map((reminder) => (
          <ReminderRow key={reminder.trip.delegation} reminder={reminder} />
        ))}
      </RowList>
    </Section>
  )
}

function ReminderRow({ reminder: { trip, delegation } }: { readonly reminder: WipeReminder }) {
  const text = useText()
  const office = useOffice()
  const { day } = useFormats()
  const name = delegation?.title ?? text('travel.deleted')

  async function tick(): Promise<void> {
    await noteWiped(office, trip.delegation)
    showToast({
      title: text('travel.wiped', { delegation: name }),
      action: { label: text('forms.undo'), onPress: () => void noteTrip(office, trip) }
    })
  }

  return (
    <ListRow
      title={
        delegation ? (
          <LinkTo href={routes.delegation.to({ partnership: trip.partnership, delegation: delegation.id })}>
            {text('travel.wipe.title', { delegation: name })}
          </LinkTo>
        ) : (
          text('travel.wipe.title', { delegation: name })
        )
      }
      detail={text('travel.wipe.detail', { day: day(trip.endsOn) })}
      aside={
        <Button size="s" onPress={() => void tick()}>
          {text('travel.wipe.done')}
        </Button>
      }
    />
  )
}

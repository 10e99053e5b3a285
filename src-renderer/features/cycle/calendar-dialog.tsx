import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { ownLanguageName } from '@renderer/platform/language-names'
import { offeredLocales, useLocaleChoice } from '@renderer/platform/locale'
import { languageOfCountry, textsIn } from '@renderer/platform/texts-in'
import { usePartnerNames } from '@renderer/records/space-mark'
import { useAnnouncedAhead } from '@renderer/storage/calendar-announced'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { RadioGroup } from '@renderer/ui/radio-group'
import { Select } from '@renderer/ui/select'
import { showToast } from '@renderer/ui/toasts'
import type { CalendarAudience } from '@shared/domain/calendar-export'
import { plainFileName } from '@shared/domain/paper'
import styles from './cycle.module.css'

type CalendarDialogProps = {
  /** One partnership, or all of ours. */
  readonly views: readonly PartnershipView[]
  readonly isAll: boolean
  readonly onClose: () => void
}

const alarms = { none: undefined, week: 7, month: 30 } as const
type Alarm = keyof typeof alarms

/** Writes milestones, ends and notice dates as an iCalendar file, for our own calendars or for the partner of one partnership. */
export function CalendarDialog({ views, isAll, onClose }: CalendarDialogProps) {
  const text = useText()
  const office = useOffice()
  const date = useToday()
  const { city } = useFormats()
  const partnerNames = usePartnerNames()
  const screenLocale = useLocaleChoice(({ locale }) => locale)
  const [audience, setAudience] = useState<CalendarAudience>('office')
  const [chosen, setChosen] = useState<(typeof offeredLocales)[number]>()
  const [alarm, setAlarm] = useState<Alarm>('none')
  const [isSaving, setSaving] = useState(false)
  const view = isAll ? undefined : views[0]
  const isEnded = view?.partnership.status === 'ended'
  const ahead = useAnnouncedAhead(isEnded ? view?.partnership.id : undefined, audience, date)
  const ours = offeredLocales.find((one) => one === screenLocale) ?? 'en'
  const locale = chosen ?? (audience === 'partner' ? languageOfCountry(view?.partners[0]?.country) : ours)

  async function write(): Promise<void> {
    const { calendarOut } = await import('@renderer/storage/calendar-exports')
    const language = await textsIn(locale)
    const pair = view?.cities.map((side) => city(side).name).join('–')
    const name = language.text(pair ? 'calendar.name.one' : 'calendar.name.all', { pair: pair ?? '' })
    const out = await calendarOut(office, name, { views, isAll, audience, language, date, alarmDays: alarms[alarm] })
    const file = plainFileName(`${pair ?? name} ${date}.ics`)
    const { saved, problem } = await bridge.saveFile('calendar', file, out.bytes)
    if (problem) showToast({ title: text('calendar.not-saved'), detail: problem, tone: 'late' })
    if (!saved) return
    await out.remember()
    showToast({
      title: text('calendar.saved', { file }),
      detail: text('calendar.saved.detail', { events: out.events, cancelled: out.cancelled }),
      tone: 'good'
    })
    onClose()
  }

  async function save(): Promise<void> {
    setSaving(true)
    try {
      await write()
    } catch (error) {
      showToast({ title: text('calendar.not-saved'), detail: String(error), tone: 'late' })
    } finally {
      setSaving(false)
    }
  }

  return (
    <Dialog title={text('calendar.title')} isOpen onClose={onClose}>
      <Stack gap={4}>
        <p>
          {view
            ? text(isEnded ? 'calendar.text.ended' : 'calendar.text.one', {
                partner: partnerNames(view),
                count: ahead ?? 0
              })
            : text('calendar.text.all')}
        </p>
        {view?.ours && (
          <RadioGroup
            label={text('calendar.audience')}
            options={[
              { id: 'office', label: text('calendar.audience.office') },
              {
                id: 'partner',
                label: text('calendar.audience.partner', { partner: partnerNames(view) }),
                description: text('calendar.audience.partner-hint')
              }
            ]}
            value={audience}
            onChange={setAudience}
          />
        )}
        {!isEnded && (
          <Stack gap={1}>
            <p className={styles.small}>{text(`calendar.fields.in.${audience}`)}</p>
            <p className={styles.small}>{text(`calendar.fields.out.${audience}`)}</p>
          </Stack>
        )}
        <Select
          label={text('calendar.language')}
          options={offeredLocales.map((id) => ({ id, label: ownLanguageName(id) }))}
          value={locale}
          onChange={setChosen}
        />
        {!isEnded && (
          <Select
            label={text('calendar.alarm')}
            options={(Object.keys(alarms) as Alarm[]).map((id) => ({ id, label: text(`calendar.alarm.${id}`) }))}
            value={alarm}
            onChange={setAlarm}
          />
        )}
      </Stack>
      <DialogActions
        label={text('calendar.save')}
        isDisabled={isEnded && !ahead}
        isPending={isSaving}
        onPress={() => void save()}
        onCancel={onClose}
      />
    </Dialog>
  )
}

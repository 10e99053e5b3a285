import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { Stack } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { ScheduleDialog, type ScheduleSubject } from './schedule-dialog'
import { useScheduleStandings } from './use-schedule-standings'

/** What is known of the days off of our partners' countries, this year and the next two, and the official schedules entered. */
export function SchedulesSection() {
  const text = useText()
  const year = Number(useToday().slice(0, 4))
  const { country } = useFormats()
  const views = usePartnershipViews()
  const schedules = useRecords('holiday-schedule')
  const [edited, setEdited] = useState<ScheduleSubject>()
  const standings = useScheduleStandings(views, schedules, [year, year + 1, year + 2])
  if (!standings || !schedules) return null
  const older = schedules.filter((one) => !standings.some(({ record }) => record?.id === one.id))
  const edit = (record: RecordOf<'holiday-schedule'>) => (
    <IconButton
      icon={<Pencil />}
      label={text('pace.schedule.edit', { country: country(record.country), year: String(record.year) })}
      onPress={() => setEdited({ record })}
    />
  )
  return (
    <Section
      title={text('pace.schedules')}
      action={
        <Button size="s" onPress={() => setEdited({})}>
          {text('pace.schedule.add')}
        </Button>
      }
    >
      <Stack gap={3}>
        <p>{text('pace.schedules.text')}</p>
        <RowList label={text('pace.schedules')}>
          {standings.map((standing) => (
            <ListRow
              key={`${standing.country} ${standing.year}`}
              title={text('pace.schedule.one', { country: country(standing.country), year: String(standing.year) })}
              detail={standing.record?.source ?? text(`pace.schedule.${standing.state}.detail`)}
              aside={
                <>
                  <Badge tone={standing.state === 'official' || standing.state === 'table' ? 'good' : 'due'}>
                    {text(`pace.schedule.${standing.state}`)}
                  </Badge>
                  {standing.record ? (
                    edit(standing.record)
                  ) : standing.state === 'table' ? null : (
                    <Button size="s" onPress={() => setEdited({ country: standing.country, year: standing.year })}>
                      {text('pace.schedule.enter')}
                    </Button>
                  )}
                </>
              }
            />
          ))}
          {older.map((record) => (
            <ListRow
              key={record.id}
              title={text('pace.schedule.one', { country: country(record.country), year: String(record.year) })}
              detail={record.source}
              aside={edit(record)}
            />
          ))}
        </RowList>
      </Stack>
      {edited && <ScheduleDialog subject={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  )
}

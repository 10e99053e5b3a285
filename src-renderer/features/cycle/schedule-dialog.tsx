import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { CountryField } from '@renderer/records/country-field'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { NumberFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { countryCode } from '@shared/domain/field'
import { holidayScheduleSchema, scheduledDays, scheduledText, wrongScheduleLine } from '@shared/domain/holiday-schedule'
import type { RecordOf } from '@shared/domain/record-registry'

/** The schedule to change, or the country and year of a new one as far as they are known. */
export type ScheduleSubject = {
  readonly record?: RecordOf<'holiday-schedule'>
  readonly country?: string
  readonly year?: number
}

const formSchema = z.object({
  country: countryCode,
  year: holidayScheduleSchema.shape.year,
  days: z
    .string()
    .trim()
    .min(1)
    .refine((days) => wrongScheduleLine(days) === undefined, 'pace.schedule.wrong'),
  source: holidayScheduleSchema.shape.source
})

/** The official days off of a country and a year, typed or pasted line by line. */
export function ScheduleDialog({
  subject,
  onClose
}: {
  readonly subject: ScheduleSubject
  readonly onClose: () => void
}) {
  const record = useAsOpened(subject.record)
  const { country, year } = subject
  const text = useText()
  const office = useOffice()
  const formats = useFormats()
  const thisYear = Number(useToday().slice(0, 4))
  const recordForm = useRecordForm<z.infer<typeof formSchema>>({
    draftKey: `holiday-schedule/${record?.id ?? `new/${country ?? ''}/${year ?? ''}`}`,
    schema: formSchema,
    defaults: {
      country: record?.country ?? country ?? '',
      year: record?.year ?? year ?? thisYear,
      days: record?.days.join('\n') ?? '',
      source: record?.source ?? ''
    },
    save: ({ days, ...values }) =>
      saveRecords(office, [
        {
          type: 'holiday-schedule',
          space: office.space,
          before: record,
          fields: {
            ...values,
            days: days.split('\n').flatMap((one) => {
              const scheduled = scheduledDays(one)
              return scheduled ? [scheduledText(scheduled)] : []
            })
          }
        }
      ]),
    onSaved: onClose
  })
  const { control, watch } = recordForm.form
  const wrong = wrongScheduleLine(watch('days'))
  return (
    <RecordDialog
      title={
        record
          ? text('pace.schedule.one', { country: formats.country(record.country), year: String(record.year) })
          : text('pace.schedule.add')
      }
      recordForm={recordForm}
      onClose={onClose}
      space={office.space}
      startAt={country || record ? 'days' : 'country'}
      record={record}
    >
      <Grid min="s">
        <CountryField control={control} name="country" label={text('records.field.holiday-schedule.country')} />
        <NumberFormField
          control={control}
          name="year"
          label={text('records.field.holiday-schedule.year')}
          formatOptions={{ useGrouping: false }}
          isRequired
        />
      </Grid>
      <TextAreaFormField
        control={control}
        name="days"
        label={text('records.field.holiday-schedule.days')}
        description={
          wrong === undefined ? text('pace.schedule.days') : text('pace.schedule.wrong-line', { line: wrong })
        }
        rows={8}
        isRequired
      />
      <TextFormField
        control={control}
        name="source"
        label={text('records.field.holiday-schedule.source')}
        description={text('pace.schedule.source')}
        isRequired
      />
    </RecordDialog>
  )
}

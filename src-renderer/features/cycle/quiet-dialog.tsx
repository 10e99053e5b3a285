import type { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { CheckboxFormField, DayFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { quietPeriodSchema } from '@shared/domain/quiet-period'
import type { RecordOf } from '@shared/domain/record-registry'

const formSchema = quietPeriodSchema.refine(({ from, to }) => from <= to, {
  error: 'pace.quiet.order',
  path: ['to']
})

type QuietDialogProps = { readonly period: RecordOf<'quiet-period'> | undefined; readonly onClose: () => void }

export function QuietDialog({ period: live, onClose }: QuietDialogProps) {
  const period = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const recordForm = useRecordForm<z.infer<typeof formSchema>>({
    draftKey: `quiet-period/${period?.id ?? 'new'}`,
    schema: formSchema,
    defaults: {
      name: period?.name ?? '',
      from: period?.from ?? '',
      to: period?.to ?? '',
      yearly: period?.yearly ?? false,
      about: period?.about ?? '',
      source: period?.source ?? ''
    },
    save: (fields) => saveRecords(office, [{ type: 'quiet-period', space: office.space, before: period, fields }]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={period?.name ?? text('pace.quiet.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={office.space}
      startAt="name"
      record={period}
    >
      <TextFormField control={control} name="name" label={text('records.field.quiet-period.name')} isRequired />
      <Grid min="s">
        <DayFormField
          control={control}
          name="from"
          label={text('records.field.quiet-period.from')}
          today={today}
          isRequired
        />
        <DayFormField
          control={control}
          name="to"
          label={text('records.field.quiet-period.to')}
          today={today}
          isRequired
        />
      </Grid>
      <CheckboxFormField control={control} name="yearly" label={text('records.field.quiet-period.yearly')} />
      <TextAreaFormField control={control} name="about" label={text('records.field.quiet-period.about')} rows={2} />
      <TextFormField control={control} name="source" label={text('records.field.quiet-period.source')} />
    </RecordDialog>
  )
}

import type { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { DayFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { cycleClosingSchema } from '@shared/domain/cycle-closing'
import type { RecordOf } from '@shared/domain/record-registry'
import styles from './cycle.module.css'

const formSchema = cycleClosingSchema.omit({ version: true, cycleStart: true })

/** A term, by its version and its days. */
export type ClosedTerm = { readonly version: string; readonly start: CalendarDay; readonly end: CalendarDay }

type ClosingDialogProps = {
  readonly space: string
  readonly term: ClosedTerm
  readonly closing: RecordOf<'cycle-closing'> | undefined
  readonly onClose: () => void
}

/** Closes a cycle without its evaluation: the reason stands where the evaluation would. */
export function ClosingDialog({ space, term, closing: live, onClose }: ClosingDialogProps) {
  const closing = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const { daySpan } = useFormats()
  const recordForm = useRecordForm<z.infer<typeof formSchema>>({
    draftKey: `cycle-closing/${closing?.id ?? `new/${term.version}/${term.start}`}`,
    schema: formSchema,
    defaults: {
      closedOn: closing?.closedOn ?? today,
      reason: closing?.reason ?? '',
      decidedBy: closing?.decidedBy ?? '',
      source: closing?.source ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'cycle-closing',
          space,
          before: closing,
          fields: { ...values, version: term.version, cycleStart: closing?.cycleStart ?? term.start }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={text('pace.closing.title')}
      recordForm={recordForm}
      onClose={onClose}
      space={space}
      startAt="reason"
      record={closing}
      saveLabel={text('pace.closing.save')}
    >
      <p className={styles.span}>{daySpan(term.start, term.end, 'long')}</p>
      <p>{text('pace.closing.text')}</p>
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.cycle-closing.reason')}
        rows={3}
        isRequired
      />
      <Grid min="s">
        <DayFormField
          control={control}
          name="closedOn"
          label={text('records.field.cycle-closing.closedOn')}
          today={today}
          isRequired
        />
        <TextFormField
          control={control}
          name="decidedBy"
          label={text('records.field.cycle-closing.decidedBy')}
          description={text('pace.closing.by')}
        />
      </Grid>
      <TextFormField control={control} name="source" label={text('records.field.cycle-closing.source')} />
    </RecordDialog>
  )
}

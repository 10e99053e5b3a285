import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { DayFormField, RadioFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { decisionSchema } from '@shared/domain/decision'
import type { Decision, VersionProps } from './agreement-records'

const decisionFormSchema = decisionSchema.omit({ version: true }).extend({ city: z.string() })
type DecisionValues = z.infer<typeof decisionFormSchema>

type DecisionDialogProps = VersionProps & { readonly decision: Decision | undefined; readonly onClose: () => void }

export function DecisionDialog({ view, version, decision: live, onClose }: DecisionDialogProps) {
  const decision = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides(view)
  const recordForm = useRecordForm<DecisionValues>({
    draftKey: decision ? `decision/${decision.id}` : `decision/new/${version.id}`,
    schema: decisionFormSchema,
    defaults: {
      title: decision?.title ?? '',
      decidedOn: decision?.decidedOn ?? today,
      body: decision?.body ?? '',
      city: decision ? (decision.city ?? notSaid) : (view.ours?.id ?? notSaid),
      options: decision?.options ?? '',
      reason: decision?.reason ?? '',
      source: decision?.source ?? ''
    },
    save: ({ city, ...values }) =>
      saveRecords(office, [
        {
          type: 'decision',
          space: version.space,
          before: decision,
          fields: { ...values, city: said(city), version: version.id }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={decision?.title ?? text('agreements.decision.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="title"
      record={decision}
    >
      <TextFormField control={control} name="title" label={text('records.field.decision.title')} isRequired />
      <Grid min="s">
        <DayFormField
          control={control}
          name="decidedOn"
          label={text('records.field.decision.decidedOn')}
          today={today}
          isRequired
        />
        <TextFormField control={control} name="body" label={text('records.field.decision.body')} isRequired />
      </Grid>
      <RadioFormField
        control={control}
        name="city"
        label={text('records.field.decision.city')}
        orientation="horizontal"
        options={[...sides.options, { id: notSaid, label: text('agreements.decision.together') }]}
      />
      <TextAreaFormField control={control} name="options" label={text('records.field.decision.options')} rows={2} />
      <TextAreaFormField control={control} name="reason" label={text('records.field.decision.reason')} rows={3} />
      <TextFormField control={control} name="source" label={text('records.field.decision.source')} />
    </RecordDialog>
  )
}

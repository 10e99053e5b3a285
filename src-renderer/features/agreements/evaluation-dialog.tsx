import type { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { DayFormField, RadioFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { evaluationKinds, evaluationSchema } from '@shared/domain/evaluation'
import type { Evaluation, VersionProps } from './agreement-records'

const evaluationFormSchema = evaluationSchema.omit({ version: true })
type EvaluationValues = z.infer<typeof evaluationFormSchema>

type EvaluationDialogProps = VersionProps & {
  readonly evaluation: Evaluation | undefined
  readonly onClose: () => void
}

export function EvaluationDialog({ version, evaluation: live, onClose }: EvaluationDialogProps) {
  const evaluation = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const recordForm = useRecordForm<EvaluationValues>({
    draftKey: evaluation ? `evaluation/${evaluation.id}` : `evaluation/new/${version.id}`,
    schema: evaluationFormSchema,
    defaults: {
      kind: evaluation?.kind ?? 'joint-review',
      heldOn: evaluation?.heldOn ?? today,
      conclusion: evaluation?.conclusion ?? '',
      proposals: evaluation?.proposals ?? '',
      source: evaluation?.source ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        { type: 'evaluation', space: version.space, before: evaluation, fields: { ...values, version: version.id } }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={text(evaluation ? `records.value.evaluationKind.${evaluation.kind}` : 'agreements.evaluation.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="heldOn"
      record={evaluation}
    >
      <RadioFormField
        control={control}
        name="kind"
        label={text('records.field.evaluation.kind')}
        options={evaluationKinds.map((id) => ({
          id,
          label: text(`records.value.evaluationKind.${id}`),
          description: text(`agreements.evaluation.${id}.hint`)
        }))}
      />
      <DayFormField
        control={control}
        name="heldOn"
        label={text('records.field.evaluation.heldOn')}
        today={today}
        isRequired
      />
      <TextAreaFormField
        control={control}
        name="conclusion"
        label={text('records.field.evaluation.conclusion')}
        rows={4}
      />
      <TextAreaFormField
        control={control}
        name="proposals"
        label={text('records.field.evaluation.proposals')}
        description={text('agreements.evaluation.proposals.hint')}
        rows={3}
      />
      <TextFormField control={control} name="source" label={text('records.field.evaluation.source')} />
    </RecordDialog>
  )
}

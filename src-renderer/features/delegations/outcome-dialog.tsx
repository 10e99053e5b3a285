import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import { SelectFormField, TextAreaFormField } from '@renderer/ui/form/form-fields'
import type { RecordOf } from '@shared/domain/record-registry'
import { areasToChoose } from './area-choice'

const outcomeFormSchema = z.object({ text: z.string().trim().min(1).max(200_000), area: z.string() })

type OutcomeDialogProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly areas: readonly RecordOf<'area'>[]
  readonly outcome: RecordOf<'outcome'> | undefined
  readonly onClose: () => void
}

export function OutcomeDialog({ view, delegation, areas, outcome: live, onClose }: OutcomeDialogProps) {
  const outcome = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const versions = useRecords('agreement-version', view.space)
  const offered = areasToChoose(areas, versions ?? [], delegation.endsOn, outcome?.area ? [outcome.area] : [])
  const recordForm = useRecordForm({
    draftKey: outcome ? `outcome/${outcome.id}` : `outcome/new/${delegation.id}`,
    schema: outcomeFormSchema,
    defaults: { text: outcome?.text ?? '', area: outcome?.area ?? notSaid },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'outcome',
          space: delegation.space,
          before: outcome,
          fields: { delegation: delegation.id, text: values.text, area: said(values.area) }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={outcome ? text('records.type.outcome') : text('delegations.outcomes.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={delegation.space}
      startAt="text"
      record={outcome}
    >
      <SelectFormField
        control={control}
        name="area"
        label={text('records.field.outcome.area')}
        options={[
          { id: notSaid, label: text('delegations.outcomes.no-area') },
          ...offered.map(({ id, title }) => ({ id, label: title }))
        ]}
      />
      <TextAreaFormField control={control} name="text" label={text('records.field.outcome.text')} rows={5} isRequired />
    </RecordDialog>
  )
}

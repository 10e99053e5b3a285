import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { CheckboxSetFormField } from '@renderer/ui/form/checkbox-set-form-field'
import { RadioFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { verdictFor } from '@shared/domain/next-areas'
import type { Area, RenewalProps, Verdict } from './renewal-records'
import { saveVerdict } from './save-verdict'
import {
  hasSeveralTitles,
  judgements,
  verdictFields,
  verdictFormSchema,
  verdictValues,
  type VerdictValues
} from './verdict-values'

type VerdictDialogProps = RenewalProps & {
  /** Absent: a new area for the next version. */
  readonly area: Area | undefined
  /** Of a new area; that of an existing one is found. */
  readonly verdict: Verdict | undefined
  readonly onClose: () => void
}

/** What an area should become in the next version, and why; or a new area. */
export function VerdictDialog({ view, version, areas, verdicts, area, verdict: added, onClose }: VerdictDialogProps) {
  const text = useText()
  const office = useOffice()
  const verdict = useAsOpened(area ? verdictFor(area.id, verdicts) : added)
  const others = areas.filter(({ id }) => id !== area?.id).map(({ id, title }) => ({ id, label: title }))
  const recordForm = useRecordForm<VerdictValues>({
    draftKey: verdict ? `area-verdict/${verdict.id}` : `area-verdict/new/${area?.id ?? version.id}`,
    schema: verdictFormSchema(area?.id),
    defaults: verdictValues(verdict, area?.id),
    save: (values) => saveVerdict(office, view.space, verdict, verdictFields(values, version.id, area?.id), verdicts),
    onSaved: onClose
  })
  const { control } = recordForm.form
  const chosen = recordForm.form.watch('verdict')
  return (
    <RecordDialog
      title={area?.title ?? text('renewal.verdict.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={view.space}
      startAt={area ? 'verdict' : 'titles'}
      record={verdict}
      name={text('renewal.verdict.named', { area: area?.title ?? text('renewal.verdict.add') })}
    >
      {area && (
        <RadioFormField
          control={control}
          name="verdict"
          label={text('renewal.verdict.question')}
          options={judgements
            .filter((id) => id !== 'merge' || others.length > 0)
            .map((id) => ({
              id,
              label: text(`records.value.areaVerdict.${id}`),
              description: text(`renewal.verdict.hint.${id}`)
            }))}
        />
      )}
      {chosen === 'merge' && (
        <CheckboxSetFormField control={control} name="others" label={text('renewal.verdict.others')} options={others} />
      )}
      {(chosen === 'rename' || chosen === 'merge') && (
        <TextFormField control={control} name="title" label={text('renewal.verdict.title')} isRequired />
      )}
      {hasSeveralTitles(chosen) && (
        <TextAreaFormField
          control={control}
          name="titles"
          label={text('records.field.area-verdict.titles')}
          description={text('renewal.verdict.titles.hint')}
          rows={3}
          isRequired
        />
      )}
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.area-verdict.reason')}
        description={text('renewal.verdict.reason.hint')}
        rows={3}
        isRequired={chosen === 'drop'}
      />
      <TextFormField control={control} name="source" label={text('records.field.area-verdict.source')} />
    </RecordDialog>
  )
}

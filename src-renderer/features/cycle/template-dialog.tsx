import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { NumberFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { cycleTemplates } from '@shared/domain/cycle-templates'
import type { RecordOf } from '@shared/domain/record-registry'
import { templateFormSchema, type TemplateValues } from './template-values'
import { MovesOfTemplate } from './template-moves'

type TemplateDialogProps = {
  readonly template: RecordOf<'cycle-template'> | undefined
  readonly onClose: () => void
}

const numbers = ['cycleMonths', 'plansWithin', 'reviewEvery', 'evaluationBefore', 'decisionBefore'] as const

/** An own pace of a cycle; what it moves in the partnerships that follow it is told before it is saved. */
export function TemplateDialog({ template: live, onClose }: TemplateDialogProps) {
  const template = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const basis = template ?? { ...cycleTemplates['three-year'], name: '', about: '', source: '' }
  const recordForm = useRecordForm<TemplateValues>({
    draftKey: `cycle-template/${template?.id ?? 'new'}`,
    schema: templateFormSchema,
    defaults: {
      name: basis.name,
      cycleMonths: basis.cycleMonths,
      plansWithin: basis.plansWithin,
      reviewEvery: basis.reviewEvery,
      evaluationBefore: basis.evaluationBefore,
      decisionBefore: basis.decisionBefore,
      about: basis.about ?? '',
      source: basis.source ?? ''
    },
    save: (fields) => saveRecords(office, [{ type: 'cycle-template', space: office.space, before: template, fields }]),
    onSaved: onClose
  })
  const { control, watch } = recordForm.form
  const checked = templateFormSchema.safeParse({
    ...watch(),
    name: watch('name') || '–',
    reviewEvery: watch('reviewEvery') ?? undefined
  })
  return (
    <RecordDialog
      title={template?.name ?? text('pace.template.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={office.space}
      startAt="name"
      record={template}
    >
      <TextFormField control={control} name="name" label={text('records.field.cycle-template.name')} isRequired />
      <Grid min="m">
        {numbers.map((name) => (
          <NumberFormField
            key={name}
            control={control}
            name={name}
            label={text(`records.field.cycle-template.${name}`)}
            minValue={0}
            isRequired={name !== 'reviewEvery'}
            {...(name === 'reviewEvery' && { description: text('pace.template.no-review') })}
          />
        ))}
      </Grid>
      <TextAreaFormField control={control} name="about" label={text('records.field.cycle-template.about')} rows={2} />
      <TextFormField control={control} name="source" label={text('records.field.cycle-template.source')} />
      {template && checked.success && <MovesOfTemplate template={{ ...checked.data, id: template.id }} />}
    </RecordDialog>
  )
}

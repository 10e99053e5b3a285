import { useMemo } from 'react'
import { useIntl, useText } from '@renderer/platform/i18n'
import { countryOptions } from '@renderer/platform/places'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { ComboBoxFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { RecordOf } from '@shared/domain/record-registry'
import { projectFields, projectFormSchema, projectValues, type ProjectValues } from './project-values'

type ProjectDialogProps = {
  readonly project?: RecordOf<'project'> | undefined
  readonly onClose: () => void
}

const texts = ['aim', 'policyComponent', 'technicalComponent', 'awarenessComponent'] as const

export function ProjectDialog({ project: live, onClose }: ProjectDialogProps) {
  const project = useAsOpened(live)
  const text = useText()
  const { locale } = useIntl()
  const office = useOffice()
  const countries = useMemo(() => countryOptions(locale), [locale])
  const recordForm = useRecordForm<ProjectValues>({
    draftKey: project ? `project/${project.id}` : 'project/new',
    schema: projectFormSchema,
    defaults: projectValues(project),
    save: (values) =>
      saveRecords(office, [{ type: 'project', space: office.space, before: project, fields: projectFields(values) }]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={project?.title ?? text('method.project.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={office.space}
      startAt="title"
      size="l"
    >
      <TextFormField control={control} name="title" label={text('records.field.project.title')} isRequired />
      <Grid>
        <TextFormField control={control} name="number" label={text('records.field.project.number')} />
        <TextFormField control={control} name="led" label={text('records.field.project.led')} />
        <ComboBoxFormField
          control={control}
          name="country"
          label={text('records.field.project.country')}
          options={countries}
          isRequired
        />
      </Grid>
      <TextFormField
        control={control}
        name="cities"
        label={text('records.field.project.cities')}
        description={text('method.project.cities-hint')}
      />
      {texts.map((name) => (
        <TextAreaFormField
          key={name}
          control={control}
          name={name}
          label={text(`records.field.project.${name}`)}
          rows={3}
        />
      ))}
      <TextFormField control={control} name="source" label={text('records.field.project.source')} />
    </RecordDialog>
  )
}

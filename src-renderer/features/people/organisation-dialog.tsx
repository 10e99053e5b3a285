import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { formLine, formSource, formText, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import {
  CheckboxFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { line } from '@shared/domain/field'
import { helixes, helixSchema, type Helix } from '@shared/domain/helix'
import type { RecordOf } from '@shared/domain/record-registry'

const organisationFormSchema = z.object({
  name: line,
  nativeName: formLine,
  city: z.string().min(1),
  helix: helixSchema,
  mayRepresentCity: z.boolean(),
  website: formLine,
  about: formText,
  source: formSource
})
type OrganisationValues = z.infer<typeof organisationFormSchema>

type OrganisationDialogProps = {
  readonly view: PartnershipView
  readonly organisation?: RecordOf<'organisation'> | undefined
  /** Where a new one stands. */
  readonly city?: string | undefined
  readonly helix?: Helix | undefined
  readonly onClose: () => void
}

export function OrganisationDialog({ view, organisation: live, city, helix, onClose }: OrganisationDialogProps) {
  const organisation = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const recordForm = useRecordForm<OrganisationValues>({
    draftKey: organisation ? `organisation/${organisation.id}` : `organisation/new/${view.partnership.id}`,
    schema: organisationFormSchema,
    defaults: {
      name: organisation?.name ?? '',
      nativeName: organisation?.nativeName ?? '',
      city: organisation?.city ?? city ?? view.cities[0]?.id ?? '',
      helix: organisation?.helix ?? helix ?? 'government',
      mayRepresentCity: organisation?.mayRepresentCity ?? false,
      website: organisation?.website ?? '',
      about: organisation?.about ?? '',
      source: organisation?.source ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'organisation',
          space: view.space,
          before: organisation,
          fields: {
            ...values,
            nativeName: said(values.nativeName),
            mayRepresentCity: values.mayRepresentCity || undefined,
            website: said(values.website),
            about: said(values.about),
            source: said(values.source)
          }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={organisation?.name ?? text('people.organisation.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={view.space}
      startAt="name"
    >
      <TextFormField control={control} name="name" label={text('records.field.organisation.name')} isRequired />
      <TextFormField control={control} name="nativeName" label={text('records.field.organisation.nativeName')} />
      <Grid>
        <RadioFormField
          control={control}
          name="city"
          label={text('records.field.organisation.city')}
          options={sides.options}
        />
        <SelectFormField
          control={control}
          name="helix"
          label={text('records.field.organisation.helix')}
          options={helixes.map((id) => ({ id, label: text(`records.value.helix.${id}`) }))}
        />
      </Grid>
      <CheckboxFormField
        control={control}
        name="mayRepresentCity"
        label={text('records.field.organisation.mayRepresentCity')}
      />
      <TextFormField control={control} name="website" label={text('records.field.organisation.website')} type="url" />
      <TextAreaFormField control={control} name="about" label={text('records.field.organisation.about')} rows={3} />
      <TextFormField control={control} name="source" label={text('records.field.organisation.source')} />
    </RecordDialog>
  )
}

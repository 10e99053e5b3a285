import { useState } from 'react'
import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { formLine, formSource, formText, notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { RadioFormField, SelectFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { line } from '@shared/domain/field'
import { nameOrders } from '@shared/domain/people'
import type { RecordOf } from '@shared/domain/record-registry'

const personFormSchema = z.object({
  name: line,
  nativeName: formLine,
  nameOrder: z.enum([notSaid, ...nameOrders]),
  formOfAddress: formLine,
  email: line.refine((text) => /^\S+@\S+$/.test(text), 'people.error.email').optional(),
  phone: formLine,
  languages: formLine,
  about: formText,
  source: formSource,
  sharing: z.enum(['shared', 'internal'])
})
type PersonValues = z.infer<typeof personFormSchema>

type PersonDialogProps = {
  /** Where a new person is entered; absent for one who is known. */
  readonly view?: Pick<PartnershipView, 'space' | 'partnership'> | undefined
  readonly person?: RecordOf<'person'> | undefined
  /** `person` is set after saving a new one. */
  readonly onClose: (person?: string) => void
}

export function PersonDialog({ view, person: live, onClose }: PersonDialogProps) {
  const person = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const [id] = useState(() => person?.id ?? newId())
  const spaceFor = (sharing: PersonValues['sharing']) =>
    person?.space ?? (sharing === 'shared' && view ? view.space : office.space)
  const recordForm = useRecordForm<PersonValues>({
    draftKey: person ? `person/${person.id}` : `person/new/${view?.partnership.id ?? ''}`,
    schema: personFormSchema,
    defaults: {
      name: person?.name ?? '',
      nativeName: person?.nativeName ?? '',
      nameOrder: person?.nameOrder ?? notSaid,
      formOfAddress: person?.formOfAddress ?? '',
      email: person?.email ?? '',
      phone: person?.phone ?? '',
      languages: person?.languages ?? '',
      about: person?.about ?? '',
      source: person?.source ?? '',
      sharing: 'shared'
    },
    save: ({ sharing, ...values }) =>
      saveRecords(office, [
        {
          type: 'person',
          space: spaceFor(sharing),
          id,
          before: person,
          fields: { ...values, nameOrder: said(values.nameOrder) }
        }
      ]),
    onSaved: () => onClose(person ? undefined : id)
  })
  const { control } = recordForm.form
  const sharing = recordForm.form.watch('sharing')
  const label = (field: Exclude<keyof PersonValues, 'sharing'>) => text(`records.field.person.${field}`)
  return (
    <RecordDialog
      title={person?.name ?? text('people.person.add')}
      recordForm={recordForm}
      onClose={() => onClose()}
      space={spaceFor(sharing)}
      startAt="name"
    >
      {!person && (
        <RadioFormField
          control={control}
          name="sharing"
          label={text('privacy.space')}
          options={[
            { id: 'shared', label: text('privacy.space.shared') },
            { id: 'internal', label: text('privacy.space.internal') }
          ]}
        />
      )}
      <Grid>
        <TextFormField control={control} name="name" label={label('name')} isRequired />
        <TextFormField control={control} name="nativeName" label={label('nativeName')} />
        <SelectFormField
          control={control}
          name="nameOrder"
          label={label('nameOrder')}
          options={[
            { id: notSaid, label: text('people.not-said') },
            ...nameOrders.map((order) => ({ id: order, label: text(`records.value.nameOrder.${order}`) }))
          ]}
        />
        <TextFormField
          control={control}
          name="formOfAddress"
          label={label('formOfAddress')}
          description={text('people.person.address-hint')}
        />
        <TextFormField control={control} name="email" label={label('email')} type="email" />
        <TextFormField control={control} name="phone" label={label('phone')} type="tel" />
      </Grid>
      <TextFormField control={control} name="languages" label={label('languages')} />
      <TextAreaFormField control={control} name="about" label={label('about')} rows={3} />
      <TextFormField control={control} name="source" label={label('source')} />
    </RecordDialog>
  )
}

import { useRef, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { OfficeFieldset } from '@renderer/records/office-fieldset'
import { officeFields, officeFormSchema, officeValues } from '@renderer/records/office-values'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordForm } from '@renderer/records/record-form'
import { useRecordForm } from '@renderer/records/use-record-form'
import { keepActingPerson, withActingPerson } from '@renderer/storage/acting-person'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { CheckboxFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { showToast } from '@renderer/ui/toasts'
import type { RecordOf } from '@shared/domain/record-registry'

/** Who works here, and the office as partners see it. */
export function OfficeForm({ record }: { readonly record: RecordOf<'office'> }) {
  const text = useText()
  const office = useOffice()
  const acting = useRef(office)
  const [opened, setOpened] = useState(record)
  const recordForm = useRecordForm({
    draftKey: `office/${record.id}`,
    schema: officeFormSchema,
    defaults: officeValues(opened, office.person.name),
    save: async (values) => {
      acting.current = withActingPerson(office, values.personName, values.isOtherPerson)
      const fields = officeFields(values)
      const saved = await saveRecords(acting.current, [{ type: 'office', space: record.space, before: opened, fields }])
      if (saved.ok) setOpened({ ...opened, ...fields })
      return saved
    },
    onSaved: () => {
      recordForm.form.resetField('isOtherPerson', { defaultValue: false })
      void keepActingPerson(acting.current)
      showToast({ title: text('forms.saved') })
    }
  })
  const { form } = recordForm
  const isNewName = form.watch('personName') !== office.person.name
  return (
    <Stack gap={5}>
      <RecordForm recordForm={recordForm} onCancel={recordForm.discardDraft}>
        <Section title={text('settings.person')}>
          <Stack gap={3}>
            <TextFormField
              control={form.control}
              name="personName"
              label={text('settings.person.name')}
              description={text('settings.person.hint')}
              isRequired
            />
            {isNewName && (
              <CheckboxFormField control={form.control} name="isOtherPerson" label={text('settings.person.other')} />
            )}
          </Stack>
        </Section>
        <Section title={text('records.type.office')}>
          <OfficeFieldset form={form} isWhole />
        </Section>
      </RecordForm>
      <RecordExtras record={record} />
    </Stack>
  )
}

import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordForm } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { Stack } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { CityFieldset } from './city-fieldset'
import { PartnershipFieldset } from './partnership-fieldset'
import { cityFields, partnershipFields, partnershipFormSchema, partnershipValues } from './partnership-values'

type PartnershipFormDialogProps = { readonly view: PartnershipView; readonly onClose: () => void }

/** Changes a partnership: our view of it, and the cities, which the partner sees too. Deleting leads to the list. */
export function PartnershipFormDialog({ view: live, onClose }: PartnershipFormDialogProps) {
  const view = useAsOpened(live)
  const text = useText()
  const { city: cityNames } = useFormats()
  const office = useOffice()
  const { partnership, cities, space } = view
  const recordForm = useRecordForm({
    draftKey: `partnership/${partnership.id}`,
    schema: partnershipFormSchema,
    defaults: partnershipValues(partnership, cities),
    save: (values) =>
      saveRecords(office, [
        {
          type: 'partnership',
          space: partnership.space,
          before: partnership,
          fields: {
            ...partnershipFields(values),
            sharedSpace: partnership.sharedSpace,
            ourCity: partnership.ourCity
          }
        },
        ...cities.flatMap((before, index) => {
          const city = values.cities[index]
          return city ? { type: 'city' as const, space, before, fields: cityFields(city, before) } : []
        })
      ]),
    onSaved: onClose
  })
  const cancel = () => {
    recordForm.discardDraft()
    onClose()
  }
  const name = cities.map((city) => cityNames(city).name).join(' – ')
  return (
    <Dialog title={text('partnerships.edit', { partnership: name })} isOpen onClose={onClose} size="l">
      <Stack gap={5}>
        <RecordForm
          recordForm={recordForm}
          onCancel={cancel}
          aside={
            <DeleteRecordButton
              record={partnership}
              name={name}
              onDeleted={() => {
                recordForm.discardDraft()
                navigate(routes.partnerships.to())
              }}
            />
          }
        >
          <Section title={text('partnerships.form.our-view')} action={<SpaceMark space={partnership.space} />}>
            <PartnershipFieldset form={recordForm.form} />
          </Section>
          {cities.map((city, index) => (
            <Section
              key={city.id}
              title={text(city.id === view.ours?.id ? 'partnerships.form.our-city' : 'partnerships.form.partner-city')}
              action={<SpaceMark space={space} />}
            >
              <CityFieldset form={recordForm.form} index={index} />
            </Section>
          ))}
        </RecordForm>
        <RecordExtras record={partnership} />
      </Stack>
    </Dialog>
  )
}

import { useState } from 'react'
import type { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { formChoice, notSaid, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import {
  CheckboxFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { agreementLayers, agreementSchema } from '@shared/domain/agreement'
import type { Agreement } from './agreement-records'

/** The numbers of the sides are written as their filings. */
const formSchema = agreementSchema.omit({ reference: true, partnerReference: true }).extend({ under: formChoice })
type AgreementValues = z.infer<typeof formSchema>

type AgreementDialogProps = {
  readonly view: PartnershipView
  /** Absent: a new one, whose page opens once it is saved. */
  readonly agreement?: Agreement
  readonly onClose: () => void
}

export function AgreementDialog({ view, agreement: live, onClose }: AgreementDialogProps) {
  const agreement = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const { partnership, space } = view
  const [id] = useState(() => agreement?.id ?? newId())
  const recordForm = useRecordForm<AgreementValues>({
    draftKey: agreement ? `agreement/${id}` : `agreement/new/${partnership.id}`,
    schema: formSchema,
    defaults: {
      layer: agreement?.layer ?? 'working',
      sisterCities: agreement?.sisterCities ?? false,
      title: agreement?.title ?? '',
      under: agreement?.under ?? notSaid,
      about: agreement?.about ?? '',
      source: agreement?.source ?? ''
    },
    save: (fields) =>
      saveRecords(office, [
        {
          type: 'agreement',
          space,
          id,
          before: agreement,
          fields: {
            ...agreement,
            ...fields,
            sisterCities: fields.sisterCities || undefined,
            under: fields.layer === 'annex' ? said(fields.under) : undefined
          }
        }
      ]),
    onSaved: () => {
      onClose()
      if (!agreement) navigate(routes.agreement.to({ partnership: partnership.id, agreement: id }))
    }
  })
  const { control, watch } = recordForm.form
  const carriers = useRecords('agreement', space)?.filter((other) => other.id !== id && other.layer !== 'annex') ?? []
  return (
    <RecordDialog
      title={text(agreement ? 'agreements.edit' : 'agreements.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={space}
      startAt="title"
    >
      <TextFormField control={control} name="title" label={text('records.field.agreement.title')} isRequired />
      <RadioFormField
        control={control}
        name="layer"
        label={text('records.field.agreement.layer')}
        options={agreementLayers.map((layer) => ({
          id: layer,
          label: text(`records.value.layer.${layer}`),
          description: text(`agreements.layer.${layer}`)
        }))}
      />
      {watch('layer') === 'annex' && (
        <SelectFormField
          control={control}
          name="under"
          label={text('records.field.agreement.under')}
          options={[
            { id: notSaid, label: text('agreements.under.none') },
            ...carriers.map((other) => ({ id: other.id, label: other.title }))
          ]}
        />
      )}
      <CheckboxFormField control={control} name="sisterCities" label={text('records.field.agreement.sisterCities')} />
      <TextAreaFormField control={control} name="about" label={text('records.field.agreement.about')} rows={3} />
      <TextFormField control={control} name="source" label={text('records.field.agreement.source')} />
    </RecordDialog>
  )
}

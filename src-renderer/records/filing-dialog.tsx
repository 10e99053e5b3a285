import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { filingEdit, type Filed, type SideFiling } from '@renderer/storage/filings'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { TextFormField } from '@renderer/ui/form/form-fields'
import { formLine, formSource, said } from './form-values'
import { RecordDialog } from './record-dialog'
import { useAsOpened } from './use-as-opened'
import { useRecordForm } from './use-record-form'

const filingFormSchema = z.object({ reference: formLine, originalKeptAt: formLine, source: formSource })
type FilingValues = z.infer<typeof filingFormSchema>

type FilingDialogProps = {
  readonly filed: Filed
  readonly side: SideFiling
  /** The side in words. */
  readonly cityName: string
  readonly onClose: () => void
}

/** Under which number a side keeps an agreement or a text, and where its paper original lies. */
export function FilingDialog({ filed, side, cityName, onClose }: FilingDialogProps) {
  const { city, filing, reference } = useAsOpened(side)
  const text = useText()
  const office = useOffice()
  const isAgreement = filed.type === 'agreement'
  const title = text(isAgreement ? 'texts.filing.title-agreement' : 'texts.filing.title', { city: cityName })
  const recordForm = useRecordForm<FilingValues>({
    draftKey: `filing/${filed.id}/${city}`,
    schema: filingFormSchema,
    defaults: {
      reference: reference ?? '',
      originalKeptAt: filing?.originalKeptAt ?? '',
      source: filing?.source ?? ''
    },
    save: async (values) => {
      const fields = {
        city,
        reference: said(values.reference),
        originalKeptAt: said(values.originalKeptAt),
        source: said(values.source)
      }
      return saveRecords(office, [await filingEdit(office, filed, filing, fields)])
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={title}
      recordForm={recordForm}
      onClose={onClose}
      space={filed.space}
      startAt="reference"
      record={filing}
    >
      <TextFormField control={control} name="reference" label={text('records.field.filing.reference')} />
      <TextFormField
        control={control}
        name="originalKeptAt"
        label={text('records.field.filing.originalKeptAt')}
        description={text('agreements.version.original.hint')}
      />
      <TextFormField control={control} name="source" label={text('records.field.filing.source')} />
    </RecordDialog>
  )
}

import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { formLine, formSource, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { filingEdit } from '@renderer/storage/filings'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { TextFormField } from '@renderer/ui/form/form-fields'
import type { RecordOf } from '@shared/domain/record-registry'

const filingFormSchema = z.object({ reference: formLine, originalKeptAt: formLine, source: formSource })
type FilingValues = z.infer<typeof filingFormSchema>

type FilingDialogProps = {
  readonly version: RecordOf<'agreement-version'>
  readonly city: string
  /** The side in words. */
  readonly cityName: string
  readonly filing: RecordOf<'filing'> | undefined
  readonly onClose: () => void
}

/** Under which number a side keeps the text, and where its paper original lies. */
export function FilingDialog({ version, city, cityName, filing: live, onClose }: FilingDialogProps) {
  const filing = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const title = text('texts.filing.title', { city: cityName })
  const recordForm = useRecordForm<FilingValues>({
    draftKey: `filing/${version.id}/${city}`,
    schema: filingFormSchema,
    defaults: {
      reference: filing?.reference ?? '',
      originalKeptAt: filing?.originalKeptAt ?? '',
      source: filing?.source ?? ''
    },
    save: async (values) => {
      const fields = {
        version: version.id,
        city,
        reference: said(values.reference),
        originalKeptAt: said(values.originalKeptAt),
        source: said(values.source)
      }
      return saveRecords(office, [await filingEdit(office, version.space, filing, fields)])
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={title}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
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

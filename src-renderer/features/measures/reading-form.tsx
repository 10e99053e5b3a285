import { useMemo } from 'react'
import { contributionGrades } from '@shared/domain/indicator'
import { useText } from '@renderer/platform/i18n'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordForm } from '@renderer/records/record-form'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import {
  NumberFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { MeasureRow, Reading } from './measure-facts'
import { none, readingFields, readingFormSchema, readingFormValues } from './reading-schema'
import { useMeasureTexts } from './use-measure-texts'

const grades = ['1', '2', '3', '4', '5'] as const

type ReadingFormProps = {
  readonly view: PartnershipView
  readonly row: MeasureRow
  readonly period: string
  /** Absent where the cell is empty. */
  readonly reading: Reading | undefined
  readonly onClose: () => void
}

export function ReadingForm({ view, row, period, reading: live, onClose }: ReadingFormProps) {
  const reading = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const texts = useMeasureTexts()
  const { indicator, city } = row
  const { kind } = indicator
  const schema = useMemo(() => readingFormSchema(kind), [kind])
  const place = { indicator: indicator.id, city, period }
  const recordForm = useRecordForm({
    draftKey: reading ? `reading/${reading.id}` : `reading/new/${row.id}/${period}`,
    schema,
    defaults: readingFormValues(reading, kind),
    save: (values) =>
      saveRecords(office, [
        { type: 'reading', space: view.space, before: reading, fields: readingFields(values, place, kind) }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordForm
      recordForm={recordForm}
      onCancel={onClose}
      aside={
        reading && (
          <DeleteRecordButton
            record={reading}
            name={`${texts.name(indicator)}, ${texts.period(period)}`}
            onDeleted={onClose}
          />
        )
      }
    >
      {kind === 'qualitative' ? (
        <RadioFormField
          control={control}
          name="grade"
          label={text('measures.grade')}
          options={[
            ...grades.map((grade) => ({ id: grade, label: text(`measures.grade.${grade}`) })),
            { id: none, label: text('measures.grade.none') }
          ]}
        />
      ) : (
        <NumberFormField
          control={control}
          name="value"
          label={
            texts.unit(indicator)
              ? `${text('records.field.reading.value')} (${texts.unit(indicator)})`
              : text('records.field.reading.value')
          }
          formatOptions={{ maximumFractionDigits: 6 }}
        />
      )}
      {kind === 'qualitative' && (
        <TextAreaFormField
          control={control}
          name="quotation"
          label={text('records.field.reading.quotation')}
          description={text('measures.quotation.hint')}
          rows={3}
        />
      )}
      <TextFormField
        control={control}
        name="source"
        label={text('records.field.reading.source')}
        description={text('measures.source.hint')}
      />
      <Grid min="m" gap={3}>
        <SelectFormField
          control={control}
          name="contribution"
          label={text('records.field.reading.contribution')}
          options={[
            ...contributionGrades.map((id) => ({ id, label: text(`records.value.contribution.${id}`) })),
            { id: none, label: text('measures.contribution.none') }
          ]}
        />
        <TextFormField
          control={control}
          name="notCollectedBecause"
          label={text('records.field.reading.notCollectedBecause')}
          description={text('measures.not-collected.hint')}
        />
      </Grid>
      <TextAreaFormField control={control} name="notes" label={text('records.field.reading.notes')} rows={2} />
    </RecordForm>
  )
}

import { useText } from '@renderer/platform/i18n'
import { said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { ComboBoxFormField, DayFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { RecordOf } from '@shared/domain/record-registry'
import { readTime } from './programme-clock'
import { programmeItemSchemaOf } from './programme-item-values'
import { zoneOptions } from './zone-options'

type ProgrammeItemDialogProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly item: RecordOf<'programme-item'> | undefined
  readonly onClose: () => void
}

export function ProgrammeItemDialog({ view, delegation, item: live, onClose }: ProgrammeItemDialogProps) {
  const item = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const { space } = delegation
  const recordForm = useRecordForm({
    draftKey: item ? `programme-item/${item.id}` : `programme-item/new/${delegation.id}`,
    schema: programmeItemSchemaOf(delegation.timeZone),
    defaults: {
      title: item?.title ?? '',
      day: item?.day ?? delegation.startsOn,
      startsAt: item?.startsAt ?? '',
      endsAt: item?.endsAt ?? '',
      timeZone: item && item.timeZone !== delegation.timeZone ? item.timeZone : '',
      place: item?.place ?? '',
      notes: item?.notes ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'programme-item',
          space,
          before: item,
          fields: {
            delegation: delegation.id,
            day: values.day,
            startsAt: said(readTime(values.startsAt ?? '')),
            endsAt: said(readTime(values.endsAt ?? '')),
            timeZone: values.timeZone || delegation.timeZone,
            title: values.title,
            place: said(values.place),
            notes: said(values.notes)
          }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={item ? item.title : text('delegations.programme.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={space}
      startAt="title"
      record={item}
    >
      <TextFormField control={control} name="title" label={text('records.field.programme-item.title')} isRequired />
      <Grid min="s">
        <DayFormField
          control={control}
          name="day"
          label={text('records.field.programme-item.day')}
          today={delegation.startsOn}
          isRequired
        />
        <TextFormField
          control={control}
          name="startsAt"
          label={text('records.field.programme-item.startsAt')}
          placeholder="09:00"
        />
        <TextFormField
          control={control}
          name="endsAt"
          label={text('records.field.programme-item.endsAt')}
          placeholder="10:30"
        />
      </Grid>
      <TextFormField control={control} name="place" label={text('records.field.programme-item.place')} />
      <ComboBoxFormField
        control={control}
        name="timeZone"
        label={text('records.field.programme-item.timeZone')}
        description={text('delegations.programme.zone', { zone: delegation.timeZone })}
        options={zoneOptions(view.cities)}
        allowsCustomValue
      />
      <TextAreaFormField control={control} name="notes" label={text('records.field.programme-item.notes')} rows={3} />
    </RecordDialog>
  )
}

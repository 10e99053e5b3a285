import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { CheckboxSetFormField } from '@renderer/ui/form/checkbox-set-form-field'
import { TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { areaSchema } from '@shared/domain/area'
import type { Area, VersionProps } from '../agreement-records'
import { areasInOrder } from './area-order'
import { versionBefore } from '../version-order'

const areaFormSchema = areaSchema
  .pick({ title: true, summary: true, reason: true, source: true })
  .extend({ continues: z.array(z.string()) })
type AreaValues = z.infer<typeof areaFormSchema>

type AreaDialogProps = VersionProps & { readonly area: Area; readonly onClose: () => void }

/** An area: its words, which earlier areas it carries on, and why it changed. */
export function AreaDialog({ records, version, area: live, onClose }: AreaDialogProps) {
  const area = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const areasOf = (id: string | undefined) => areasInOrder(records.areas.filter((one) => one.version === id))
  const before = versionBefore(records.versions, version, ({ id }) => areasOf(id).length > 0)
  const linked = records.areas.filter(({ id, version: at }) => area.continues.includes(id) && at !== before?.id)
  const labelOf = (id: string) => records.versions.find((one) => one.id === id)?.label ?? ''
  const offered = [
    ...areasOf(before?.id).map(({ id, title }) => ({ id, label: title })),
    ...linked.map(({ id, title, version: at }) => ({
      id,
      label: text('agreements.area.of-version', { area: title, version: labelOf(at) })
    }))
  ]
  const recordForm = useRecordForm<AreaValues>({
    draftKey: `area/${area.id}`,
    schema: areaFormSchema,
    defaults: {
      title: area.title,
      continues: [...area.continues],
      reason: area.reason ?? '',
      summary: area.summary ?? '',
      source: area.source ?? ''
    },
    save: (values) =>
      saveRecords(office, [
        {
          type: 'area',
          space: area.space,
          before: area,
          fields: { ...area, ...values }
        }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordDialog
      title={area.title}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="title"
      record={area}
    >
      <TextFormField control={control} name="title" label={text('records.field.area.title')} isRequired />
      {offered.length > 0 && (
        <CheckboxSetFormField
          control={control}
          name="continues"
          label={
            before ? text('agreements.area.continues', { version: before.label }) : text('records.field.area.continues')
          }
          options={offered}
        />
      )}
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.area.reason')}
        description={text('agreements.area.reason.hint')}
        rows={2}
      />
      <TextAreaFormField control={control} name="summary" label={text('records.field.area.summary')} rows={4} />
      <TextFormField control={control} name="source" label={text('records.field.area.source')} />
    </RecordDialog>
  )
}

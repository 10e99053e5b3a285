import { activityStatuses } from '@shared/domain/action-plan'
import { useText } from '@renderer/platform/i18n'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordForm } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { SelectFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { ActivityFields } from './activity-fields'
import type { Activity, Area, Plan } from './plan-facts'
import { activityFields, activityFormSchema, activityFormValues, none } from './plan-schemas'

type ActivityDialogProps = {
  readonly view: PartnershipView
  readonly activity: Activity
  readonly plans: readonly Plan[]
  readonly areas: readonly Area[]
  readonly onClose: () => void
}

/** Everything about one activity, to change, to delete, with its history. */
export function ActivityDialog(props: ActivityDialogProps) {
  return (
    <Dialog title={props.activity.title} size="l" isOpen onClose={props.onClose}>
      <Stack gap={4}>
        <div>
          <SpaceMark space={props.activity.space} />
        </div>
        <ActivityForm key={props.activity.id} {...props} />
        <RecordExtras record={props.activity} />
      </Stack>
    </Dialog>
  )
}

function ActivityForm({ view, activity: live, plans, areas, onClose }: ActivityDialogProps) {
  const activity = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const organisations = useRecords('organisation', view.space) ?? []
  const recordForm = useRecordForm({
    draftKey: `activity/${activity.id}`,
    schema: activityFormSchema,
    defaults: activityFormValues(activity),
    save: (values) =>
      saveRecords(office, [
        { type: 'activity', space: activity.space, before: activity, fields: activityFields(values, activity) }
      ]),
    onSaved: onClose
  })
  const { control } = recordForm.form
  return (
    <RecordForm
      recordForm={recordForm}
      onCancel={onClose}
      aside={<DeleteRecordButton record={activity} name={activity.title} onDeleted={onClose} />}
    >
      <Grid min="m" gap={3}>
        <ActivityFields control={control} view={view} plans={plans} areas={areas} />
        <SelectFormField
          control={control}
          name="status"
          label={text('records.field.activity.status')}
          options={activityStatuses.map((id) => ({ id, label: text(`records.value.status.${id}`) }))}
        />
        <SelectFormField
          control={control}
          name="organisation"
          label={text('records.field.activity.organisation')}
          options={[
            ...organisations.map(({ id, name }) => ({ id, label: name })),
            { id: none, label: text('plans.organisation.none') }
          ]}
        />
      </Grid>
      <TextAreaFormField
        control={control}
        name="description"
        label={text('records.field.activity.description')}
        rows={3}
      />
      <TextAreaFormField control={control} name="result" label={text('records.field.activity.result')} rows={3} />
      <TextFormField control={control} name="source" label={text('records.field.activity.source')} />
    </RecordForm>
  )
}

import { useEffect, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { RecordForm } from '@renderer/records/record-form'
import { SpaceMark } from '@renderer/records/space-mark'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { saveRecords } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { PartialDateFormField, SelectFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import type { Plan } from './plan-facts'
import { none, planFields, planFormSchema, planFormValues } from './plan-schemas'
import { useSideNames } from './use-side-names'

type PlanDialogProps = {
  readonly view: PartnershipView
  /** Absent for a new plan. */
  readonly plan?: Plan
  readonly onClose: () => void
  /** The plan that was saved, by its id. */
  readonly onSaved: (plan: string) => void
}

export function PlanDialog(props: PlanDialogProps) {
  const text = useText()
  return (
    <Dialog title={text(props.plan ? 'plans.plan.edit' : 'plans.plan.new')} size="l" isOpen onClose={props.onClose}>
      <Stack gap={4}>
        <div>
          <SpaceMark space={props.view.space} />
        </div>
        <PlanForm {...props} />
      </Stack>
    </Dialog>
  )
}

function PlanForm({ view, plan: live, onClose, onSaved }: PlanDialogProps) {
  const plan = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const sideName = useSideNames()
  const agreements = useRecords('agreement', view.space) ?? []
  const versions = useRecords('agreement-version', view.space) ?? []
  const [made] = useState(() => newId())
  const id = plan?.id ?? made
  const recordForm = useRecordForm({
    draftKey: plan ? `action-plan/${plan.id}` : `action-plan/new/${view.partnership.id}`,
    schema: planFormSchema,
    defaults: { ...planFormValues(plan), ...(!plan && view.ours && { city: view.ours.id }) },
    save: (values) =>
      saveRecords(office, [
        { type: 'action-plan', space: view.space, id, before: plan, fields: planFields(values, plan) }
      ]),
    onSaved: () => onSaved(id)
  })
  const { control, setFocus } = recordForm.form
  useEffect(() => setFocus('title'), [setFocus])
  return (
    <RecordForm recordForm={recordForm} onCancel={onClose}>
      <TextFormField control={control} name="title" label={text('records.field.action-plan.title')} isRequired />
      <Grid min="m" gap={3}>
        <SelectFormField
          control={control}
          name="city"
          label={text('plans.plan.side')}
          options={[
            ...view.cities.map((city) => ({ id: city.id, label: sideName(view, city.id) })),
            { id: none, label: text('plans.side.joint') }
          ]}
        />
        <SelectFormField
          control={control}
          name="version"
          label={text('records.field.action-plan.version')}
          description={text('plans.plan.version.hint')}
          options={[
            ...versions.map((version) => ({
              id: version.id,
              label: version.label,
              description: agreements.find((agreement) => agreement.id === version.agreement)?.title
            })),
            { id: none, label: text('plans.version.none') }
          ]}
        />
        <PartialDateFormField control={control} name="startsOn" label={text('records.field.action-plan.startsOn')} />
        <PartialDateFormField control={control} name="endsOn" label={text('records.field.action-plan.endsOn')} />
        <PartialDateFormField
          control={control}
          name="adoptedOn"
          label={text('records.field.action-plan.adoptedOn')}
          description={text('plans.plan.adopted.hint')}
        />
      </Grid>
      <TextAreaFormField
        control={control}
        name="priorities"
        label={text('records.field.action-plan.priorities')}
        rows={4}
      />
      <TextAreaFormField control={control} name="study" label={text('records.field.action-plan.study')} rows={2} />
      <TextFormField control={control} name="source" label={text('records.field.action-plan.source')} />
    </RecordForm>
  )
}

import { Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { RecordForm } from '@renderer/records/record-form'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Grid } from '@renderer/ui/layout'
import { ActivityFields } from './activity-fields'
import type { Area, Plan } from './plan-facts'
import { activityFields, activityFormSchema, activityFormValues } from './plan-schemas'

type AddActivityProps = {
  readonly view: PartnershipView
  /** Where it may go, the likeliest first; at least one. */
  readonly plans: readonly Plan[]
  readonly areas: readonly Area[]
}

/** A button that opens a short form in place; after saving the form is empty again for the next activity. */
export function AddActivity({ view, plans, areas }: AddActivityProps) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const [added, setAdded] = useState(0)
  const plan = plans[0]
  if (!plan) return null
  if (!isOpen)
    return (
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => setOpen(true)}>
          {text('plans.activity.add')}
        </Button>
      </div>
    )
  return (
    <AddActivityForm
      key={added}
      view={view}
      plan={plan}
      plans={plans}
      areas={areas}
      onSaved={() => setAdded((count) => count + 1)}
      onClose={() => setOpen(false)}
    />
  )
}

type AddActivityFormProps = AddActivityProps & {
  readonly plan: Plan
  readonly onSaved: () => void
  readonly onClose: () => void
}

function AddActivityForm({ view, plan, plans, areas, onSaved, onClose }: AddActivityFormProps) {
  const text = useText()
  const office = useOffice()
  const recordForm = useRecordForm({
    draftKey: `activity/new/${plan.id}`,
    schema: activityFormSchema,
    defaults: activityFormValues({ plan: plan.id, ...(plan.city && { city: plan.city }) }),
    save: (values) =>
      saveRecords(office, [{ type: 'activity', space: view.space, fields: activityFields(values, undefined) }]),
    onSaved
  })
  const { setFocus } = recordForm.form
  useEffect(() => setFocus('title'), [setFocus])
  return (
    <RecordForm recordForm={recordForm} onCancel={onClose} saveLabel={text('plans.activity.add-this')}>
      <Grid min="s" gap={3}>
        <ActivityFields control={recordForm.form.control} view={view} plans={plans} areas={areas} />
      </Grid>
    </RecordForm>
  )
}

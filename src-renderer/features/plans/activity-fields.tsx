import type { Control } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { PartialDateFormField, SelectFormField, TextFormField } from '@renderer/ui/form/form-fields'
import type { Area, Plan } from './plan-facts'
import { none, type ActivityFormValues } from './plan-schemas'
import { useSideNames } from './use-side-names'

type ActivityFieldsProps = {
  readonly control: Control<ActivityFormValues, unknown, ActivityFormValues>
  readonly view: PartnershipView
  readonly plans: readonly Plan[]
  readonly areas: readonly Area[]
}

/** What every activity is asked, also the one added in passing: title, area, side, dates, who answers for it. */
export function ActivityFields({ control, view, plans, areas }: ActivityFieldsProps) {
  const text = useText()
  const sideName = useSideNames()
  const areaOptions = areas.toSorted((a, b) => a.order - b.order).map((area) => ({ id: area.id, label: area.title }))
  return (
    <>
      <TextFormField control={control} name="title" label={text('records.field.activity.title')} isRequired />
      {plans.length > 1 && (
        <SelectFormField
          control={control}
          name="plan"
          label={text('records.field.activity.plan')}
          options={plans.map((plan) => ({ id: plan.id, label: plan.title, description: sideName(view, plan.city) }))}
        />
      )}
      <SelectFormField
        control={control}
        name="area"
        label={text('records.field.activity.area')}
        options={[...areaOptions, { id: none, label: text('plans.area.none') }]}
      />
      <SelectFormField
        control={control}
        name="city"
        label={text('records.field.activity.city')}
        options={[
          ...view.cities.map((city) => ({ id: city.id, label: sideName(view, city.id) })),
          { id: none, label: text('plans.side.joint') }
        ]}
      />
      <PartialDateFormField control={control} name="startsOn" label={text('records.field.activity.startsOn')} />
      <PartialDateFormField control={control} name="endsOn" label={text('records.field.activity.endsOn')} />
      <TextFormField control={control} name="responsible" label={text('records.field.activity.responsible')} />
    </>
  )
}

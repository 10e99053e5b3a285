import { useWatch, type Control } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import {
  ComboBoxFormField,
  DayFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { Option } from '@renderer/ui/option'
import type { CalendarDay } from '@shared/domain/calendar-day'
import { decisionKinds, decisionOptions } from '@shared/domain/decision'
import { notSaid } from '../form-values'
import type { DecisionValues } from './decision-values'

type DecisionFieldsetProps = {
  readonly control: Control<DecisionValues, unknown, DecisionValues>
  readonly today: CalendarDay
  /** Whose body decided; not asked where there is none. */
  readonly sides: readonly Option[]
}

/** What was decided, by whom and when, between which options, and why. */
export function DecisionFieldset({ control, today, sides }: DecisionFieldsetProps) {
  const text = useText()
  const options = useWatch({ control, name: 'options' })
  const considered = decisionOptions({ options, chosen: undefined }).map((option) => ({ id: option, label: option }))
  return (
    <>
      <TextFormField control={control} name="title" label={text('records.field.decision.title')} isRequired />
      <Grid min="s">
        <DayFormField
          control={control}
          name="decidedOn"
          label={text('records.field.decision.decidedOn')}
          today={today}
          isRequired
        />
        <TextFormField control={control} name="body" label={text('records.field.decision.body')} isRequired />
        <SelectFormField
          control={control}
          name="kind"
          label={text('records.field.decision.kind')}
          options={[
            ...decisionKinds.map((id) => ({ id, label: text(`records.value.decisionKind.${id}`) })),
            { id: notSaid, label: text('decisions.kind.not-said') }
          ]}
        />
      </Grid>
      {sides.length > 0 && (
        <RadioFormField
          control={control}
          name="city"
          label={text('records.field.decision.city')}
          orientation="horizontal"
          options={sides}
        />
      )}
      <TextAreaFormField
        control={control}
        name="options"
        label={text('records.field.decision.options')}
        description={text('decisions.options.hint')}
        rows={3}
      />
      <ComboBoxFormField
        key={considered.map(({ id }) => id).join('\n')}
        control={control}
        name="chosen"
        label={text('records.field.decision.chosen')}
        options={considered}
        allowsCustomValue
      />
      <TextAreaFormField
        control={control}
        name="reason"
        label={text('records.field.decision.reason')}
        description={text('decisions.reason.hint')}
        rows={3}
      />
      <TextFormField control={control} name="source" label={text('records.field.decision.source')} />
    </>
  )
}

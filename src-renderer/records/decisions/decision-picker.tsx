import { useState } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { ComboBox } from '@renderer/ui/combo-box'
import { Stack } from '@renderer/ui/layout'
import { DecisionDialog } from './decision-dialog'

type DecisionPickerProps<Values extends FieldValues, Output> = {
  readonly control: Control<Values, unknown, Output>
  /** A field that holds the id of a decision, or is left out. */
  readonly name: FieldPath<Values>
  /** The space of the record that the form is about: only decisions of the same space may be named in it. */
  readonly space: string
  readonly label?: string
  /** What a decision that is recorded here is about, besides being named by the record. */
  readonly about?: readonly string[]
}

/** The field of a form that names the decision behind something: one of those recorded, or one that is recorded now. */
export function DecisionPicker<V extends FieldValues, O>(props: DecisionPickerProps<V, O>) {
  const { control, name, space, about = [] } = props
  const text = useText()
  const { day } = useFormats()
  const { field } = useController({ control, name })
  const decisions = useRecords('decision', space)
  const [isAdding, setAdding] = useState(false)
  if (!decisions) return null
  const options = decisions
    .toSorted((a, b) => (a.decidedOn < b.decidedOn ? 1 : -1))
    .map(({ id, title, decidedOn, body }) => ({ id, label: title, description: `${day(decidedOn)} · ${body}` }))
  const value: unknown = field.value
  return (
    <Stack gap={1}>
      {options.length > 0 && (
        <ComboBox
          key={options.map(({ id }) => id).join(' ')}
          label={props.label ?? text('decisions.behind')}
          options={options}
          value={typeof value === 'string' ? value : ''}
          onChange={field.onChange}
          onBlur={field.onBlur}
        />
      )}
      <div>
        <Button variant="quiet" size="s" onPress={() => setAdding(true)}>
          {text('decisions.record-behind')}
        </Button>
      </div>
      {isAdding && (
        // The dialog's form is drawn elsewhere, but React would tell the form around this field that it was sent.
        <div onSubmit={(event) => event.stopPropagation()}>
          <DecisionDialog
            space={space}
            homes={{ homes: [space], aboutIn: () => about }}
            onClose={() => setAdding(false)}
            onSaved={(decision) => field.onChange(decision)}
          />
        </div>
      )}
    </Stack>
  )
}

import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { Checkbox } from '../checkbox'
import { Stack } from '../layout'
import type { Option } from '../option'
import styles from '../field.module.css'

type CheckboxSetFormFieldProps<V extends FieldValues, O> = {
  readonly control: Control<V, unknown, O>
  /** A field that holds the ids of what is chosen, in the order of the options. */
  readonly name: FieldPath<V>
  readonly label: string
  readonly options: readonly Option[]
}

/** Any number of options, each a box to tick. */
export function CheckboxSetFormField<V extends FieldValues, O>(props: CheckboxSetFormFieldProps<V, O>) {
  const { control, name, label, options } = props
  const { field } = useController({ control, name })
  const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : []
  const change = (id: string, isSelected: boolean) =>
    field.onChange(options.map((option) => option.id).filter((one) => (one === id ? isSelected : chosen.includes(one))))
  return (
    <fieldset className={styles.field}>
      <legend className={styles.label} style={{ padding: 0 }}>
        {label}
      </legend>
      <Stack gap={1}>
        {options.map((option) => (
          <Checkbox
            key={option.id}
            isSelected={chosen.includes(option.id)}
            onChange={(isSelected) => change(option.id, isSelected)}
            onBlur={field.onBlur}
          >
            {option.label}
          </Checkbox>
        ))}
      </Stack>
    </fieldset>
  )
}

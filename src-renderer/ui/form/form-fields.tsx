import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useIntl } from 'react-intl'
import { Checkbox } from '../checkbox'
import { ComboBox, type ComboBoxProps } from '../combo-box'
import { DayField, type DayFieldProps } from '../day-field'
import { NumberField, type NumberFieldProps } from '../number-field'
import { PartialDateField, type PartialDateFieldProps } from '../partial-date-field'
import { RadioGroup, type RadioGroupProps } from '../radio-group'
import { Select, type SelectProps } from '../select'
import { TextArea, type TextAreaProps } from '../text-area'
import { TextField, type TextFieldProps } from '../text-field'
import { fieldErrorText } from './field-error-text'

type Bound = 'value' | 'onChange' | 'onBlur' | 'error' | 'inputRef' | 'buttonRef'

/** The form and the name of the field in it; everything else is as in the unbound field. */
type Binding<Values extends FieldValues, Output> = {
  readonly control: Control<Values, unknown, Output>
  readonly name: FieldPath<Values>
}

function useField<Values extends FieldValues, Output>({ control, name }: Binding<Values, Output>, otherwise?: string) {
  const intl = useIntl()
  const { field, fieldState } = useController({ control, name })
  const value: unknown = field.value
  const { onChange, onBlur, ref } = field
  return {
    text: typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    value,
    onChange,
    onBlur,
    ref,
    error: fieldErrorText(intl, fieldState.error, value, otherwise)
  }
}

type Form<Values extends FieldValues, Output, Props> = Binding<Values, Output> & Omit<Props, Bound>

export function TextFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, TextFieldProps>) {
  const { text, ref, onChange, onBlur, error } = useField({ control, name })
  return <TextField {...rest} value={text} inputRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
}

export function TextAreaFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, TextAreaProps>) {
  const { text, ref, onChange, onBlur, error } = useField({ control, name })
  return <TextArea {...rest} value={text} inputRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
}

export function NumberFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, NumberFieldProps>) {
  const { value, ref, onChange, onBlur, error } = useField({ control, name })
  const number = typeof value === 'number' ? value : undefined
  const change = (next: number | undefined) => onChange(next ?? null)
  return <NumberField {...rest} value={number} inputRef={ref} onChange={change} onBlur={onBlur} error={error} />
}

export function PartialDateFormField<V extends FieldValues, O>(props: Form<V, O, PartialDateFieldProps>) {
  const { control, name, ...rest } = props
  const { text, ref, onChange, onBlur, error } = useField({ control, name }, 'ui.error.partial-date')
  return <PartialDateField {...rest} value={text} inputRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
}

export function DayFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, DayFieldProps>) {
  const { text, ref, onChange, onBlur, error } = useField({ control, name }, 'ui.error.day')
  return <DayField {...rest} value={text} inputRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
}

export function SelectFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, SelectProps<string>>) {
  const { text, ref, onChange, onBlur, error } = useField({ control, name })
  return (
    <Select {...rest} value={text || undefined} buttonRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
  )
}

export function ComboBoxFormField<V extends FieldValues, O>({ control, name, ...rest }: Form<V, O, ComboBoxProps>) {
  const { text, ref, onChange, onBlur, error } = useField({ control, name })
  return <ComboBox {...rest} value={text} inputRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
}

export function RadioFormField<V extends FieldValues, O>(props: Form<V, O, RadioGroupProps<string>>) {
  const { control, name, ...rest } = props
  const { text, ref, onChange, onBlur, error } = useField({ control, name })
  return (
    <RadioGroup {...rest} value={text || undefined} choiceRef={ref} onChange={onChange} onBlur={onBlur} error={error} />
  )
}

type CheckboxFormFieldProps<V extends FieldValues, O> = Binding<V, O> & {
  readonly label: string
  readonly isDisabled?: boolean
}

export function CheckboxFormField<V extends FieldValues, O>(props: CheckboxFormFieldProps<V, O>) {
  const { control, name, label, isDisabled = false } = props
  const { value, onChange, onBlur } = useField({ control, name })
  return (
    <Checkbox isSelected={value === true} isDisabled={isDisabled} onChange={onChange} onBlur={onBlur}>
      {label}
    </Checkbox>
  )
}

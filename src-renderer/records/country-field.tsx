import { useMemo } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useIntl } from '@renderer/platform/i18n'
import { countryOptions } from '@renderer/platform/places'
import { ComboBox } from '@renderer/ui/combo-box'
import { fieldErrorText } from '@renderer/ui/form/field-error-text'

type CountryFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly name: FieldPath<Values>
  readonly label: string
  /** Besides writing the field. */
  readonly onChosen?: (country: string) => void
}

/** A country by its name in the language of the screen; its code is stored. */
export function CountryField<Values extends FieldValues>({
  control,
  name,
  label,
  onChosen
}: CountryFieldProps<Values>) {
  const intl = useIntl()
  const { field, fieldState } = useController({ control, name })
  const code: unknown = field.value
  const options = useMemo(() => countryOptions(intl.locale), [intl.locale])
  return (
    <ComboBox
      label={label}
      isRequired
      options={options}
      value={typeof code === 'string' ? code : ''}
      onChange={(chosen) => {
        field.onChange(chosen)
        onChosen?.(chosen)
      }}
      onBlur={field.onBlur}
      inputRef={field.ref}
      error={fieldErrorText(intl, fieldState.error, code)}
    />
  )
}

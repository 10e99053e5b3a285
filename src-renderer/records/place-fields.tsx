import { useMemo } from 'react'
import { useController, useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useIntl } from '@renderer/platform/i18n'
import { zoneOptions, zonesOfCountry } from '@renderer/platform/places'
import { ComboBox } from '@renderer/ui/combo-box'
import { fieldErrorText } from '@renderer/ui/form/field-error-text'
import { CountryField } from './country-field'

type PlaceFieldsProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly country: { readonly name: FieldPath<Values>; readonly label: string }
  readonly timeZone: { readonly name: FieldPath<Values>; readonly label: string }
}

/** Country and time zone of a city. Choosing the country proposes its zone, unless the zone named is one of its own. */
export function PlaceFields<Values extends FieldValues>({ control, country, timeZone }: PlaceFieldsProps<Values>) {
  const intl = useIntl()
  const code = useWatch({ control, name: country.name }) as unknown
  const zone = useController({ control, name: timeZone.name })
  const zoneName: unknown = zone.field.value
  const countryCode = typeof code === 'string' ? code : ''
  const zones = useMemo(() => zoneOptions(countryCode), [countryCode])

  function proposeZone(chosen: string): void {
    const own = zonesOfCountry(chosen)
    if (own[0] !== undefined && !own.some((one) => one === zoneName)) zone.field.onChange(own[0])
  }

  return (
    <>
      <CountryField control={control} {...country} onChosen={proposeZone} />
      <ComboBox
        label={timeZone.label}
        isRequired
        options={zones}
        value={typeof zoneName === 'string' ? zoneName : ''}
        onChange={zone.field.onChange}
        onBlur={zone.field.onBlur}
        inputRef={zone.field.ref}
        error={fieldErrorText(intl, zone.fieldState.error, zoneName)}
      />
    </>
  )
}

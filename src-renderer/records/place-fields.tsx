import { useMemo } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useIntl } from '@renderer/platform/i18n'
import { countryOptions, zoneOptions, zonesOfCountry } from '@renderer/platform/places'
import { ComboBox } from '@renderer/ui/combo-box'
import { fieldErrorText } from '@renderer/ui/form/field-error-text'

type PlaceFieldsProps<Values extends FieldValues> = {
  readonly control: Control<Values>
  readonly country: { readonly name: FieldPath<Values>; readonly label: string }
  readonly timeZone: { readonly name: FieldPath<Values>; readonly label: string }
}

/** Country and time zone of a city. Choosing the country proposes its zone, unless the zone named is one of its own. */
export function PlaceFields<Values extends FieldValues>({ control, country, timeZone }: PlaceFieldsProps<Values>) {
  const intl = useIntl()
  const place = useController({ control, name: country.name })
  const zone = useController({ control, name: timeZone.name })
  const code: unknown = place.field.value
  const zoneName: unknown = zone.field.value
  const countryCode = typeof code === 'string' ? code : ''
  const countries = useMemo(() => countryOptions(intl.locale), [intl.locale])
  const zones = useMemo(() => zoneOptions(countryCode), [countryCode])

  function choose(chosen: string): void {
    place.field.onChange(chosen)
    const own = zonesOfCountry(chosen)
    if (own[0] !== undefined && !own.some((one) => one === zoneName)) zone.field.onChange(own[0])
  }

  return (
    <>
      <ComboBox
        label={country.label}
        isRequired
        options={countries}
        value={countryCode}
        onChange={choose}
        onBlur={place.field.onBlur}
        inputRef={place.field.ref}
        error={fieldErrorText(intl, place.fieldState.error, code)}
      />
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

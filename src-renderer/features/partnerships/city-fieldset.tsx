import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { PlaceFields } from '@renderer/records/place-fields'
import { NumberFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { PartnershipValues } from './partnership-values'

type CityFieldsetProps = {
  readonly form: UseFormReturn<PartnershipValues>
  /** Which of the form's cities. */
  readonly index: number
  readonly hasFocus?: boolean
}

const degrees: Intl.NumberFormatOptions = { maximumFractionDigits: 5 }

/** One member city: its names in both scripts, its country and zone, and where it lies. */
export function CityFieldset({ form, index, hasFocus = false }: CityFieldsetProps) {
  const text = useText()
  const { control } = form
  return (
    <Grid min="m">
      <TextFormField
        control={control}
        name={`cities.${index}.latinName`}
        label={text('records.field.city.latinName')}
        isRequired
        {...(hasFocus && { autoFocus: true })}
      />
      <TextFormField
        control={control}
        name={`cities.${index}.nativeName`}
        label={text('records.field.city.nativeName')}
        description={text('partnerships.form.native')}
      />
      <PlaceFields
        control={control}
        country={{ name: `cities.${index}.country`, label: text('records.field.city.country') }}
        timeZone={{ name: `cities.${index}.timeZone`, label: text('records.field.city.timeZone') }}
      />
      <NumberFormField
        control={control}
        name={`cities.${index}.latitude`}
        label={text('records.field.city.latitude')}
        description={text('partnerships.form.latitude')}
        formatOptions={degrees}
      />
      <NumberFormField
        control={control}
        name={`cities.${index}.longitude`}
        label={text('records.field.city.longitude')}
        description={text('partnerships.form.longitude')}
        formatOptions={degrees}
      />
    </Grid>
  )
}

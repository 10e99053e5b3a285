import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { NumberFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import type { OfficeValues } from './office-values'
import { PlaceFields } from './place-fields'

type OfficeFieldsetProps = {
  readonly form: UseFormReturn<OfficeValues>
  /** With the fields that can wait. */
  readonly isWhole: boolean
}

/** The office and its city, as partners will see them. */
export function OfficeFieldset({ form, isWhole }: OfficeFieldsetProps) {
  const text = useText()
  const { control } = form
  return (
    <Grid min="m">
      <TextFormField control={control} name="name" label={text('records.field.office.name')} isRequired />
      {isWhole && <TextFormField control={control} name="email" label={text('records.field.office.email')} />}
      <TextFormField
        control={control}
        name="cityLatinName"
        label={text('records.field.office.cityLatinName')}
        isRequired
      />
      <TextFormField control={control} name="cityNativeName" label={text('records.field.office.cityNativeName')} />
      <PlaceFields
        control={control}
        country={{ name: 'country', label: text('records.field.office.country') }}
        timeZone={{ name: 'timeZone', label: text('records.field.office.timeZone') }}
      />
      {isWhole && (
        <>
          <NumberFormField control={control} name="latitude" label={text('records.field.office.latitude')} />
          <NumberFormField control={control} name="longitude" label={text('records.field.office.longitude')} />
        </>
      )}
    </Grid>
  )
}

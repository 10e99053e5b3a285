import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { useToday } from '@renderer/platform/clock'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { CheckboxSetFormField } from '@renderer/ui/form/checkbox-set-form-field'
import {
  ComboBoxFormField,
  DayFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { delegationLevels } from '@shared/domain/delegation'
import { areasToChoose } from './area-choice'
import { online, zoneAt, type DelegationValues } from './delegation-values'
import { zoneOptions } from './zone-options'

type DelegationFieldsetProps = {
  readonly view: PartnershipView
  readonly form: UseFormReturn<DelegationValues>
  /** With the fields that can wait. */
  readonly isWhole: boolean
}

export function DelegationFieldset({ view, form, isWhole }: DelegationFieldsetProps) {
  const text = useText()
  const today = useToday()
  const sides = useSides(view)
  const { control } = form
  const [place, startsOn] = form.watch(['place', 'startsOn'])
  const others = sides.options.filter(({ id }) => id !== place)
  const places = view.cities.map(({ id }) => ({
    id,
    label:
      view.cities.length === 2
        ? text('delegations.visit', {
            visitors: view.cities
              .filter((city) => city.id !== id)
              .map((city) => sides.name(city.id))
              .join(''),
            host: sides.name(id),
            count: 1
          })
        : text('delegations.visit-to', { host: sides.name(id) })
  }))
  return (
    <>
      <TextFormField control={control} name="title" label={text('records.field.delegation.title')} isRequired />
      <RadioFormField
        control={control}
        name="place"
        label={text('delegations.form.place')}
        options={[...places.toReversed(), { id: online, label: text('delegations.form.online') }]}
      />
      {view.cities.length > 2 && place !== online && (
        <CheckboxSetFormField
          control={control}
          name="visitors"
          label={text('records.field.delegation.visitors')}
          options={others}
        />
      )}
      <Grid min="s">
        <DayFormField
          control={control}
          name="startsOn"
          label={text('records.field.delegation.startsOn')}
          today={today}
          isRequired
        />
        <DayFormField
          control={control}
          name="endsOn"
          label={text('records.field.delegation.endsOn')}
          description={text('delegations.form.ends-on')}
          today={today}
        />
        <SelectFormField
          control={control}
          name="level"
          label={text('records.field.delegation.level')}
          options={delegationLevels.map((id) => ({ id, label: text(`records.value.level.${id}`) }))}
        />
      </Grid>
      <TextAreaFormField control={control} name="purpose" label={text('records.field.delegation.purpose')} rows={3} />
      {isWhole && (
        <>
          <ComboBoxFormField
            control={control}
            name="timeZone"
            label={text('records.field.delegation.timeZone')}
            description={text('delegations.form.zone', { zone: zoneAt(place, view.cities) })}
            options={zoneOptions(view.cities)}
            allowsCustomValue
          />
          <AreasField view={view} form={form} day={startsOn} />
          <TextFormField control={control} name="source" label={text('records.field.delegation.source')} />
        </>
      )}
    </>
  )
}

type AreasFieldProps = {
  readonly view: PartnershipView
  readonly form: UseFormReturn<DelegationValues>
  readonly day: string
}

function AreasField({ view, form, day }: AreasFieldProps) {
  const text = useText()
  const areas = useRecords('area', view.space)
  const versions = useRecords('agreement-version', view.space)
  if (!areas || !versions || areas.length === 0) return null
  const offered = areasToChoose(areas, versions, day, form.getValues('areas'))
  return (
    <CheckboxSetFormField
      control={form.control}
      name="areas"
      label={text('records.field.delegation.areas')}
      options={offered.map(({ id, title }) => ({ id, label: title }))}
    />
  )
}

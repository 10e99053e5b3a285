import type { FieldPath, UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { NumberFormField, PartialDateFormField, RadioFormField, SelectFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { countings, lengthUnits, noticeEndChoices, noticeUnits, renewalKinds, termKinds } from './term-values'
import type { VersionValues } from './version-values'

type FieldsProps = { readonly form: UseFormReturn<VersionValues> }

/** How long the text runs and what happens at the end, as the text has it; only what the chosen kind needs is asked. */
export function VersionTermFields({ form }: FieldsProps) {
  const text = useText()
  return (
    <Grid min="l">
      <Stack gap={3}>
        <RadioFormField
          control={form.control}
          name="termKind"
          label={text('records.field.agreement-version.term')}
          options={termKinds.map((id) => ({
            id,
            label: text(`records.value.termKind.${id}`),
            description: text(`agreements.term.${id}.hint`)
          }))}
        />
        <TermDetails form={form} />
      </Stack>
      <Stack gap={3}>
        <RadioFormField
          control={form.control}
          name="renewalKind"
          label={text('records.field.agreement-version.renewal')}
          options={renewalKinds.map((id) => ({
            id,
            label: text(`records.value.renewalKind.${id}`),
            description: text(`agreements.renewal.${id}.hint`)
          }))}
        />
        <RenewalDetails form={form} />
        <WithdrawalFields form={form} />
      </Stack>
    </Grid>
  )
}

type Named = { readonly name: FieldPath<VersionValues> }
type UnitFieldProps = FieldsProps &
  Named & {
    /** What the unit measures; several are on the screen at once, and each is named after it. */
    readonly of: 'length' | 'every' | 'notice' | 'withdrawal'
    readonly units: readonly ('years' | 'months' | 'weeks' | 'days')[]
  }

function UnitField({ form: { control }, name, of, units }: UnitFieldProps) {
  const text = useText()
  return (
    <SelectFormField
      control={control}
      name={name}
      label={text(`standing.unit-of.${of}`)}
      options={units.map((id) => ({ id, label: text(`standing.unit.${id}`) }))}
    />
  )
}

function TermDetails({ form }: FieldsProps) {
  const text = useText()
  const { control, watch } = form
  const kind = watch('termKind')
  if (kind === 'written')
    return <PartialDateFormField control={control} name="endsOn" label={text('agreements.term.ends-on')} isRequired />
  if (kind === 'open') return null
  return (
    <>
      <Grid min="s" gap={3}>
        <NumberFormField
          control={control}
          name="months"
          label={text('standing.length')}
          minValue={1}
          maxValue={1200}
          isRequired
        />
        <UnitField form={form} name="monthsUnit" of="length" units={lengthUnits} />
      </Grid>
      <RadioFormField
        control={control}
        name="counting"
        label={text('agreements.term.counting')}
        options={countings.map((id) => ({
          id,
          label: text(`records.value.counting.${id}`),
          description: text(`agreements.counting.${id}.hint`)
        }))}
      />
    </>
  )
}

/** The right of either side to end it at any time, which a text with an end may give as well. */
function WithdrawalFields({ form }: FieldsProps) {
  const text = useText()
  const { control, watch } = form
  const isNamed = typeof watch('openNotice') === 'number'
  return (
    <Grid min="s" gap={3}>
      <NumberFormField
        control={control}
        name="openNotice"
        label={text('standing.withdrawal')}
        description={text('standing.withdrawal.hint')}
        minValue={0}
        maxValue={1200}
      />
      {isNamed && (
        <>
          <UnitField form={form} name="openNoticeUnit" of="withdrawal" units={noticeUnits} />
          <SelectFormField
            control={control}
            name="openNoticeTo"
            label={text('standing.notice-to')}
            description={text('standing.notice-to.hint')}
            options={noticeEndChoices.map((id) => ({ id, label: text(`standing.notice-to.${id}`) }))}
          />
        </>
      )}
    </Grid>
  )
}

function RenewalDetails({ form }: FieldsProps) {
  const text = useText()
  const { control, watch } = form
  if (watch('renewalKind') !== 'tacit') return null
  const number = { minValue: 1, maxValue: 1200 }
  return (
    <Grid min="s" gap={3}>
      <NumberFormField control={control} name="everyMonths" label={text('standing.every')} {...number} isRequired />
      <UnitField form={form} name="everyUnit" of="every" units={lengthUnits} />
      <NumberFormField
        control={control}
        name="atMost"
        label={text('agreements.renewal.at-most')}
        description={text('agreements.renewal.at-most.hint')}
        {...number}
      />
      <div />
      <NumberFormField
        control={control}
        name="noticeMonths"
        label={text('standing.notice')}
        description={text('standing.notice.hint')}
        {...number}
        minValue={0}
      />
      <UnitField form={form} name="noticeUnit" of="notice" units={noticeUnits} />
    </Grid>
  )
}

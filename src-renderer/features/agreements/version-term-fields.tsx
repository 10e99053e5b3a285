import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { NumberFormField, PartialDateFormField, RadioFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { countings, renewalKinds, termKinds, type VersionValues } from './version-values'

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
      </Stack>
    </Grid>
  )
}

function TermDetails({ form: { control, watch } }: FieldsProps) {
  const text = useText()
  const kind = watch('termKind')
  if (kind === 'written')
    return <PartialDateFormField control={control} name="endsOn" label={text('agreements.term.ends-on')} isRequired />
  if (kind === 'open')
    return (
      <NumberFormField
        control={control}
        name="openNotice"
        label={text('agreements.term.open-notice')}
        description={text('agreements.term.open-notice.hint')}
        minValue={0}
        maxValue={1200}
      />
    )
  return (
    <>
      <NumberFormField
        control={control}
        name="months"
        label={text('agreements.term.months')}
        minValue={1}
        maxValue={1200}
        isRequired
      />
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

function RenewalDetails({ form: { control, watch } }: FieldsProps) {
  const text = useText()
  if (watch('renewalKind') !== 'tacit') return null
  const number = { minValue: 1, maxValue: 1200 }
  return (
    <Grid min="s" gap={3}>
      <NumberFormField
        control={control}
        name="everyMonths"
        label={text('agreements.renewal.every')}
        {...number}
        isRequired
      />
      <NumberFormField
        control={control}
        name="atMost"
        label={text('agreements.renewal.at-most')}
        description={text('agreements.renewal.at-most.hint')}
        {...number}
      />
      <NumberFormField
        control={control}
        name="noticeMonths"
        label={text('agreements.renewal.notice')}
        description={text('agreements.renewal.notice.hint')}
        {...number}
        minValue={0}
      />
    </Grid>
  )
}

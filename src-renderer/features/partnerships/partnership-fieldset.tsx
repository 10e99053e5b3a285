import type { UseFormReturn } from 'react-hook-form'
import { templateName } from '@renderer/platform/cycle-text'
import { useIntl, useText } from '@renderer/platform/i18n'
import { notSaid } from '@renderer/records/form-values'
import { useRecords } from '@renderer/storage/records'
import { PartialDateFormField, SelectFormField, TextAreaFormField, TextFormField } from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { cycleTemplateIds } from '@shared/domain/cycle-templates'
import { modalityOf, partnershipModalities, partnershipOrigins, partnershipStatuses } from '@shared/domain/partnership'
import { asProposed, type PartnershipValues } from './partnership-values'

type PartnershipFieldsetProps = {
  readonly form: UseFormReturn<PartnershipValues>
  /** Asks for the pace of the cycle too; later it is chosen where one sees what it moves. */
  readonly hasPace?: boolean
}

/** Our own view of a partnership: what kind it is, how it came to be, how it is renewed. */
export function PartnershipFieldset({ form, hasPace = false }: PartnershipFieldsetProps) {
  const text = useText()
  const intl = useIntl()
  const ownTemplates = useRecords('cycle-template') ?? []
  const { control } = form
  const countries = form.watch('cities').map(({ country }) => country)
  const isKnown = countries.every((country) => country !== '')
  const proposed = isKnown
    ? text('partnerships.form.modality-proposed', {
        modality: text(`records.value.modality.${modalityOf(countries)}`)
      })
    : text('partnerships.form.modality-open')
  return (
    <Stack gap={4}>
      <Grid min="m">
        <TextFormField
          control={control}
          name="kind"
          label={text('records.field.partnership.kind')}
          description={text('partnerships.form.kind')}
        />
        <PartialDateFormField control={control} name="since" label={text('records.field.partnership.since')} />
        <SelectFormField
          control={control}
          name="status"
          label={text('records.field.partnership.status')}
          options={partnershipStatuses.map((id) => ({ id, label: text(`records.value.partnershipStatus.${id}`) }))}
        />
        <SelectFormField
          control={control}
          name="origin"
          label={text('records.field.partnership.origin')}
          options={[
            { id: notSaid, label: text('partnerships.form.not-said') },
            ...partnershipOrigins.map((id) => ({ id, label: text(`records.value.origin.${id}`) }))
          ]}
        />
        <SelectFormField
          control={control}
          name="modality"
          label={text('records.field.partnership.modality')}
          options={[
            { id: asProposed, label: proposed },
            ...partnershipModalities.map((id) => ({ id, label: text(`records.value.modality.${id}`) }))
          ]}
        />
        {hasPace && (
          <SelectFormField
            control={control}
            name="cycleTemplate"
            label={text('records.field.partnership.cycleTemplate')}
            options={[
              { id: asProposed, label: text('partnerships.form.cycle-proposed') },
              ...cycleTemplateIds.map((id) => ({ id, label: templateName(intl, { id }) })),
              ...ownTemplates.map((own) => ({ id: own.id, label: own.name }))
            ]}
          />
        )}
      </Grid>
      <TextAreaFormField control={control} name="about" label={text('records.field.partnership.about')} rows={3} />
      <TextFormField control={control} name="source" label={text('records.field.partnership.source')} />
    </Stack>
  )
}

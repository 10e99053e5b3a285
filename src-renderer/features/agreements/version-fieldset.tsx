import type { ReactNode } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import {
  CheckboxFormField,
  PartialDateFormField,
  RadioFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { versionStatuses } from '@shared/domain/agreement-version'
import { VersionTermFields } from './version-term-fields'
import type { VersionValues } from './version-values'

type VersionFieldsetProps = {
  readonly form: UseFormReturn<VersionValues>
  /** What the term means today; it stands below the term. */
  readonly meaning: ReactNode
  /** The version whose areas and clauses a new one may take over. */
  readonly carryFrom?: { readonly label: string; readonly areas: number; readonly clauses: number } | undefined
  /** The text is signed: what it says is not asked for. */
  readonly isLocked: boolean
}

export function VersionFieldset({ form, meaning, carryFrom, isLocked }: VersionFieldsetProps) {
  const text = useText()
  const { control } = form
  const hasOriginalKeptAt = Boolean(form.formState.defaultValues?.originalKeptAt)
  const label = (
    field: 'label' | 'signedOn' | 'effectiveFrom' | 'languages' | 'signedAt' | 'originalKeptAt' | 'source'
  ) => text(`records.field.agreement-version.${field}`)
  return (
    <>
      <Grid min="l">
        <TextFormField
          control={control}
          name="label"
          label={label('label')}
          description={text('agreements.version.label.hint')}
          isRequired
        />
        {!isLocked && (
          <RadioFormField
            control={control}
            name="status"
            label={text('records.field.agreement-version.status')}
            orientation="horizontal"
            options={versionStatuses.map((id) => ({ id, label: text(`records.value.versionStatus.${id}`) }))}
          />
        )}
        <PartialDateFormField control={control} name="signedOn" label={label('signedOn')} />
        {!isLocked && (
          <PartialDateFormField
            control={control}
            name="effectiveFrom"
            label={label('effectiveFrom')}
            description={text('agreements.version.effective.hint')}
          />
        )}
      </Grid>
      {!isLocked && <VersionTermFields form={form} />}
      {meaning}
      {carryFrom && carryFrom.areas > 0 && (
        <CheckboxFormField
          control={control}
          name="carriesAreas"
          label={text('agreements.version.carry', { version: carryFrom.label, count: carryFrom.areas })}
        />
      )}
      {carryFrom && carryFrom.clauses > 0 && (
        <CheckboxFormField
          control={control}
          name="carriesClauses"
          label={text('texts.carry', { version: carryFrom.label, count: carryFrom.clauses })}
        />
      )}
      <Grid min="l">
        {!isLocked && (
          <TextFormField
            control={control}
            name="languages"
            label={label('languages')}
            description={text('agreements.version.languages.hint')}
          />
        )}
        <TextFormField control={control} name="signedAt" label={label('signedAt')} />
        {hasOriginalKeptAt && (
          <TextFormField
            control={control}
            name="originalKeptAt"
            label={label('originalKeptAt')}
            description={text('texts.filing.elsewhere')}
          />
        )}
        <TextFormField control={control} name="source" label={label('source')} />
      </Grid>
      <TextAreaFormField
        control={control}
        name="areasAs"
        label={text('records.field.agreement-version.areasAs')}
        description={text('agreements.version.areas-as.hint')}
        rows={2}
      />
    </>
  )
}

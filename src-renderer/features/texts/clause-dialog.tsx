import { z } from 'zod'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { languageName } from '@renderer/platform/language-names'
import { formChoice, formLine, said, notSaid } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { RecordExtras } from '@renderer/records/record-extras'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import type { VersionTexts } from '@renderer/storage/version-texts'
import { saveRecords } from '@renderer/storage/write'
import { CheckboxSetFormField } from '@renderer/ui/form/checkbox-set-form-field'
import { CheckboxFormField, ComboBoxFormField, SelectFormField, TextFormField } from '@renderer/ui/form/form-fields'
import type { Option } from '@renderer/ui/option'
import { Section } from '@renderer/ui/section'
import { clauseName, type Clause } from './text-data'
import type { ClauseNames } from './use-clause-names'
import { Wordings } from './wordings'

const clauseFormSchema = z.object({
  number: formLine,
  general: z.boolean(),
  area: formChoice,
  owner: formLine,
  measure: formLine,
  continues: z.array(z.string())
})
type ClauseValues = z.infer<typeof clauseFormSchema>

type ClauseDialogProps = {
  readonly data: VersionTexts
  readonly clause: Clause
  readonly names: ClauseNames
  /** The clauses of the version before, for what this one carries on. */
  readonly earlier: readonly Option[]
  readonly onClose: () => void
}

/** What stands behind the words of a clause, and how its words came about. */
export function ClauseDialog({ data, clause: live, names, earlier, onClose }: ClauseDialogProps) {
  const clause = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const { locale } = useFormats()
  const name = clauseName(
    text,
    clause,
    data.clauses.findIndex(({ id }) => id === clause.id)
  )
  const texts = data.texts.filter((one) => one.clause === clause.id)
  const recordForm = useRecordForm<ClauseValues>({
    draftKey: `clause/${clause.id}`,
    schema: clauseFormSchema,
    defaults: {
      number: clause.number ?? '',
      general: clause.general ?? false,
      area: clause.area ?? notSaid,
      owner: clause.owner ?? clause.ownerName ?? '',
      measure: clause.indicator ?? clause.measure ?? '',
      continues: [...clause.continues]
    },
    save: (values) => {
      const isOwner = names.owners.some(({ id }) => id === values.owner) || values.owner === clause.owner
      const isIndicator =
        names.indicators.some(({ id }) => id === values.measure) || values.measure === clause.indicator
      return saveRecords(office, [
        {
          type: 'clause',
          space: clause.space,
          before: clause,
          fields: {
            ...clause,
            number: data.isLocked ? clause.number : said(values.number),
            general: values.general || undefined,
            area: said(values.area),
            owner: isOwner ? said(values.owner) : undefined,
            ownerName: isOwner ? undefined : said(values.owner),
            indicator: isIndicator ? said(values.measure) : undefined,
            measure: isIndicator ? undefined : said(values.measure),
            continues: values.continues
          }
        }
      ])
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  const label = (field: 'number' | 'area' | 'owner' | 'indicator' | 'general') => text(`records.field.clause.${field}`)
  return (
    <RecordDialog
      title={name}
      recordForm={recordForm}
      onClose={onClose}
      space={clause.space}
      startAt={data.isLocked ? 'area' : 'number'}
      record={clause}
      together={texts}
      canDelete={!data.isLocked}
    >
      {!data.isLocked && (
        <TextFormField
          control={control}
          name="number"
          label={label('number')}
          description={text('texts.clause.number.hint')}
        />
      )}
      <SelectFormField
        control={control}
        name="area"
        label={label('area')}
        options={[{ id: notSaid, label: text('texts.clause.no-area') }, ...names.areas]}
      />
      <ComboBoxFormField
        control={control}
        name="owner"
        label={label('owner')}
        description={text('texts.clause.owner.hint')}
        options={names.owners}
        allowsCustomValue
      />
      <ComboBoxFormField
        control={control}
        name="measure"
        label={label('indicator')}
        description={text('texts.clause.measure.hint')}
        options={names.indicators}
        allowsCustomValue
      />
      <CheckboxFormField control={control} name="general" label={text('texts.clause.general')} />
      {earlier.length > 0 && (
        <CheckboxSetFormField
          control={control}
          name="continues"
          label={text('records.field.clause.continues')}
          options={earlier}
        />
      )}
      {texts.map((one) => (
        <Section key={one.id} title={text('texts.wordings', { language: languageName(locale, one.language) })}>
          <Wordings text={one} />
          {one.conflicts.length > 0 && <RecordExtras record={one} />}
        </Section>
      ))}
    </RecordDialog>
  )
}

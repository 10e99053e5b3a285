import { useState } from 'react'
import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { newId } from '@renderer/platform/ids'
import { formSource, optionalFormPartial, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords, type RecordEdit } from '@renderer/storage/write'
import {
  CheckboxFormField,
  ComboBoxFormField,
  PartialDateFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { line } from '@shared/domain/field'
import { firstDay, lastDay } from '@shared/domain/partial-date'
import { endBefore, type Person, type Post, type Tenure } from './posts'

/** `who` is the id of a person in the register, or the name of one who is entered with the tenure. */
const tenureFormSchema = z
  .object({
    who: line,
    from: optionalFormPartial,
    until: optionalFormPartial,
    endsOthers: z.boolean(),
    source: formSource
  })
  .superRefine(({ from, until }, context) => {
    if (from && until && lastDay(until) < firstDay(from))
      context.addIssue({ code: 'custom', path: ['until'], message: 'people.error.ends-before-start' })
  })
type TenureValues = z.infer<typeof tenureFormSchema>

type TenureDialogProps = {
  readonly post: Post
  readonly people: readonly Person[]
  readonly tenure?: Tenure | undefined
  /** The tenures that hold today, which a new one may end. */
  readonly current?: readonly Tenure[]
  readonly onClose: () => void
}

/** Who holds a post, from and until. */
export function TenureDialog({ post, people, tenure: live, current = [], onClose }: TenureDialogProps) {
  const tenure = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const [newPerson] = useState(newId)
  const { space } = post
  const recordForm = useRecordForm<TenureValues>({
    draftKey: tenure ? `tenure/${tenure.id}` : `tenure/new/${post.id}`,
    schema: tenureFormSchema,
    defaults: {
      who: tenure?.person ?? '',
      from: tenure?.from ?? '',
      until: tenure?.until ?? '',
      endsOthers: true,
      source: tenure?.source ?? ''
    },
    save: (values) => {
      const isKnown = people.some(({ id }) => id === values.who) || values.who === tenure?.person
      const edits: RecordEdit[] = [
        {
          type: 'tenure',
          space,
          before: tenure,
          fields: {
            post: post.id,
            person: isKnown ? values.who : newPerson,
            from: said(values.from),
            until: said(values.until),
            source: said(values.source)
          }
        }
      ]
      if (!isKnown) edits.push({ type: 'person', space, id: newPerson, fields: { name: values.who } })
      if (!tenure && values.endsOthers && values.from)
        for (const other of current)
          edits.push({ type: 'tenure', space, before: other, fields: { ...other, until: endBefore(values.from) } })
      return saveRecords(office, edits)
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? text('forms.value.unknown-record')
  return (
    <RecordDialog
      title={text('people.tenure.title', { post: post.title })}
      recordForm={recordForm}
      onClose={onClose}
      space={space}
      startAt="who"
      record={tenure}
      {...(tenure && { name: `${nameOf(tenure.person)}, ${post.title}` })}
    >
      <ComboBoxFormField
        control={control}
        name="who"
        label={text('records.field.tenure.person')}
        description={text('people.tenure.who')}
        options={people.map(({ id, name, nativeName }) => ({ id, label: nativeName ? `${name} ${nativeName}` : name }))}
        allowsCustomValue
        isRequired
      />
      <Grid>
        <PartialDateFormField control={control} name="from" label={text('records.field.tenure.from')} />
        <PartialDateFormField
          control={control}
          name="until"
          label={text('records.field.tenure.until')}
          description={text('people.tenure.until-hint')}
        />
      </Grid>
      {!tenure && current.length > 0 && (
        <CheckboxFormField
          control={control}
          name="endsOthers"
          label={text('people.tenure.ends-others', { name: current.map(({ person }) => nameOf(person)).join(', ') })}
        />
      )}
      <TextFormField control={control} name="source" label={text('records.field.tenure.source')} />
    </RecordDialog>
  )
}

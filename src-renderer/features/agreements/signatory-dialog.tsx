import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { optionalFormPartial, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { ComboBoxFormField, PartialDateFormField, RadioFormField } from '@renderer/ui/form/form-fields'
import { line } from '@shared/domain/field'
import type { RecordOf } from '@shared/domain/record-registry'
import type { Signatory, VersionProps } from './agreement-records'

/** `who` is the id of a person in the register, or a name typed in. */
const signatoryFormSchema = z.object({
  city: z.string(),
  post: line,
  who: z.string().trim().max(500).optional(),
  signedOn: optionalFormPartial
})
type SignatoryValues = z.infer<typeof signatoryFormSchema>

type SignatoryDialogProps = VersionProps & {
  readonly people: readonly RecordOf<'person'>[]
  readonly posts: readonly RecordOf<'post'>[]
  /** The place of a new one: after the others. */
  readonly order: number
  readonly signatory: Signatory | undefined
  readonly onClose: () => void
}

export function SignatoryDialog({
  view,
  version,
  people,
  posts,
  order,
  signatory: live,
  onClose
}: SignatoryDialogProps) {
  const signatory = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const sides = useSides(view)
  const recordForm = useRecordForm<SignatoryValues>({
    draftKey: signatory ? `signatory/${signatory.id}` : `signatory/new/${version.id}`,
    schema: signatoryFormSchema,
    defaults: {
      city: signatory?.city ?? sides.options[order % sides.options.length]?.id ?? '',
      post: signatory?.post ?? '',
      who: signatory?.person ?? signatory?.personName ?? '',
      signedOn: signatory?.signedOn ?? ''
    },
    save: ({ city, post, who = '', signedOn }) => {
      const person = people.some(({ id }) => id === who) || who === signatory?.person ? who : undefined
      return saveRecords(office, [
        {
          type: 'signatory',
          space: version.space,
          before: signatory,
          fields: {
            version: version.id,
            city,
            post,
            person: person || undefined,
            personName: person === undefined ? who : people.find(({ id }) => id === person)?.name,
            signedOn: said(signedOn),
            order: signatory?.order ?? order
          }
        }
      ])
    },
    onSaved: onClose
  })
  const { control, watch } = recordForm.form
  const city = watch('city')
  const postsOfSide = posts.filter((post) => post.city === city)
  return (
    <RecordDialog
      title={signatory?.post ?? text('agreements.signatory.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={version.space}
      startAt="post"
      record={signatory}
    >
      <RadioFormField
        control={control}
        name="city"
        label={text('records.field.signatory.city')}
        options={sides.options}
        orientation="horizontal"
      />
      <ComboBoxFormField
        key={city}
        control={control}
        name="post"
        label={text('records.field.signatory.post')}
        description={text('agreements.signatory.post.hint')}
        options={postsOfSide.map(({ title }) => ({ id: title, label: title }))}
        allowsCustomValue
        isRequired
      />
      <ComboBoxFormField
        control={control}
        name="who"
        label={text('records.field.signatory.person')}
        description={text('agreements.signatory.person.hint')}
        options={people.map(({ id, name }) => ({ id, label: name }))}
        allowsCustomValue
      />
      <PartialDateFormField
        control={control}
        name="signedOn"
        label={text('records.field.signatory.signedOn')}
        description={text('agreements.signatory.signedOn.hint')}
      />
    </RecordDialog>
  )
}

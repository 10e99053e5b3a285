import { z } from 'zod'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { formChoice, formLine, formSource, optionalFormDay, said } from '@renderer/records/form-values'
import { RecordDialog } from '@renderer/records/record-dialog'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useSides } from '@renderer/records/use-sides'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { saveRecords } from '@renderer/storage/write'
import {
  CheckboxFormField,
  ComboBoxFormField,
  DayFormField,
  RadioFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid, Stack } from '@renderer/ui/layout'
import { line } from '@shared/domain/field'
import type { Organisation, Post, Tenure } from './posts'

const postFormSchema = z.object({
  title: line,
  nativeTitle: formLine,
  city: z.string().min(1),
  organisation: formChoice,
  mayRepresentCity: z.boolean(),
  coreGroup: z.boolean(),
  nextElectionOn: optionalFormDay,
  source: formSource
})
type PostValues = z.infer<typeof postFormSchema>

type PostDialogProps = {
  readonly view: PartnershipView
  readonly organisations: readonly Organisation[]
  readonly post?: Post | undefined
  /** Those of the post, which go with it. */
  readonly tenures?: readonly Tenure[]
  /** Where a new one stands. */
  readonly organisation?: Organisation | undefined
  readonly onClose: () => void
}

export function PostDialog(props: PostDialogProps) {
  const { view, organisations, post: live, tenures = [], organisation, onClose } = props
  const post = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const today = useToday()
  const sides = useSides(view)
  const recordForm = useRecordForm<PostValues>({
    draftKey: post ? `post/${post.id}` : `post/new/${organisation?.id ?? view.partnership.id}`,
    schema: postFormSchema,
    defaults: {
      title: post?.title ?? '',
      nativeTitle: post?.nativeTitle ?? '',
      city: post?.city ?? organisation?.city ?? view.cities[0]?.id ?? '',
      organisation: post ? (post.organisation ?? '') : (organisation?.id ?? ''),
      mayRepresentCity: post?.mayRepresentCity ?? false,
      coreGroup: post?.coreGroup ?? false,
      nextElectionOn: post?.nextElectionOn ?? '',
      source: post?.source ?? ''
    },
    save: (values) => {
      const own = organisations.find(({ id }) => id === values.organisation)
      return saveRecords(office, [
        {
          type: 'post',
          space: view.space,
          before: post,
          fields: {
            title: values.title,
            nativeTitle: said(values.nativeTitle),
            city: own?.city ?? values.city,
            organisation: said(values.organisation),
            mayRepresentCity: values.mayRepresentCity || undefined,
            coreGroup: values.coreGroup || undefined,
            nextElectionOn: said(values.nextElectionOn),
            source: said(values.source)
          }
        }
      ])
    },
    onSaved: onClose
  })
  const { control } = recordForm.form
  const label = (field: keyof PostValues) => text(`records.field.post.${field}`)
  return (
    <RecordDialog
      title={post?.title ?? text('people.post.add')}
      recordForm={recordForm}
      onClose={onClose}
      space={view.space}
      startAt="title"
      record={post}
      together={tenures}
    >
      <TextFormField control={control} name="title" label={label('title')} isRequired />
      <TextFormField control={control} name="nativeTitle" label={label('nativeTitle')} />
      <Grid>
        <RadioFormField control={control} name="city" label={label('city')} options={sides.options} />
        <ComboBoxFormField
          control={control}
          name="organisation"
          label={label('organisation')}
          description={text('people.post.organisation-hint')}
          options={organisations.map(({ id, name, city }) => ({ id, label: name, description: sides.name(city) }))}
        />
      </Grid>
      <Stack gap={1}>
        <CheckboxFormField control={control} name="coreGroup" label={label('coreGroup')} />
        <CheckboxFormField control={control} name="mayRepresentCity" label={label('mayRepresentCity')} />
      </Stack>
      <Grid>
        <DayFormField control={control} name="nextElectionOn" label={label('nextElectionOn')} today={today} />
        <TextFormField control={control} name="source" label={label('source')} />
      </Grid>
    </RecordDialog>
  )
}

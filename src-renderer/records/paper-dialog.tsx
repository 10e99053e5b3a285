import { useRef } from 'react'
import { z } from 'zod'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { documentLanguages, languageLabel } from '@renderer/platform/language-names'
import { useOffice } from '@renderer/storage/office-context'
import { savePaper, type PaperFile, type PaperView } from '@renderer/storage/papers'
import { useMailLimit } from '@renderer/storage/sending-preferences'
import {
  ComboBoxFormField,
  PartialDateFormField,
  RadioFormField,
  SelectFormField,
  TextAreaFormField,
  TextFormField
} from '@renderer/ui/form/form-fields'
import { Grid } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { line } from '@shared/domain/field'
import { paperKinds } from '@shared/domain/paper'
import { attachmentLimit } from '@shared/sync/mail-draft'
import { formChoice, formLine, formSource, formText, optionalFormPartial } from './form-values'
import { RecordDialog } from './record-dialog'
import type { RecordAddress } from './record-extras'
import { useAsOpened } from './use-as-opened'
import { useRecordForm } from './use-record-form'

const formSchema = z.object({
  name: line,
  kind: z.enum(paperKinds),
  datedOn: optionalFormPartial,
  language: formChoice,
  note: formText,
  originalKeptAt: formLine,
  source: formSource,
  sharing: z.enum(['shared', 'internal'])
})
type Values = z.infer<typeof formSchema>

type PaperDialogProps = {
  /** What the paper is about. */
  readonly record: RecordAddress
  readonly paper?: PaperView | undefined
  /** The file of a new paper; without one only its paper original is told. */
  readonly file?: PaperFile | undefined
  readonly kind?: Values['kind']
  /** With the paper's id when it was saved. */
  readonly onClose: (saved?: string) => void
}

/** The form of a paper. A new one about a shared record is shared unless the person keeps it internal. */
export function PaperDialog({ record, paper: live, file, kind = 'other', onClose }: PaperDialogProps) {
  const paper = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const { locale } = useFormats()
  const name = paper?.name ?? file?.name ?? ''
  const savedId = useRef<string>(undefined)
  const recordForm = useRecordForm<Values>({
    draftKey: paper ? `paper/${paper.id}` : `paper/new/${record.id}/${file?.sha256 ?? ''}`,
    schema: formSchema,
    defaults: {
      name,
      kind: paper?.kind ?? kind,
      datedOn: paper?.datedOn ?? '',
      language: paper?.language ?? '',
      note: paper?.note ?? '',
      originalKeptAt: paper?.originalKeptAt ?? '',
      source: paper?.source ?? '',
      sharing: 'shared'
    },
    save: async ({ sharing, ...values }) => {
      const space = paper?.space ?? (sharing === 'internal' ? office.space : record.space)
      const { sha256, bytes, mediaType } = paper ?? {}
      const fields = { about: record.id, sha256, bytes, mediaType, ...values }
      const saved = await savePaper(office, { before: paper, space, file, fields })
      if (saved.ok) savedId.current = saved.value[0]?.id
      return saved
    },
    onSaved: () => onClose(savedId.current)
  })
  const { control, watch } = recordForm.form
  const label = (field: Exclude<keyof Values, 'sharing'>) => text(`records.field.paper.${field}`)
  const asksWho = !paper && record.space !== office.space
  return (
    <RecordDialog
      title={paper ? text('papers.edit.title', { name }) : text('papers.new.title')}
      recordForm={recordForm}
      space={paper?.space ?? (watch('sharing') === 'internal' ? office.space : record.space)}
      record={paper}
      name={text('papers.name', { name })}
      startAt="name"
      onClose={() => onClose()}
    >
      <FileLine file={file} bytes={paper?.bytes} name={name} isShared={record.space !== office.space} />
      <TextFormField control={control} name="name" label={label('name')} isRequired />
      <Grid gap={3}>
        <SelectFormField
          control={control}
          name="kind"
          label={label('kind')}
          options={paperKinds.map((id) => ({ id, label: text(`records.value.paperKind.${id}`) }))}
        />
        <PartialDateFormField control={control} name="datedOn" label={label('datedOn')} />
        <ComboBoxFormField
          control={control}
          name="language"
          label={label('language')}
          options={documentLanguages.map((id) => ({ id, label: languageLabel(locale, id) }))}
        />
        <TextFormField control={control} name="originalKeptAt" label={label('originalKeptAt')} />
      </Grid>
      {asksWho && (
        <RadioFormField
          control={control}
          name="sharing"
          label={text('papers.who')}
          options={(['shared', 'internal'] as const).map((id) => ({ id, label: text(`papers.who.${id}`) }))}
        />
      )}
      <TextAreaFormField control={control} name="note" label={label('note')} rows={2} />
      <TextFormField control={control} name="source" label={label('source')} />
    </RecordDialog>
  )
}

type FileLineProps = {
  readonly file: PaperFile | undefined
  readonly bytes: number | undefined
  readonly name: string
  readonly isShared: boolean
}

/** The file that is added or kept, and whether it is larger than an e-mail. */
function FileLine({ file, bytes, name, isShared }: FileLineProps) {
  const text = useText()
  const { size } = useFormats()
  const limit = useMailLimit()
  const length = file?.bytes.length ?? bytes
  if (length === undefined) return <p>{text('papers.file.none')}</p>
  const isOver = isShared && limit !== undefined && length > attachmentLimit(limit * 1_000_000)
  return (
    <>
      <p>
        {text('ui.named', { name: text('papers.file') })}
        {text('papers.file.line', { name: file?.name ?? name, size: size(length) })}
      </p>
      {isOver && <Notice tone="due">{text('papers.file.over-mail', { limit })}</Notice>}
    </>
  )
}

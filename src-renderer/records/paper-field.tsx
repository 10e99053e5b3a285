import { useState } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { usePaper, usePapers, type PaperFile } from '@renderer/storage/papers'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { Select } from '@renderer/ui/select'
import { notSaid } from './form-values'
import { PaperDialog } from './paper-dialog'
import { PaperSaveButton } from './paper-save-button'
import type { RecordAddress } from './record-extras'
import { usePaperFile } from './use-paper-file'

type PaperFieldProps = {
  readonly label: string
  readonly description?: string
  /** The record whose papers are offered, and that a new one is about. */
  readonly record: RecordAddress
  /** The id of a paper, or '' for none. */
  readonly value: string
  readonly onChange: (paper: string) => void
}

/** Points at one paper of a record; a new file can be added on the spot and is then a paper of that record. */
export function PaperField({ label, description, record, value, onChange }: PaperFieldProps) {
  const text = useText()
  const papers = usePapers(record.id) ?? []
  const { choose } = usePaperFile()
  const [file, setFile] = useState<PaperFile>()
  const isElsewhere = value !== '' && !papers.some((paper) => paper.id === value)
  const options = [
    { id: notSaid, label: text('papers.field.none') },
    ...papers.map(({ id, name, kind }) => ({
      id,
      label: name,
      description: text(`records.value.paperKind.${kind}`)
    })),
    ...(isElsewhere ? [{ id: value, label: text('papers.gone') }] : [])
  ]
  return (
    // The form of the new paper stands inside this one, as React sees it: its sending must not send this one too.
    <div onSubmit={(event) => event.stopPropagation()}>
      <Inline align="end">
        <Select
          label={label}
          {...(description && { description })}
          options={options}
          value={value === '' ? notSaid : value}
          onChange={(id) => onChange(id === notSaid ? '' : id)}
        />
        <Button onPress={() => void choose().then(setFile)}>{text('papers.field.add')}</Button>
      </Inline>
      {file && (
        <PaperDialog
          record={record}
          file={file}
          onClose={(saved) => {
            if (saved) onChange(saved)
            setFile(undefined)
          }}
        />
      )}
    </div>
  )
}

type PaperFormFieldProps<V extends FieldValues, O> = Omit<PaperFieldProps, 'value' | 'onChange'> & {
  readonly control: Control<V, unknown, O>
  readonly name: FieldPath<V>
}

/** The same, bound to a form whose schema has the field as an optional record id. */
export function PaperFormField<V extends FieldValues, O>({ control, name, ...rest }: PaperFormFieldProps<V, O>) {
  const { field } = useController({ control, name })
  const value: unknown = field.value
  return <PaperField {...rest} value={typeof value === 'string' ? value : ''} onChange={field.onChange} />
}

/** A paper that a record points at: a button with its name that saves its file, or in words why there is none. */
export function PaperLink({ id }: { readonly id: string }) {
  const text = useText()
  const paper = usePaper(id)
  if (paper === undefined) return null
  if (paper === null) return text('papers.gone')
  if (paper.isHere) return <PaperSaveButton paper={paper} isNamed />
  if (paper.sha256 !== undefined) return `${paper.name}. ${text('papers.missing')}`
  return paper.originalKeptAt
    ? `${paper.name}. ${text('papers.original-at', { place: paper.originalKeptAt })}`
    : paper.name
}

/** Several of them, side by side. */
export function PaperLinks({ ids }: { readonly ids: readonly string[] }) {
  return (
    <Inline>
      {ids.map((id) => (
        <PaperLink key={id} id={id} />
      ))}
    </Inline>
  )
}

import { z } from 'zod'
import { useText } from '@renderer/platform/i18n'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordForm } from '@renderer/records/record-form'
import { useAsOpened } from '@renderer/records/use-as-opened'
import { useRecordForm } from '@renderer/records/use-record-form'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { Dialog } from '@renderer/ui/dialog'
import { TextAreaFormField } from '@renderer/ui/form/form-fields'
import { noteSchema } from '@shared/domain/note'
import type { RecordOf } from '@shared/domain/record-registry'

const formSchema = z.object({ text: noteSchema.shape.text })

type NoteDialogProps = {
  readonly about: string
  readonly note: RecordOf<'note'> | undefined
  readonly onClose: () => void
}

export function NoteDialog({ about, note: live, onClose }: NoteDialogProps) {
  const note = useAsOpened(live)
  const text = useText()
  const office = useOffice()
  const recordForm = useRecordForm({
    draftKey: `note/${note?.id ?? `new/${about}`}`,
    schema: formSchema,
    defaults: { text: note?.text ?? '' },
    save: (values) =>
      saveRecords(office, [{ type: 'note', space: office.space, before: note, fields: { about, ...values } }]),
    onSaved: onClose
  })
  return (
    <Dialog title={text(note ? 'history.notes.edit-title' : 'history.notes.add-title')} isOpen onClose={onClose}>
      <RecordForm
        recordForm={recordForm}
        onCancel={onClose}
        aside={note && <DeleteRecordButton record={note} name={text('history.notes.one')} onDeleted={onClose} />}
      >
        <TextAreaFormField
          control={recordForm.form.control}
          name="text"
          label={text('records.field.note.text')}
          description={text('forms.space.internal.hint')}
          rows={6}
          isRequired
        />
      </RecordForm>
    </Dialog>
  )
}

import { useEffect, type ReactNode } from 'react'
import type { FieldPath, FieldValues } from 'react-hook-form'
import { Dialog } from '@renderer/ui/dialog'
import { Stack } from '@renderer/ui/layout'
import { DeleteRecordButton } from './delete-record-button'
import { RecordExtras, type RecordAddress } from './record-extras'
import { RecordForm } from './record-form'
import { SpaceMark } from './space-mark'
import type { RecordForm as RecordFormState } from './use-record-form'

type RecordDialogProps<Values extends FieldValues> = {
  readonly title: string
  readonly recordForm: RecordFormState<Values>
  readonly onClose: () => void
  readonly children: ReactNode
  /** Where a new record will live; one that is edited knows it. */
  readonly space?: string
  /** The field to start in. */
  readonly startAt: FieldPath<Values>
  /** The record that is edited; absent for a new one. Deleting it closes the dialog. */
  readonly record?: RecordAddress | undefined
  /** The record in words, for deleting it. */
  readonly name?: string
  readonly together?: readonly RecordAddress[]
  /** False where the record may not go now, such as a clause of a signed text. */
  readonly canDelete?: boolean
  readonly saveLabel?: string
  readonly size?: 'm' | 'l'
}

/** A record's form in a dialog, with deleting and with what stands below every record. Cancel throws the kept text away, Escape keeps it. */
export function RecordDialog<Values extends FieldValues>(props: RecordDialogProps<Values>) {
  const { title, recordForm, onClose, children, record, name = title, together, size = 'm' } = props
  const { setFocus } = recordForm.form
  const { startAt, space = record?.space } = props
  useEffect(() => setFocus(startAt), [setFocus, startAt])
  const cancel = () => {
    recordForm.discardDraft()
    onClose()
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} size={size}>
      <Stack gap={5}>
        <RecordForm
          recordForm={recordForm}
          onCancel={cancel}
          {...(props.saveLabel && { saveLabel: props.saveLabel })}
          aside={
            record &&
            props.canDelete !== false && (
              <DeleteRecordButton record={record} name={name} onDeleted={onClose} {...(together && { together })} />
            )
          }
        >
          {space && (
            <div>
              <SpaceMark space={space} />
            </div>
          )}
          {children}
        </RecordForm>
        {record && <RecordExtras record={record} />}
      </Stack>
    </Dialog>
  )
}

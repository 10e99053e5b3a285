import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { deleteRecords, restoreRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { showToast } from '@renderer/ui/toasts'
import type { RecordAddress } from './record-extras'

type DeleteRecordButtonProps = {
  readonly record: RecordAddress
  /** The record in words, for the question and the toast. */
  readonly name: string
  /** What hangs on it and goes with it. */
  readonly together?: readonly RecordAddress[]
  readonly onDeleted: () => void
}

/** Asks, deletes the record and what hangs on it as one action, and offers to undo. */
export function DeleteRecordButton({ record, name, together = [], onDeleted }: DeleteRecordButtonProps) {
  const text = useText()
  const office = useOffice()
  const [isAsking, setAsking] = useState(false)
  const records = [record, ...together]

  async function remove(): Promise<void> {
    const deleted = await deleteRecords(office, records)
    setAsking(false)
    if (!deleted.ok) {
      showToast({ title: text('forms.problem.title'), detail: deleted.error.message, tone: 'late' })
      return
    }
    showToast({
      title: text('forms.deleted', { record: name }),
      action: { label: text('forms.undo'), onPress: () => void restoreRecords(office, records) }
    })
    onDeleted()
  }

  return (
    <>
      <Button variant="danger" onPress={() => setAsking(true)}>
        {text('forms.delete')}
      </Button>
      <ConfirmDialog
        title={text('forms.delete.title', { record: name })}
        confirmLabel={text('forms.delete')}
        isDanger
        isOpen={isAsking}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {text('forms.delete.body')}
      </ConfirmDialog>
    </>
  )
}

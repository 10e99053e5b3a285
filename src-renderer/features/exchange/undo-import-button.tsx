import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { useFieldText } from '@renderer/records/field-text'
import { RecordTitle } from '@renderer/records/record-title'
import type { ExchangeRow } from '@renderer/storage/database'
import { planUndo, undoImport } from '@renderer/storage/exchange-undo'
import { useOffice } from '@renderer/storage/office-context'
import { useOfficeQuery } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { showToast } from '@renderer/ui/toasts'

const namedAtMost = 8

/** Takes a whole import back as one action of ours, after saying how much that is and what stays. */
export function UndoImportButton({ exchange }: { readonly exchange: ExchangeRow }) {
  const text = useText()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button variant="quiet" size="s" onPress={() => setAsking(true)}>
        {text('exchange.undo.action')}
      </Button>
      {isAsking && <UndoDialog exchange={exchange} onClose={() => setAsking(false)} />}
    </>
  )
}

function UndoDialog({ exchange, onClose }: { readonly exchange: ExchangeRow; readonly onClose: () => void }) {
  const text = useText()
  const office = useOffice()
  const { fieldName } = useFieldText()
  const [isUndoing, setUndoing] = useState(false)
  const undo = useOfficeQuery((current) => planUndo(current, exchange), [exchange])
  if (!undo) return null
  if (undo.problem)
    return (
      <Dialog title={text('exchange.undo.title', { count: 0 })} size="s" isOpen onClose={onClose}>
        <p>{text(`joining.undo.${undo.problem}`)}</p>
        <DialogActions label={text('exchange.result.done')} onPress={onClose} />
      </Dialog>
    )

  async function confirm(): Promise<void> {
    setUndoing(true)
    const done = await undoImport(office, exchange)
    setUndoing(false)
    onClose()
    if (done.ok) showToast({ title: text('exchange.undo.done', { count: done.value.records }), tone: 'good' })
    else
      showToast({
        title: text('exchange.undo.failed'),
        detail: text(`forms.problem.${done.error.code}`, { detail: done.error.message }),
        tone: 'late'
      })
  }

  return (
    <ConfirmDialog
      title={text('exchange.undo.title', { count: undo.records })}
      confirmLabel={text('exchange.undo.action')}
      isDanger
      isPending={isUndoing}
      isOpen
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      <Stack gap={3}>
        <p>{text('exchange.undo.text')}</p>
        {undo.kept.length > 0 && (
          <div>
            <p>{text('exchange.undo.kept', { count: undo.kept.length })}</p>
            <ul>
              {undo.kept.slice(0, namedAtMost).map(({ type, id, field }) => (
                <li key={`${id} ${field}`}>
                  <RecordTitle id={id} />: {fieldName(type, field)}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </ConfirmDialog>
  )
}

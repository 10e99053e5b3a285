import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PaperView } from '@renderer/storage/papers'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { mayRunPrograms } from '@shared/domain/paper'
import { usePaperActions } from './use-paper-actions'

type PaperSaveButtonProps = {
  readonly paper: PaperView
  /** The paper's own name instead of "Save". */
  readonly isNamed?: boolean
}

/** Saves the file of a paper where the person says; nothing is ever opened. What may run a program asks first. */
export function PaperSaveButton({ paper, isNamed = false }: PaperSaveButtonProps) {
  const text = useText()
  const { save } = usePaperActions(paper)
  const [isAsking, setAsking] = useState(false)
  const { name } = paper
  return (
    <>
      <Button size="s" onPress={() => (mayRunPrograms(name) ? setAsking(true) : void save())}>
        {isNamed ? text('papers.save.named', { name }) : text('papers.save')}
      </Button>
      <ConfirmDialog
        title={text('papers.running.title')}
        confirmLabel={text('papers.running.confirm')}
        isOpen={isAsking}
        onConfirm={() => {
          setAsking(false)
          void save()
        }}
        onCancel={() => setAsking(false)}
      >
        {text('papers.running', { name })}
      </ConfirmDialog>
    </>
  )
}

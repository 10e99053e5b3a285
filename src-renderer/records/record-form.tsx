import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useLeaveGuard } from '@renderer/platform/router'
import type { SaveProblem } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import type { RecordForm as RecordFormState } from './use-record-form'

type RecordFormProps<Values extends FieldValues> = {
  readonly recordForm: RecordFormState<Values>
  readonly children: ReactNode
  readonly onCancel: () => void
  readonly saveLabel?: string
  /** Apart from the buttons: delete, as a rule. */
  readonly aside?: ReactNode
}

/** The frame of every form: the kept draft, the fields, what went wrong with saving, and the buttons. Ctrl/Cmd+Enter saves. */
export function RecordForm<Values extends FieldValues>(props: RecordFormProps<Values>) {
  const { recordForm, children, onCancel, saveLabel, aside } = props
  const text = useText()
  const id = useId()
  const { instant } = useFormats()
  useLeaveGuard(recordForm.isDirty && !recordForm.isSaving)
  const element = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const form = element.current
    function onKey(event: KeyboardEvent) {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form?.requestSubmit()
    }
    form?.addEventListener('keydown', onKey)
    return () => form?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <form id={id} ref={element} onSubmit={(event) => void recordForm.submit(event)} noValidate>
      <Stack gap={4}>
        {recordForm.draftSince && (
          <Notice
            tone="due"
            title={text('forms.draft.title')}
            actions={
              <Button size="s" onPress={recordForm.discardDraft}>
                {text('forms.draft.discard')}
              </Button>
            }
          >
            {text('forms.draft.body', { when: instant(recordForm.draftSince) })}
          </Notice>
        )}
        {children}
        <DialogActions
          label={saveLabel ?? text('forms.save')}
          form={id}
          isPending={recordForm.isSaving}
          onCancel={onCancel}
          aside={aside}
          note={recordForm.saveProblem && <SaveProblemNotice problem={recordForm.saveProblem} />}
        />
      </Stack>
    </form>
  )
}

/** What kept a change from being saved, and what to do; nothing is lost in any of the cases. */
export function SaveProblemNotice({ problem }: { readonly problem: SaveProblem }) {
  const text = useText()
  return (
    <Notice tone="late" title={text('forms.problem.title')}>
      {text(`forms.problem.${problem.code}`, { detail: problem.message })}
    </Notice>
  )
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { recoverDevice } from '@renderer/storage/device'
import type { OfficeName } from '@renderer/storage/office'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { TextArea } from '@renderer/ui/text-area'
import { showToast } from '@renderer/ui/toasts'
import { recoveryCodeLength, typedCodeLength, type RecoveryProblem } from '@shared/sync/recovery-code'

type RecoverDialogProps = {
  readonly office: OfficeName
  readonly onRecovered: () => void
  readonly onClose: () => void
}

/** Takes the code of an earlier device, typed from its sheet of paper; it is kept nowhere on this page. */
export function RecoverDialog({ office, onRecovered, onClose }: RecoverDialogProps) {
  const text = useText()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<RecoveryProblem>()
  const [isChecking, setChecking] = useState(false)
  const counts = { count: typedCodeLength(code), whole: recoveryCodeLength }

  async function use(): Promise<void> {
    setChecking(true)
    try {
      const recovered = await recoverDevice(office, code)
      if (!recovered?.ok) return setProblem(recovered?.error ?? 'not-a-code')
      setCode('')
      const device = recovered.value.device.slice(0, 8)
      showToast({ title: text('trust.recover.done', { device }), tone: 'good' })
      onRecovered()
    } finally {
      setChecking(false)
    }
  }

  return (
    <Dialog title={text('trust.recover.title')} isOpen onClose={onClose}>
      <Stack gap={3}>
        <p>{text('trust.recover.text')}</p>
        <TextArea
          label={text('trust.recover.code')}
          description={text('trust.recover.count', counts)}
          isRequired
          rows={4}
          value={code}
          onChange={(typed) => {
            setCode(typed)
            setProblem(undefined)
          }}
          error={problem && text(`trust.recover.problem.${problem}`, counts)}
          inputRef={focused}
        />
      </Stack>
      <DialogActions
        label={text('trust.recover.use')}
        isDisabled={counts.count === 0}
        isPending={isChecking}
        onPress={() => void use()}
        onCancel={onClose}
      />
    </Dialog>
  )
}

function focused(input: HTMLTextAreaElement | null): void {
  input?.focus()
}

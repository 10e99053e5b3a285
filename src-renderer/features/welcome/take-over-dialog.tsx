import { useId, useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import { bridge } from '@renderer/platform/bridge'
import { useHostInfo } from '@renderer/platform/host-info'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { PassphraseDialog } from '@renderer/records/passphrase-dialog'
import { RecoverDialog } from '@renderer/records/recover-dialog'
import { RenewButton } from '@renderer/records/renew-button'
import { SaveProblemNotice } from '@renderer/records/record-form'
import { enterOffice } from '@renderer/storage/session'
import { takeOver } from '@renderer/storage/take-over'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { TextFormField } from '@renderer/ui/form/form-fields'
import { formResolver } from '@renderer/ui/form/form-resolver'
import { Inline, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { Progress } from '@renderer/ui/progress'
import { line } from '@shared/domain/field'
import type { OpenedFile } from '@shared/ipc'

const schema = z.object({ personName: line })
type Values = z.infer<typeof schema>
/** A file that waits for its passphrase. */
type LockedFile = { readonly file: OpenedFile; readonly isWrong: boolean }
/** Changes read, or records written of how many. */
type Taken = { readonly done: number; readonly total: number | undefined }
type Problem = Extract<Awaited<ReturnType<typeof takeOver>>, { readonly ok: false }>['error']

/** Makes this computer a further copy of an office, from a file that a colleague exported. */
export function TakeOverDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText()
  const id = useId()
  const [problem, setProblem] = useState<Problem>()
  const [locked, setLocked] = useState<LockedFile>()
  const [isOpening, setOpening] = useState(false)
  const [progress, setProgress] = useState<Taken>()
  const [refused, setRefused] = useState<OpenedFile>()
  const [isRecovering, setRecovering] = useState(false)
  const host = useHostInfo()
  const form = useForm<Values, unknown, Values>({
    resolver: formResolver(schema),
    defaultValues: { personName: '' },
    mode: 'onTouched'
  })
  const submit = form.handleSubmit(async ({ personName }) => {
    setProblem(undefined)
    const file = await bridge.openFile('bundle')
    if (file) await open(file, personName)
  })

  async function open(file: OpenedFile, personName: string, passphrase?: string): Promise<void> {
    setOpening(true)
    try {
      // The worker takes the bytes; the file may have to be opened once more.
      const taken = await takeOver(file.bytes.slice(), personName, {
        passphrase,
        onProgress: (done, total) => setProgress({ done, total })
      })
      if (taken.ok) {
        enterOffice(taken.value)
        navigate(routes.desk.to())
        return
      }
      const { code } = taken.error
      const isLocked = code === 'passphrase-needed' || code === 'wrong-passphrase'
      setLocked(isLocked ? { file, isWrong: code === 'wrong-passphrase' } : undefined)
      if (!isLocked) setProblem(taken.error)
      setRefused(isLocked ? undefined : file)
    } finally {
      setProgress(undefined)
      setOpening(false)
    }
  }

  async function again(): Promise<void> {
    setRecovering(false)
    setProblem(undefined)
    if (refused) await open(refused, form.getValues('personName'))
  }

  if (isRecovering)
    return <RecoverDialog office="office" onRecovered={() => void again()} onClose={() => setRecovering(false)} />
  if (locked)
    return (
      <PassphraseDialog
        title={text('exchange.unlock.title', { file: locked.file.name })}
        isWrong={locked.isWrong}
        isOpening={isOpening}
        onOpen={(passphrase) => void open(locked.file, form.getValues('personName'), passphrase)}
        onCancel={() => setLocked(undefined)}
      />
    )
  return (
    <Dialog title={text('welcome.take-over.title')} isOpen onClose={onClose}>
      <form id={id} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap={4}>
          <p>{text('welcome.take-over.how')}</p>
          <TextFormField
            control={form.control}
            name="personName"
            label={text('welcome.person')}
            description={text('welcome.person.hint')}
            isRequired
            autoFocus
          />
          {progress && <TakingProgress taken={progress} />}
          {problem && <ProblemNotice problem={problem} />}
          {problem?.code === 'not-for-us' && host?.host === 'electron' && (
            <Inline>
              <Button onPress={() => setRecovering(true)}>{text('trust.recovery.have')}</Button>
            </Inline>
          )}
          {problem?.code === 'own-name' && (
            <Inline>
              <RenewButton office="office" onRenewed={() => void again()} />
            </Inline>
          )}
          <DialogActions
            label={text('welcome.take-over.choose')}
            form={id}
            isPending={form.formState.isSubmitting}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Dialog>
  )
}

function TakingProgress({ taken: { done, total } }: { readonly taken: Taken }) {
  const text = useText()
  return total === undefined ? (
    <Progress label={text('exchange.reading-changes', { count: done })} />
  ) : (
    <Progress label={text('applying.taking')} done={done} total={total} />
  )
}

function ProblemNotice({ problem }: { readonly problem: Problem }) {
  const text = useText()
  const { code } = problem
  if (code === 'not-valid' || code === 'not-journaled' || code === 'journaled-only')
    return <SaveProblemNotice problem={problem} />
  return (
    <Notice tone="late" title={text('refusals.title')}>
      {text(`refusals.${code}`)} {text('refusals.nothing-changed')}
    </Notice>
  )
}

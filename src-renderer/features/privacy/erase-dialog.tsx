import { useEffect, useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { isNamed } from '@renderer/storage/authors'
import { eraseRecords, planErasure, type ErasureDone, type ErasurePlan } from '@renderer/storage/erase'
import type { Mention } from '@renderer/storage/mentions'
import { namingIn } from '@renderer/storage/names-in-text'
import { useOffice } from '@renderer/storage/office-context'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { TextField } from '@renderer/ui/text-field'
import type { Erasing } from './erasing-store'
import { EraseAuthors } from './erase-authors'
import { EraseMentions } from './erase-mentions'
import { SentFiles } from './sent-files'

const namings = ['surely', 'perhaps'] as const

type EraseDialogProps = {
  readonly erasing: Erasing
  /** With `isErased` when the record is gone. */
  readonly onClose: (isErased: boolean) => void
}

/** Asks for the reason and for what else names the record, erases all of it, and says which files are already out. */
export function EraseDialog({ erasing: { id, name }, onClose }: EraseDialogProps) {
  const text = useText()
  const office = useOffice()
  const [plan, setPlan] = useState<ErasurePlan>()
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [keptAuthors, setKeptAuthors] = useState<ReadonlySet<string>>(new Set())
  const [successor, setSuccessor] = useState('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<ErasureDone>()
  useEffect(() => {
    void planErasure(office, id).then(setPlan)
  }, [office, id])
  if (!plan) return null
  const reasonError = reasonProblem(reason, plan)
  const isTicked = ({ id: mention, naming }: Mention) => decided.get(mention) ?? naming === 'surely'
  const blanked = plan.mentions.filter((mention) => mention.canBeBlanked && isTicked(mention))
  const authors = plan.authors.filter((author) => !keptAuthors.has(author.id))
  const isSuccessorAsked = authors.some((author) => author.isActing)
  const successorError = isSuccessorAsked && (successor.trim() === '' || isNamed({ name: successor }, plan.names))
  const left = plan.mentions.filter((one) => one.naming === 'surely' && !blanked.includes(one)).length

  async function erase(planned: ErasurePlan): Promise<void> {
    setTried(true)
    if (reasonError || successorError) return
    setErasing(true)
    const erasure = { plan: planned, blanked, authors, reason: reason.trim(), successor: successor.trim() }
    const erased = await eraseRecords(office, erasure)
    setErasing(false)
    if (erased.ok) setDone(erased.value)
    else setProblem(erased.error.message)
  }

  if (done)
    return (
      <Dialog title={text('privacy.erase.done')} isOpen onClose={() => onClose(true)}>
        <Stack gap={4}>
          <Notice tone={done.isJournalClean ? 'good' : 'due'}>
            {text(done.isJournalClean ? 'privacy.erase.done.body' : 'privacy.erase.done.later')}
          </Notice>
          {left > 0 && <Notice>{text('privacy.erase.done.kept', { count: left })}</Notice>}
          <SentFiles sent={plan.sent} />
        </Stack>
        <DialogActions label={text('ui.close')} onPress={() => onClose(true)} />
      </Dialog>
    )

  return (
    <Dialog title={text('privacy.erase.title', { record: name })} isOpen onClose={() => onClose(false)}>
      <Stack gap={4}>
        <Notice tone="due">{text('privacy.erase.body')}</Notice>
        {plan.together.length > 0 && <p>{text('privacy.erase.together', { count: plan.together.length })}</p>}
        <TextField
          label={text('privacy.erase.reason')}
          description={text('privacy.erase.reason.hint')}
          isRequired
          value={reason}
          onChange={setReason}
          error={isTried && reasonError ? text(reasonError) : undefined}
        />
        {plan.authors.length > 0 && <EraseAuthors authors={plan.authors} kept={keptAuthors} onKept={setKeptAuthors} />}
        {isSuccessorAsked && (
          <TextField
            label={text('trust.erase.successor')}
            description={text('trust.erase.successor.hint')}
            isRequired
            value={successor}
            onChange={setSuccessor}
            error={isTried && successorError ? text('trust.erase.successor.missing') : undefined}
          />
        )}
        {namings.map((naming) => (
          <EraseMentions
            key={naming}
            naming={naming}
            mentions={plan.mentions.filter((mention) => mention.naming === naming)}
            isTicked={isTicked}
            onTicked={({ id: mention }, isMeant) => setDecided(new Map(decided).set(mention, isMeant))}
          />
        ))}
        <SentFiles sent={plan.sent} />
      </Stack>
      <DialogActions
        label={text('privacy.erase.do')}
        isDanger
        isPending={isErasing}
        onPress={() => void erase(plan)}
        onCancel={() => onClose(false)}
        note={problem !== undefined && <Notice tone="late">{problem}</Notice>}
      />
    </Dialog>
  )
}

function reasonProblem(reason: string, { names }: ErasurePlan) {
  if (reason.trim() === '') return 'privacy.erase.reason.missing'
  return namingIn(reason, names) === 'surely' ? 'privacy.erase.reason.named' : undefined
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { isAnythingLeft, planExport } from '@renderer/storage/exchange-out'
import type { OutgoingSpace } from '@renderer/storage/outgoing-work'
import { useOffice } from '@renderer/storage/office-context'
import { useOfficeQuery } from '@renderer/storage/records'
import { keepSendingPreferences } from '@renderer/storage/sending-preferences'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { OutgoingPreview } from './outgoing-preview'
import { SendChoices } from './send-choices'
import type { Sending } from './sending'
import { SentFiles } from './sent-files'
import { allKnown, anyone, useSendChoice, type SendChoice } from './use-send-choice'
import { useWriteFiles, type SentFile } from './use-write-files'

type SendDialogProps = {
  readonly sending: Sending
  /** Once at least one file is really saved. */
  readonly onSaved?: () => void
  readonly onClose: () => void
}

/** Shows exactly what would leave, then signs, encrypts and saves it; logged only when the file is really saved. */
export function SendDialog({ sending, onSaved, onClose }: SendDialogProps) {
  const text = useText()
  const office = useOffice()
  const choice = useSendChoice(sending)
  const { write, isWriting, problem } = useWriteFiles()
  const [sent, setSent] = useState<readonly SentFile[]>()
  const { kind, spaces, recipient } = sending
  const outgoing = useOfficeQuery((current) => planExport(current, spaces, choice.chosen), [spaces.join(), choice.to])
  const hasAny = outgoing !== undefined && isAnythingLeft(outgoing)
  if (sent) return <SentFiles sending={sending} choice={choice} files={sent} onClose={onClose} />

  async function send(plan: readonly OutgoingSpace[]): Promise<void> {
    const files = await write(sending, choice, plan)
    if (files.length === 0) return
    await keepSendingPreferences(office, choice.addressees, choice.preferences)
    setSent(files)
    onSaved?.()
  }

  return (
    <Dialog title={text('exchange.send.to', { recipient })} size="l" isOpen onClose={onClose}>
      <Stack gap={4}>
        <Recipients sending={sending} choice={choice} />
        {outgoing && <OutgoingPreview kind={kind} outgoing={outgoing} recipients={choice.chosen} />}
        {hasAny && <SendChoices choice={choice} />}
      </Stack>
      <DialogActions
        label={text('exchange.send.save')}
        isDisabled={!hasAny || !choice.isReady}
        isPending={isWriting}
        onPress={() => outgoing && void send(outgoing)}
        onCancel={onClose}
        note={
          problem !== undefined && (
            <Notice tone="late" title={text('exchange.send.not-saved')}>
              {problem}
            </Notice>
          )
        }
      />
    </Dialog>
  )
}

/** For whom: the copies we know, one of them, or a new one; nothing to choose where none is known. */
function Recipients({ sending, choice }: { readonly sending: Sending; readonly choice: SendChoice }) {
  const text = useText()
  const { peers, recipient } = sending
  if (peers.length === 0) return null
  return (
    <RadioGroup
      label={text('exchange.send.for')}
      options={[
        { id: allKnown, label: text('exchange.send.for-known', { recipient, count: peers.length }) },
        ...(peers.length > 1 ? peers : []).map((peer) => ({
          id: peer.device,
          label: text('exchange.send.for-one', { person: peer.person, office: peer.office })
        })),
        { id: anyone, label: text('exchange.send.for-new'), description: text('exchange.send.for-new-hint') }
      ]}
      value={choice.to}
      onChange={choice.setTo}
    />
  )
}

import { useState } from 'react'
import { bridge } from '@renderer/platform/bridge'
import { useText } from '@renderer/platform/i18n'
import type { PeerRow } from '@renderer/storage/database'
import { logSent, planExport, writeOutgoing, type OutgoingSpace } from '@renderer/storage/exchange-out'
import { useOffice } from '@renderer/storage/office-context'
import { useOfficeQuery } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { showToast } from '@renderer/ui/toasts'
import { OutgoingPreview } from './outgoing-preview'

/** One thing that can be sent: a partnership to its partner, or the whole office to a colleague. */
export type Sending = {
  readonly kind: 'partner' | 'office'
  /** The space whose agreement is shown. */
  readonly space: string
  readonly spaces: readonly string[]
  readonly title: string
  readonly recipient: string
  /** The known copies on the other side. */
  readonly peers: readonly PeerRow[]
  /** A partnership of others, of which we only keep a record. */
  readonly isFollowed: boolean
}

type SendDialogProps = { readonly sending: Sending; readonly onClose: () => void }

/** Stands for a copy that we have had nothing from. */
const anyone = 'anyone'
const allKnown = 'all'

/** Shows exactly what would leave, then signs and saves it; logged only when the file is really saved. */
export function SendDialog({ sending, onClose }: SendDialogProps) {
  const text = useText()
  const office = useOffice()
  const { kind, spaces, peers, recipient } = sending
  const [to, setTo] = useState(peers.length > 0 ? allKnown : anyone)
  const [isWriting, setWriting] = useState(false)
  const [problem, setProblem] = useState<string>()
  const chosen = to === anyone ? [] : to === allKnown ? peers : peers.filter((peer) => peer.device === to)
  const outgoing = useOfficeQuery((current) => planExport(current, spaces, chosen), [spaces.join(), to])
  const count = outgoing?.reduce((sum, { changeSets }) => sum + changeSets.length, 0) ?? 0

  async function send(plan: readonly OutgoingSpace[]): Promise<void> {
    setWriting(true)
    setProblem(undefined)
    try {
      const { bytes, exchange } = await writeOutgoing(office, kind, plan, chosen)
      const saved = await bridge.saveFile('bundle', exchange.file, bytes)
      if (saved.problem) setProblem(saved.problem)
      if (!saved.saved) return
      await logSent(office, exchange)
      showToast({ title: text('exchange.send.saved', { file: exchange.file }), tone: 'good' })
      onClose()
    } catch (error) {
      setProblem(String(error))
    } finally {
      setWriting(false)
    }
  }

  return (
    <Dialog
      title={text('exchange.send.to', { recipient })}
      size="l"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            {text('forms.cancel')}
          </Button>
          <Button
            variant="primary"
            isDisabled={!outgoing || count === 0}
            isPending={isWriting}
            onPress={() => outgoing && void send(outgoing)}
          >
            {text('exchange.send.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {peers.length > 0 && (
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
            value={to}
            onChange={setTo}
          />
        )}
        {outgoing && <OutgoingPreview kind={kind} outgoing={outgoing} />}
        {problem !== undefined && (
          <Notice tone="late" title={text('exchange.send.not-saved')}>
            {problem}
          </Notice>
        )}
      </Stack>
    </Dialog>
  )
}

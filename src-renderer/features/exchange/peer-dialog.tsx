import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useCityName } from '@renderer/records/city-name'
import type { PeerRow } from '@renderer/storage/database'
import { useOffice } from '@renderer/storage/office-context'
import { decidePeer, trustOf } from '@renderer/storage/peers'
import { useOfficeQuery } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Inline, Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import type { PeerDecision } from '@shared/sync/peer-trust'
import { SafetyNumber } from './safety-number'

type PeerDialogProps = { readonly device: string; readonly onClose: () => void }

/** One copy: what we make of it, the number to compare by phone, and the decisions that follow. */
export function PeerDialog({ device, onClose }: PeerDialogProps) {
  const text = useText()
  const known = useOfficeQuery(
    async ({ db }) => {
      const peer = await db.peers.get(device)
      const [before, endorser] = await db.peers.bulkGet([peer?.insteadOf ?? '', peer?.endorsedBy ?? ''])
      return { peer, before, endorser }
    },
    [device]
  )
  if (!known?.peer) return null
  const { peer, before, endorser } = known
  return (
    <Dialog title={text('exchange.trust.title', { person: peer.person, office: peer.office })} isOpen onClose={onClose}>
      <Stack gap={4}>
        <TrustNotice peer={peer} />
        <PeerFacts peer={peer} endorser={endorser} />
        <Stack gap={2}>
          <strong>{text('exchange.trust.number')}</strong>
          <SafetyNumber signingKey={peer.signingKey} />
          <p>{text('exchange.trust.number-how', { person: peer.person })}</p>
        </Stack>
        {trustOf(peer) === 'changed' && before && (
          <Stack gap={2}>
            <strong>{text('exchange.trust.number-before')}</strong>
            <SafetyNumber signingKey={before.signingKey} />
          </Stack>
        )}
        <Decisions peer={peer} />
      </Stack>
      <DialogActions label={text('exchange.result.done')} onPress={onClose} />
    </Dialog>
  )
}

function TrustNotice({ peer }: { readonly peer: PeerRow }) {
  const text = useText()
  const state = trustOf(peer)
  if (state === 'changed')
    return (
      <Notice tone="late" title={text('exchange.trust.changed-title')}>
        {text('exchange.trust.changed-text', { person: peer.person })}
      </Notice>
    )
  return state === 'revoked' ? <Notice tone="late">{text('exchange.trust.revoked-text')}</Notice> : null
}

function PeerFacts({ peer, endorser }: { readonly peer: PeerRow; readonly endorser: PeerRow | undefined }) {
  const text = useText()
  const { country, instant } = useFormats()
  const cityName = useCityName()
  return (
    <KeyValueList
      items={[
        { key: text('exchange.trust'), value: text(`exchange.trust.${trustOf(peer)}`) },
        { key: text('exchange.peers.city'), value: `${cityName(peer.city)}, ${country(peer.country)}` },
        { key: text('exchange.peers.device'), value: peer.device.slice(0, 8) },
        ...(endorser
          ? [{ key: text('trust.endorsed-by'), value: `${endorser.person}, ${endorser.device.slice(0, 8)}` }]
          : []),
        { key: text('exchange.peers.first-seen'), value: instant(peer.firstSeenAt) },
        { key: text('exchange.peers.last-seen'), value: instant(peer.lastSeenAt) },
        {
          key: text('exchange.trust.encryption'),
          value: text(peer.encryptionKey === undefined ? 'exchange.trust.no-key' : 'exchange.trust.has-key')
        }
      ]}
    />
  )
}

const offered: Readonly<Record<'seen' | 'verified' | 'changed' | 'revoked', readonly PeerDecision[]>> = {
  seen: ['numbers-match', 'numbers-differ', 'revoke'],
  verified: ['revoke'],
  changed: ['numbers-match', 'accept', 'revoke'],
  revoked: ['numbers-match', 'accept']
}

function Decisions({ peer }: { readonly peer: PeerRow }) {
  const text = useText()
  const office = useOffice()
  const [isBlocking, setBlocking] = useState(false)
  const state = trustOf(peer)
  const decideAs = (decision: PeerDecision) => void decidePeer(office, peer.device, decision)
  return (
    <Inline>
      {offered[state === 'unknown' ? 'seen' : state].map((decision) => (
        <Button
          key={decision}
          variant={decision === 'revoke' ? 'danger' : 'secondary'}
          onPress={() => (decision === 'revoke' ? setBlocking(true) : decideAs(decision))}
        >
          {text(`exchange.trust.decide.${decision}`)}
        </Button>
      ))}
      <ConfirmDialog
        title={text('trust.revoke.title', { person: peer.person, office: peer.office })}
        confirmLabel={text('exchange.trust.decide.revoke')}
        isDanger
        isOpen={isBlocking}
        onConfirm={() => {
          setBlocking(false)
          decideAs('revoke')
        }}
        onCancel={() => setBlocking(false)}
      >
        {text('trust.revoke.text')}
      </ConfirmDialog>
    </Inline>
  )
}

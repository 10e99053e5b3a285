import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useCityName } from '@renderer/records/city-name'
import type { PeerRow } from '@renderer/storage/database'
import { useOffice } from '@renderer/storage/office-context'
import { decidePeer, keepCard, type IncomingCard } from '@renderer/storage/peers'
import { Button } from '@renderer/ui/button'
import { Dialog } from '@renderer/ui/dialog'
import { DialogActions } from '@renderer/ui/dialog-actions'
import { KeyValueList } from '@renderer/ui/key-value-list'
import { Stack } from '@renderer/ui/layout'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { showToast } from '@renderer/ui/toasts'
import { useIncoming } from './incoming-store'
import { SafetyNumber } from './safety-number'

const roles = ['partner', 'colleague'] as const

/** The card that was opened; nothing where none is. */
export function CardDialog() {
  const card = useIncoming((store) => store.card)
  return card ? <ShownCard key={card.card.device} incoming={card} /> : null
}

/** Who introduces themselves, what is known of them, and the number to compare by phone before they are kept. */
function ShownCard({ incoming }: { readonly incoming: IncomingCard }) {
  const text = useText()
  const office = useOffice()
  const { country, instant } = useFormats()
  const cityName = useCityName()
  const { card, state, known, isEndorsed } = incoming
  const [role, setRole] = useState<PeerRow['role']>(known?.role ?? 'partner')
  const close = () => useIncoming.setState({ card: undefined })

  async function keep(isCompared: boolean): Promise<void> {
    await keepCard(office, incoming, role)
    if (isCompared) await decidePeer(office, card.device, 'numbers-match')
    close()
    showToast({ title: text('exchange.card.kept', { office: card.office }), tone: 'good' })
  }

  return (
    <Dialog title={text('exchange.card.title', { office: card.office })} isOpen onClose={close}>
      <Stack gap={4}>
        {state === 'changed' && (
          <Notice tone="late" title={text('exchange.trust.changed-title')}>
            {text('exchange.trust.changed-text', { person: card.person.name })}
          </Notice>
        )}
        {isEndorsed && (
          <Notice tone="good" title={text('trust.card.endorsed-title')}>
            {text(state === 'verified' ? 'trust.card.endorsed-verified' : 'trust.card.endorsed-seen', {
              person: known?.person ?? card.person.name
            })}
          </Notice>
        )}
        {state === 'revoked' && <Notice tone="late">{text('exchange.trust.revoked-text')}</Notice>}
        <KeyValueList
          items={[
            { key: text('exchange.peers.person-of'), value: card.person.name },
            { key: text('exchange.peers.city'), value: `${cityName(card.city)}, ${country(card.country)}` },
            { key: text('exchange.peers.device'), value: card.device.slice(0, 8) },
            { key: text('exchange.card.made'), value: instant(card.madeAt) },
            { key: text('exchange.trust'), value: text(`exchange.trust.${state}`) }
          ]}
        />
        <RadioGroup
          label={text('exchange.peers.role')}
          options={roles.map((id) => ({
            id,
            label: text(`exchange.peers.role.${id}`),
            description: text(`exchange.peers.make-${id}-text`)
          }))}
          value={role}
          onChange={setRole}
        />
        <Stack gap={2}>
          <strong>{text('exchange.trust.number')}</strong>
          <SafetyNumber signingKey={card.signingKey} />
          <p>{text('exchange.trust.number-how', { person: card.person.name })}</p>
        </Stack>
      </Stack>
      <DialogActions
        label={text('exchange.card.keep-compared')}
        onPress={() => void keep(true)}
        onCancel={close}
        others={
          <Button onPress={() => void keep(false)}>
            {text(state === 'changed' ? 'exchange.card.keep-blocked' : 'exchange.card.keep')}
          </Button>
        }
      />
    </Dialog>
  )
}

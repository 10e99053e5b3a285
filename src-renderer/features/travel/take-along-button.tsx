import { Luggage } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PeerRow } from '@renderer/storage/database'
import { usePeers } from '@renderer/storage/exchange-out'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { isTrusted } from '@renderer/storage/peers'
import { noteTrip } from '@renderer/storage/travel'
import { Button } from '@renderer/ui/button'
import { showToast } from '@renderer/ui/toasts'
import type { RecordOf } from '@shared/domain/record-registry'

/** What the way of sending needs to know of a trip. */
export type TravelFile = {
  readonly recipient: string
  /** The copies of our own office that could come along. */
  readonly peers: readonly PeerRow[]
  readonly onSaved: () => void
  readonly onClose: () => void
}

type TakeAlongButtonProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly renderSend: (file: TravelFile) => ReactNode
}

/** Writes the delegation's partnership for a laptop on the trip, and remembers that the laptop has to be wiped. */
export function TakeAlongButton({ view, delegation, renderSend }: TakeAlongButtonProps) {
  const text = useText()
  const office = useOffice()
  const { day } = useFormats()
  const peers = usePeers()
  const [isOpen, setOpen] = useState(false)
  const { id, endsOn } = delegation

  async function remember(): Promise<void> {
    await noteTrip(office, { delegation: id, partnership: view.partnership.id, endsOn })
    showToast({ title: text('travel.taken'), detail: text('travel.taken.detail', { day: day(endsOn) }), tone: 'good' })
  }

  return (
    <>
      <Button icon={<Luggage aria-hidden />} onPress={() => setOpen(true)}>
        {text('travel.take')}
      </Button>
      {isOpen &&
        peers &&
        renderSend({
          recipient: text('travel.recipient'),
          peers: peers.filter((peer) => peer.role === 'colleague' && isTrusted(peer)),
          onSaved: () => void remember(),
          onClose: () => setOpen(false)
        })}
    </>
  )
}

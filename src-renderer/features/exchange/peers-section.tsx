import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText, type Text } from '@renderer/platform/i18n'
import { useCityName } from '@renderer/records/city-name'
import { setPeerRole } from '@renderer/storage/exchange-commit'
import type { PeerRow, SpaceRow } from '@renderer/storage/database'
import { countBeyond } from '@renderer/storage/exchange-out'
import { trustOf } from '@renderer/storage/peers'
import { useOffice } from '@renderer/storage/office-context'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { ConfirmDialog } from '@renderer/ui/confirm-dialog'
import { DataTable, type Column } from '@renderer/ui/data-table'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import type { Tone } from '@renderer/ui/tone'
import type { PeerState } from '@shared/sync/peer-trust'
import { OwnCardButton } from './own-card-button'
import { PeerDialog } from './peer-dialog'
import { useChooseFile } from './use-open-bundle'

type PeersSectionProps = { readonly peers: readonly PeerRow[]; readonly spaces: readonly SpaceRow[] }

/** The copies that we have had bundles from, and how far what they hold is behind ours. */
export function PeersSection({ peers, spaces }: PeersSectionProps) {
  const text = useText()
  const office = useOffice()
  const formats = useFormats()
  const cityName = useCityName()
  const [changing, setChanging] = useState<PeerRow>()
  const [shown, setShown] = useState<string>()
  const chooseCard = useChooseFile('card')
  const other = changing?.role === 'colleague' ? 'partner' : 'colleague'
  return (
    <Section
      title={text('exchange.peers.title')}
      action={
        <Inline gap={2}>
          <OwnCardButton />
          <Button size="s" onPress={chooseCard}>
            {text('exchange.card.open')}
          </Button>
        </Inline>
      }
    >
      <DataTable
        label={text('exchange.peers.title')}
        rows={peers}
        rowId={(peer) => peer.device}
        empty={
          <EmptyState title={text('exchange.peers.empty.title')} example={text('exchange.peers.empty.example')}>
            {text('exchange.peers.empty.text')}
          </EmptyState>
        }
        columns={peerColumns({ text, formats, cityName, spaces, onChange: setChanging, onShow: setShown })}
      />
      {changing && (
        <ConfirmDialog
          title={text(`exchange.peers.make-${other}`, { office: changing.office })}
          confirmLabel={text(`exchange.peers.make-${other}-confirm`)}
          isOpen
          onCancel={() => setChanging(undefined)}
          onConfirm={() => void setPeerRole(office, changing.device, other).then(() => setChanging(undefined))}
        >
          {text(`exchange.peers.make-${other}-text`)}
        </ConfirmDialog>
      )}
      {shown !== undefined && <PeerDialog device={shown} onClose={() => setShown(undefined)} />}
    </Section>
  )
}

type Columns = {
  readonly text: Text
  readonly formats: ReturnType<typeof useFormats>
  readonly cityName: (latinName: string) => string
  readonly spaces: readonly SpaceRow[]
  readonly onChange: (peer: PeerRow) => void
  readonly onShow: (device: string) => void
}

function peerColumns({ text, formats, cityName, spaces, onChange, onShow }: Columns): Column<PeerRow>[] {
  const { instant, country } = formats
  return [
    { id: 'office', header: text('exchange.peers.office'), isRowHeader: true, cell: (peer) => peer.office },
    {
      id: 'city',
      header: text('exchange.peers.city'),
      cell: (peer) => `${cityName(peer.city)}, ${country(peer.country)}`
    },
    { id: 'person', header: text('exchange.peers.person'), cell: (peer) => peer.person },
    {
      id: 'role',
      header: text('exchange.peers.role'),
      cell: (peer) => (
        <Badge tone={peer.role === 'partner' ? 'shared' : 'internal'}>{text(`exchange.peers.role.${peer.role}`)}</Badge>
      )
    },
    {
      id: 'trust',
      header: text('exchange.trust'),
      cell: (peer) => <Badge tone={trustTones[trustOf(peer)]}>{text(`exchange.trust.${trustOf(peer)}`)}</Badge>
    },
    {
      id: 'holds',
      header: text('exchange.peers.holds'),
      cell: (peer) =>
        Object.keys(peer.holds).length === 0
          ? text('exchange.peers.nothing-known')
          : text('exchange.peers.behind', { count: behindBy(peer, spaces) })
    },
    {
      id: 'seen',
      header: text('exchange.peers.last-seen'),
      sortValue: (peer) => peer.lastSeenAt,
      cell: (peer) => instant(peer.lastSeenAt)
    },
    {
      id: 'actions',
      header: text('exchange.peers.change'),
      isHeaderHidden: true,
      cell: (peer) => (
        <Inline gap={1}>
          <Button variant="quiet" size="s" onPress={() => onShow(peer.device)}>
            {text('exchange.trust.check')}
          </Button>
          <Button variant="quiet" size="s" onPress={() => onChange(peer)}>
            {text(peer.role === 'partner' ? 'exchange.peers.to-colleague' : 'exchange.peers.to-partner')}
          </Button>
        </Inline>
      )
    }
  ]
}

const trustTones: Readonly<Record<PeerState, Tone>> = {
  unknown: 'neutral',
  seen: 'neutral',
  verified: 'good',
  changed: 'late',
  revoked: 'late'
}

/** The change-sets that a copy lacks of the spaces it is known to hold. */
function behindBy({ holds }: PeerRow, spaces: readonly SpaceRow[]): number {
  return spaces
    .filter(({ id }) => Object.hasOwn(holds, id))
    .reduce((sum, { id, vector }) => sum + countBeyond(vector, holds[id] ?? {}), 0)
}

import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useLocaleChoice } from '@renderer/platform/locale'
import { languageOfCountry } from '@renderer/platform/texts-in'
import { SpaceMark, usePartnerNames } from '@renderer/records/space-mark'
import type { PeerRow, SpaceRow } from '@renderer/storage/database'
import { countBeyond, heldByAll, useExchanges } from '@renderer/storage/exchange-out'
import { useOffice } from '@renderer/storage/office-context'
import { isTrusted } from '@renderer/storage/peers'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { SendDialog } from './send-dialog'
import type { Sending } from './sending'
import { SpaceHash } from './space-hash'

type SendSectionProps = {
  readonly views: readonly PartnershipView[]
  readonly spaces: readonly SpaceRow[]
  readonly peers: readonly PeerRow[]
}

/** Per partnership and for our own office: what the others lack, the sign of agreement, and the way to send. */
export function SendSection({ views, spaces, peers }: SendSectionProps) {
  const text = useText()
  const office = useOffice()
  const locale = useLocaleChoice((choice) => choice.locale)
  const { city } = useFormats()
  const partnerNames = usePartnerNames()
  const [sending, setSending] = useState<Sending>()
  const trusted = peers.filter(isTrusted)
  const colleagues = trusted.filter((peer) => peer.role === 'colleague')
  const rows: Sending[] = views.map((view) => ({
    kind: 'partner',
    space: view.space,
    spaces: [view.space],
    title: view.cities.map((member) => city(member).name).join(' – '),
    recipient: partnerNames(view),
    peers: trusted.filter((peer) => peer.role === 'partner' && isForPartnership(peer, view)),
    language: languageOfCountry(view.partners[0]?.country),
    isFollowed: !view.ours
  }))
  const whole: Sending = {
    kind: 'office',
    space: office.space,
    spaces: spaces.map(({ id }) => id),
    title: text('exchange.send.whole-office'),
    recipient: text('exchange.send.colleague'),
    peers: colleagues,
    language: locale,
    isFollowed: false
  }
  const lacking = (row: Sending) =>
    spaces
      .filter(({ id }) => row.spaces.includes(id))
      .reduce((sum, { id, vector }) => sum + countBeyond(vector, heldByAll(row.peers, id)), 0)
  return (
    <Section title={text('exchange.send.title')}>
      <RowList label={text('exchange.send.title')}>
        {[...rows.filter((row) => !row.isFollowed), whole, ...rows.filter((row) => row.isFollowed)].map((row) => (
          <ListRow
            key={row.space}
            title={
              <Inline gap={2}>
                {row.title}
                <SpaceMark space={row.space} />
              </Inline>
            }
            detail={<Standing row={row} lacking={lacking(row)} />}
            aside={
              <Inline gap={3}>
                <SpaceHash space={row.space} />
                {!row.isFollowed && (
                  <Button size="s" onPress={() => setSending(row)}>
                    {text('exchange.send.prepare')}
                  </Button>
                )}
              </Inline>
            }
          />
        ))}
      </RowList>
      {sending && <SendDialog sending={sending} onClose={() => setSending(undefined)} />}
    </Section>
  )
}

/** Who has the partnership, or introduced themselves by a card from one of its partner cities and holds nothing yet. */
function isForPartnership({ holds, city, country }: PeerRow, { space, partners }: PartnershipView): boolean {
  if (Object.keys(holds).length > 0) return Object.hasOwn(holds, space)
  return partners.some((partner) => partner.country === country && partner.latinName === city)
}

/** What the other side lacks, and when something was last sent. */
function Standing({ row, lacking }: { readonly row: Sending; readonly lacking: number }) {
  const text = useText()
  const { instant } = useFormats()
  const exchanges = useExchanges()
  const last = exchanges?.find(
    ({ direction, kind, spaces }) =>
      direction === 'sent' && kind === row.kind && spaces.some(({ id }) => id === row.space)
  )
  if (row.isFollowed) return text('exchange.send.followed')
  const { recipient } = row
  const standing =
    row.peers.length === 0
      ? text('exchange.send.everything', { recipient })
      : text('exchange.send.lacks', { recipient, count: lacking })
  return last ? `${standing} ${text('exchange.send.last-sent', { when: instant(last.at) })}` : standing
}

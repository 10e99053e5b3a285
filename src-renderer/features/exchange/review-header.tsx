import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { sentencesIn } from '@renderer/platform/sentences'
import { useCityName } from '@renderer/records/city-name'
import { SpaceMark } from '@renderer/records/space-mark'
import type { Incoming } from '@renderer/storage/exchange-in'
import { trustOf } from '@renderer/storage/peers'
import { Badge } from '@renderer/ui/badge'
import { PageHeader } from '@renderer/ui/page-header'
import { useIsWriting } from './incoming-store'
import { PartStanding } from './part-standing'

type ReviewHeaderProps = { readonly incoming: Incoming; readonly count: number }

/** Who sent it, when, from which device, what is known of that device, and whether anything is applied yet. */
export function ReviewHeader({ incoming, count }: ReviewHeaderProps) {
  const text = useText()
  const { instant, size } = useFormats()
  const cityName = useCityName()
  const { peer, senderRole, bundle, papers } = incoming
  const { sender, spaces, createdAt, kind, part } = bundle.manifest
  const isWriting = useIsWriting()
  const joiner = text('terms.sentenceJoiner', { first: '', second: '' })
  const trust = peer
    ? text('exchange.review.device-known', { when: instant(peer.firstSeenAt) })
    : text('exchange.review.device-new', { device: sender.device.slice(0, 8) })
  return (
    <PageHeader
      crumbs={[{ label: text('exchange.title'), href: routes.exchange.to() }, { label: incoming.file }]}
      badges={
        <>
          {spaces.slice(0, 3).map((space) => (
            <SpaceMark key={space.id} space={space.id} />
          ))}
          <Badge tone="good">{text('exchange.review.signature-valid')}</Badge>
          {peer && trustOf(peer) === 'verified' && <Badge tone="good">{text('exchange.trust.verified')}</Badge>}
          {!peer && <Badge tone="due">{text('exchange.review.first-time')}</Badge>}
        </>
      }
      title={text('exchange.review.title', { count, city: cityName(sender.city) })}
      lead={
        <>
          {sentencesIn(text, [
            text(kind === 'partner' ? 'exchange.review.sent-partner' : 'exchange.review.sent-office', {
              when: instant(createdAt),
              person: sender.person.name,
              office: sender.office
            }),
            trust,
            senderRole === 'colleague' && !peer ? text('exchange.review.says-colleague') : undefined
          ])}
          {joiner}
          {part.count > 1 && (
            <>
              <PartStanding device={sender.device} part={part} />
              {joiner}
            </>
          )}
          {sentencesIn(text, [
            papers.count > 0
              ? text('papers.incoming', {
                  papers: text('papers.count', { count: papers.count, size: size(papers.bytes) })
                })
              : undefined,
            papers.missing > 0 ? text('papers.incoming.missing', { count: papers.missing }) : undefined,
            text(isWriting ? 'exchange.review.being-written' : 'exchange.review.nothing-yet')
          ])}
        </>
      }
    />
  )
}

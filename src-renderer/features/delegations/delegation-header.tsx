import type { ReactNode } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { PageHeader } from '@renderer/ui/page-header'
import type { RecordOf } from '@shared/domain/record-registry'
import { ourDirection } from './delegation-filter'
import { minutesAhead } from './programme-clock'

type DelegationHeaderProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly actions: ReactNode
}

export function DelegationHeader({ view, delegation, actions }: DelegationHeaderProps) {
  const text = useText()
  const { daySpan } = useFormats()
  const sides = useSides(view)
  const direction = ourDirection(delegation, view.ours?.id)
  const partnership = view.partnership.id
  const travellers = delegation.visitors.length > 0 ? delegation.visitors : view.cities.map(({ id }) => id)
  const who =
    delegation.mode === 'online'
      ? text('delegations.meet-online', { cities: sides.list(view.cities.map(({ id }) => id)) })
      : text('delegations.visit', {
          visitors: sides.list(travellers.filter((city) => city !== delegation.host)),
          host: sides.inSentence(delegation.host),
          count: delegation.visitors.length
        })
  const when = daySpan(delegation.startsOn, delegation.endsOn, 'long')
  return (
    <PageHeader
      title={delegation.title}
      crumbs={[
        {
          label: view.cities.map(({ id }) => sides.name(id)).join(' – '),
          href: routes.partnership.to({ partnership })
        },
        {
          label: text('records.types.delegation'),
          href: routes.partnership.to({ partnership, tab: 'delegations' })
        }
      ]}
      badges={
        <>
          <SpaceMark space={delegation.space} />
          {direction && <Badge tone="accent">{text(`records.value.visitDirection.${direction}`)}</Badge>}
          <Badge>{text(`records.value.level.${delegation.level}`)}</Badge>
        </>
      }
      lead={text('delegations.header', { who, when, clock: useClockText(view, delegation) })}
      actions={actions}
    />
  )
}

/** The zone, and how far it is from our own clock on the first day. */
function useClockText(view: PartnershipView, { startsOn, timeZone }: RecordOf<'delegation'>): string {
  const text = useText()
  const { number } = useFormats()
  const sides = useSides(view)
  const minutes = view.ours && minutesAhead(startsOn, timeZone, view.ours.timeZone)
  if (!minutes || !view.ours) return text('delegations.clock.zone', { zone: timeZone })
  const values = { zone: timeZone, hours: number(Math.abs(minutes) / 60), home: sides.name(view.ours.id) }
  return minutes > 0 ? text('delegations.clock.ahead', values) : text('delegations.clock.behind', values)
}

import type { ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { PageHeader } from '@renderer/ui/page-header'
import type { AgreementStanding } from '@shared/domain/in-force'
import type { Agreement, AgreementRecords } from './agreement-records'
import { NextVersion } from './next-version'
import { OutlivedRemark } from './outlived-remark'
import { StandingBadge, StandingSentence } from './standing'

type AgreementHeaderProps = {
  readonly view: PartnershipView
  readonly records: AgreementRecords
  readonly agreement: Agreement
  readonly standing: AgreementStanding | undefined
  readonly actions: ReactNode
}

export function AgreementHeader({ view, records, agreement, standing, actions }: AgreementHeaderProps) {
  const text = useText()
  const sides = useSides(view)
  const partnership = view.partnership.id
  const speaking = standing?.speaking
  const joiner = text('terms.sentenceJoiner', { first: '', second: '' })
  return (
    <PageHeader
      title={agreement.title}
      crumbs={[
        {
          label: view.cities.map(({ id }) => sides.name(id)).join(' – '),
          href: routes.partnership.to({ partnership })
        },
        { label: text('records.types.agreement'), href: routes.partnership.to({ partnership, tab: 'agreements' }) }
      ]}
      badges={
        <>
          <SpaceMark space={agreement.space} />
          <Badge>{text(`records.value.layer.${agreement.layer}`)}</Badge>
          {speaking && <StandingBadge standing={speaking.standing} />}
        </>
      }
      lead={
        <>
          {speaking ? (
            <StandingSentence view={view} standing={speaking} versions={records.versions} />
          ) : (
            text('agreements.nothing-signed')
          )}
          {standing && (
            <>
              {joiner}
              <OutlivedRemark standing={standing} records={records} />
              {joiner}
              <NextVersion standing={standing} versions={records.versions} />
            </>
          )}
        </>
      }
      actions={actions}
    />
  )
}

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { Inline, PageBody } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'
import { agreementLayers } from '@shared/domain/agreement'
import { AgreementDialog } from './agreement-dialog'
import { useAgreementRecords } from './agreement-records'
import { useAsOf } from './as-of'
import { InForceSection } from './in-force-section'
import { VersionLine } from './version-line'
import { VersionList } from './version-list'

/** The agreements of one partnership: what is in force, and every text that has been. */
export function AgreementsPanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const { day } = useFormats()
  const asOf = useAsOf()
  const [isNew, setNew] = useState(false)
  const records = useAgreementRecords(view.space)
  if (!records) return null
  const inOrder = agreementLayers.flatMap((layer) => records.agreements.filter((one) => one.layer === layer))
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setNew(true)}>
      {text('agreements.add')}
    </Button>
  )
  const partnership = view.partnership.id
  return (
    <PageBody>
      {inOrder.length === 0 ? (
        <EmptyState title={text('agreements.empty.title')} action={add} example={text('agreements.empty.example')}>
          {text('agreements.empty.text')}
        </EmptyState>
      ) : (
        <>
          <InForceSection view={view} records={records} asOf={asOf} action={add} />
          {inOrder.map((agreement) => (
            <Section
              key={agreement.id}
              title={agreement.title}
              action={
                <Inline>
                  {asOf.date !== asOf.today && (
                    <Badge tone="due">{text('agreements.as-of', { date: day(asOf.date) })}</Badge>
                  )}
                  <Badge>{text(`records.value.layer.${agreement.layer}`)}</Badge>
                  <LinkTo
                    href={routes.agreement.to({ partnership, agreement: agreement.id })}
                    label={text('agreements.open-one', { agreement: agreement.title })}
                  >
                    {text('agreements.open')}
                  </LinkTo>
                </Inline>
              }
            >
              <VersionLine records={records} agreement={agreement} date={asOf.date} />
              <VersionList view={view} records={records} agreement={agreement} date={asOf.date} />
            </Section>
          ))}
        </>
      )}
      {isNew && <AgreementDialog view={view} onClose={() => setNew(false)} />}
    </PageBody>
  )
}

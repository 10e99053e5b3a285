import { lazy, Suspense, useState, type ReactNode } from 'react'
import { CalendarButton } from '@renderer/features/cycle/calendar-button'
import { InForceSentence } from '@renderer/features/overview/in-force-sentence'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { SpaceMark } from '@renderer/records/space-mark'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'

const PartnershipFormDialog = lazy(async () => ({
  default: (await import('@renderer/features/partnerships/partnership-form-dialog')).PartnershipFormDialog
}))

export function PartnershipHeader({ view, tabs }: { readonly view: PartnershipView; readonly tabs: ReactNode }) {
  const text = useText()
  const { city, partial, listParts } = useFormats()
  const [isEditing, setEditing] = useState(false)
  const { partnership, cities } = view
  const names = cities.map((side) => city(side))
  const parts = listParts(names.map(({ name }) => name))
  const native = names.flatMap((name) => name.native ?? []).join(' · ')
  const since = partnership.since ? text('overview.since', { since: partial(partnership.since) }) : undefined
  const kindSince = [partnership.kind, since].filter(Boolean).join(' ')
  return (
    <>
      <PageHeader
        title={parts.map(({ type, value }, index) =>
          type === 'literal' ? <small key={`${index} ${value}`}>{value}</small> : value
        )}
        windowTitle={parts.map(({ value }) => value).join('')}
        native={native ? { text: native } : undefined}
        crumbs={[
          { label: text('app.nav.partnerships'), href: routes.partnerships.to() },
          ...(kindSince ? [{ label: kindSince }] : [])
        ]}
        badges={<SpaceMark space={view.space} />}
        lead={<InForceSentence view={view} />}
        actions={
          <>
            <CalendarButton views={[view]} />
            <LinkTo href={routes.exchange.to()} variant="secondary">
              {text('overview.exchange')}
            </LinkTo>
            <Button onPress={() => setEditing(true)}>{text('overview.edit')}</Button>
          </>
        }
        tabs={tabs}
      />
      {isEditing && (
        <Suspense fallback={null}>
          <PartnershipFormDialog view={view} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </>
  )
}

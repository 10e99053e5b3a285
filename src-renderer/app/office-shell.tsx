import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useOpenConflicts } from '@renderer/storage/conflicts'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { ActingBanner } from './acting-banner'
import { NewDeviceBanner } from './new-device-banner'
import { PageErrorBoundary } from './page-error-boundary'
import { pages } from './pages'
import { Shell } from './shell'

const FilesFromOutside = lazy(async () => ({
  default: (await import('@renderer/features/exchange/files-from-outside')).FilesFromOutside
}))

const ReceiptHost = lazy(async () => ({
  default: (await import('@renderer/features/texts/receipt-host')).ReceiptHost
}))

/** The frame and the screens of an open office. */
export function OfficeShell({ isSample }: { readonly isSample: boolean }) {
  const formats = useFormats()
  const office = useRecords('office')?.[0]
  const partnerships = usePartnershipViews()
  const conflicts = useOpenConflicts()
  const records = (partnerships ?? []).map(({ partnership, cities }) => ({
    id: partnership.id,
    label: cities.map((city) => formats.city(city).name).join(' – '),
    words: cities.flatMap(({ latinName, nativeName }) => [latinName, nativeName ?? '']),
    path: routes.partnership.to({ partnership: partnership.id })
  }))
  return (
    <Shell
      officeName={office?.name ?? ''}
      isSample={isSample}
      counts={{ exchange: conflicts?.length ?? 0 }}
      hidden={(partnerships?.length ?? 0) > 1 ? [] : ['plans', 'measures']}
      records={records}
      banner={
        <>
          <ActingBanner />
          <NewDeviceBanner />
        </>
      }
    >
      <Suspense fallback={null}>
        <FilesFromOutside />
        <ReceiptHost />
      </Suspense>
      <PageErrorBoundary>
        <Suspense fallback={null}>
          <Switch>
            {pages.map(({ pattern, render }) => (
              <Route key={pattern} path={pattern}>
                {(params) => render(params as Record<string, string>)}
              </Route>
            ))}
            <Route path="/">
              <Redirect to={routes.desk.to()} replace />
            </Route>
            <Route path={routes.welcome.pattern}>
              <Redirect to={routes.desk.to()} replace />
            </Route>
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </PageErrorBoundary>
    </Shell>
  )
}

function NotFound() {
  const text = useText()
  return (
    <PageBody width="reading">
      <EmptyState
        title={text('app.not-found.title')}
        action={
          <LinkTo href={routes.desk.to()} variant="secondary">
            {text('app.not-found.action')}
          </LinkTo>
        }
      >
        {text('app.not-found.text')}
      </EmptyState>
    </PageBody>
  )
}

import { Suspense, useEffect } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { useFormats } from '@renderer/platform/formats'
import { I18nProvider, useText } from '@renderer/platform/i18n'
import { AppRouter, usePath } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { OfficeProvider } from '@renderer/storage/office-context'
import { usePartnershipViews } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { startSession, useSession } from '@renderer/storage/session'
import { EmptyState } from '@renderer/ui/empty-state'
import { LinkTo } from '@renderer/ui/link-to'
import { PageBody } from '@renderer/ui/layout'
import { pages } from './pages'
import { PageErrorBoundary } from './page-error-boundary'
import { Shell } from './shell'

export function App() {
  return (
    <I18nProvider>
      <AppRouter>
        <Session />
      </AppRouter>
    </I18nProvider>
  )
}

/** Opens what was open before; a database that can't be opened is a bug for the error boundary, not an empty screen. */
function Session() {
  const office = useSession((session) => session.office)
  useEffect(() => {
    void startSession()
  }, [])
  if (!office) return null
  return (
    <OfficeProvider office={office}>
      <OfficeShell isSample={office.name === 'sample'} />
    </OfficeProvider>
  )
}

function OfficeShell({ isSample }: { readonly isSample: boolean }) {
  const formats = useFormats()
  const path = usePath()
  const office = useRecords('office')?.[0]
  const partnerships = usePartnershipViews()
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
      hidden={(partnerships?.length ?? 0) > 1 ? [] : ['plans', 'measures']}
      records={records}
    >
      <PageErrorBoundary key={path}>
        <Suspense fallback={null}>
          <Switch>
            {pages.map(({ pattern, Page }) => (
              <Route key={pattern} path={pattern}>
                {(params) => <Page {...(params as Record<string, string>)} />}
              </Route>
            ))}
            <Route path="/">
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

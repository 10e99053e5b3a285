import { Suspense, useEffect } from 'react'
import { I18nProvider } from '@renderer/platform/i18n'
import { AppRouter } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { RecordExtrasProvider } from '@renderer/records/record-extras'
import { OfficeProvider } from '@renderer/storage/office-context'
import { startSession, useSession } from '@renderer/storage/session'
import { OfficeShell } from './office-shell'
import { PageErrorBoundary } from './page-error-boundary'
import { page } from './pages'
import { recordFoot } from './record-foot'

const WelcomePage = page(routes.welcome.pattern, '../features/welcome/welcome-page.tsx', 'WelcomePage').Page

export function App() {
  return (
    <I18nProvider>
      <AppRouter>
        <PageErrorBoundary>
          <Suspense fallback={null}>
            <Session />
          </Suspense>
        </PageErrorBoundary>
      </AppRouter>
    </I18nProvider>
  )
}

/** Opens what was open before: the sample, our own office, or Welcome where there is none yet. */
function Session() {
  const { office, problem } = useSession()
  useEffect(() => {
    void startSession()
  }, [])
  if (problem !== undefined) throw new Error(problem)
  if (office === undefined) return null
  if (office === null) return <WelcomePage />
  return (
    <OfficeProvider office={office}>
      <RecordExtrasProvider render={recordFoot}>
        <OfficeShell isSample={office.name === 'sample'} />
      </RecordExtrasProvider>
    </OfficeProvider>
  )
}

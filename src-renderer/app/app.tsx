import { lazy, Suspense, useEffect } from 'react'
import { EraseHost } from '@renderer/features/privacy/erase-host'
import { I18nProvider } from '@renderer/platform/i18n'
import { AppRouter } from '@renderer/platform/router'
import { RecordExtrasProvider } from '@renderer/records/record-extras'
import { OfficeProvider } from '@renderer/storage/office-context'
import { startSession, useSession } from '@renderer/storage/session'
import { OfficeShell } from './office-shell'
import { PageErrorBoundary } from './page-error-boundary'
import { recordFoot } from './record-foot'

const WelcomePage = lazy(async () => ({
  default: (await import('@renderer/features/welcome/welcome-page')).WelcomePage
}))

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
        <EraseHost />
      </RecordExtrasProvider>
    </OfficeProvider>
  )
}

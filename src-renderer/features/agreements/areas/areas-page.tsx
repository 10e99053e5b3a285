import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'
import { AreaRegister } from './area-register-view'
import { useAreaEntries } from './use-area-entries'

/** What is promised to whom: the areas of all agreements of all partnerships, then and now. */
export function AreasPage() {
  const text = useText()
  const entries = useAreaEntries()
  return (
    <>
      <PageHeader
        title={text('records.types.area')}
        crumbs={[{ label: text('app.nav.partnerships'), href: routes.partnerships.to() }]}
        lead={text('areas.lead')}
      />
      <PageBody>
        {entries &&
          (entries.length === 0 ? (
            <EmptyState
              title={text('areas.empty.title')}
              action={
                <LinkTo href={routes.partnerships.to()} variant="secondary">
                  {text('decisions.empty.go')}
                </LinkTo>
              }
              example={text('areas.empty.example')}
            >
              {text('areas.empty.text')}
            </EmptyState>
          ) : (
            <AreaRegister entries={entries} />
          ))}
      </PageBody>
    </>
  )
}

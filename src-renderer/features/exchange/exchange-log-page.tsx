import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useExchanges } from '@renderer/storage/exchange-out'
import { EmptyState } from '@renderer/ui/empty-state'
import { PageBody } from '@renderer/ui/layout'
import { LinkTo } from '@renderer/ui/link-to'
import { PageHeader } from '@renderer/ui/page-header'
import { ExchangeTable } from './exchange-table'

/** Every file that was sent or taken in, with the way to undo an import. */
export function ExchangeLogPage() {
  const text = useText()
  const exchanges = useExchanges()
  if (!exchanges) return null
  return (
    <>
      <PageHeader
        crumbs={[{ label: text('exchange.title'), href: routes.exchange.to() }]}
        title={text('exchange.log.title')}
        lead={text('exchange.log.lead')}
      />
      <PageBody>
        <ExchangeTable
          exchanges={exchanges}
          empty={
            <EmptyState
              title={text('exchange.log.empty.title')}
              action={
                <LinkTo href={routes.exchange.to()} variant="primary">
                  {text('exchange.log.empty.action')}
                </LinkTo>
              }
            >
              {text('exchange.log.empty.text')}
            </EmptyState>
          }
        />
      </PageBody>
    </>
  )
}

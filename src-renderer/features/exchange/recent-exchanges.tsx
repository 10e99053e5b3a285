import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useExchanges } from '@renderer/storage/exchange-out'
import { LinkTo } from '@renderer/ui/link-to'
import { Section } from '@renderer/ui/section'
import { ExchangeTable } from './exchange-table'

/** The last few files in and out. */
export function RecentExchanges() {
  const text = useText()
  const exchanges = useExchanges()
  if (!exchanges || exchanges.length === 0) return null
  return (
    <Section
      title={text('exchange.log.recent')}
      action={<LinkTo href={routes.exchangeLog.to()}>{text('exchange.log.all')}</LinkTo>}
    >
      <ExchangeTable exchanges={exchanges.slice(0, 5)} />
    </Section>
  )
}

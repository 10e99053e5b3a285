import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import type { Desk } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import styles from './desk.module.css'

/** The last files that were taken in, and what of them still waits. */
export function CameIn({ received, waiting }: Pick<Desk, 'received' | 'waiting'>) {
  const text = useText()
  const { instant } = useFormats()
  return (
    <Section title={text('desk.in')} action={<LinkTo href={routes.exchangeLog.to()}>{text('desk.in.log')}</LinkTo>}>
      {received.length === 0 && waiting === 0 ? (
        <p className={styles.quiet}>{text('desk.in.nothing')}</p>
      ) : (
        <RowList label={text('desk.in')}>
          {waiting > 0 && (
            <ListRow
              title={<LinkTo href={routes.exchange.to()}>{text('desk.in.waiting', { count: waiting })}</LinkTo>}
              detail={text('desk.in.waiting.why')}
            />
          )}
          {received.map((exchange) => {
            const { added, changed, deleted, conflicting } = exchange.records
            return (
              <ListRow
                key={exchange.bundleId}
                title={text('desk.in.from', { office: exchange.office || exchange.person })}
                detail={text('desk.in.records', { count: added + changed + deleted, conflicts: conflicting })}
                aside={<Badge>{instant(exchange.at)}</Badge>}
              />
            )
          })}
        </RowList>
      )}
    </Section>
  )
}

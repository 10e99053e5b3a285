import { useToday } from '@renderer/platform/clock'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useAuthorText } from '@renderer/records/author-text'
import { RecordTitle } from '@renderer/records/record-title'
import { useLatestChanges } from '@renderer/storage/history'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { ChangeSet } from '@shared/sync/change-set'
import styles from './overview.module.css'

const shown = 3

/** The newest visits and meetings, and what was last written by either side. */
export function Lately({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const today = useToday()
  const { daySpan } = useFormats()
  const delegations = useRecords('delegation', view.space)
  const changes = useLatestChanges(view.space, shown)
  if (!delegations || !changes) return null
  const partnership = view.partnership.id
  const newest = delegations
    .filter(({ startsOn }) => startsOn <= today)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1))
    .slice(0, shown)
  return (
    <Section
      title={text('overview.lately')}
      action={
        <LinkTo href={routes.partnership.to({ partnership, tab: 'history' })}>{text('overview.tab.history')}</LinkTo>
      }
    >
      {newest.length === 0 && changes.length === 0 ? (
        <p className={styles.quiet}>{text('overview.lately.nothing')}</p>
      ) : (
        <RowList label={text('overview.lately')}>
          {newest.map((delegation) => (
            <ListRow
              key={delegation.id}
              title={
                <LinkTo href={routes.delegation.to({ partnership, delegation: delegation.id })} variant="plain">
                  {delegation.title}
                </LinkTo>
              }
              detail={text(`records.value.stage.${delegation.stage}`)}
              aside={<Badge>{daySpan(delegation.startsOn, delegation.endsOn)}</Badge>}
            />
          ))}
          {changes.map((changeSet) => (
            <ChangeRow key={`${changeSet.space} ${changeSet.device} ${changeSet.seq}`} changeSet={changeSet} />
          ))}
        </RowList>
      )}
    </Section>
  )
}

function ChangeRow({ changeSet }: { readonly changeSet: ChangeSet }) {
  const text = useText()
  const { instant } = useFormats()
  const author = useAuthorText()
  const { by, device, ops, at } = changeSet
  const first = ops[0]
  return (
    <ListRow
      title={text('history.action', { author: author({ name: by.name, device }), count: ops.length })}
      detail={first && ops.length === 1 ? <RecordTitle id={first.id} /> : undefined}
      aside={<Badge>{instant(at)}</Badge>}
    />
  )
}

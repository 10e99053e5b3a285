import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { recordPath } from '@renderer/records/record-path'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { ConflictedRecord, Desk, DeskPartnership } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { LongList } from '@renderer/ui/long-list'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { isRecordType, recordDefinitions } from '@shared/domain/record-registry'
import { AttentionRow } from './attention-row'
import { deskItems, type DeskItem } from './desk-items'
import { LeadChoice } from './lead-choice'
import { SetAsideList } from './set-aside-list'
import styles from './desk.module.css'

const shownAtOnce = 20

/** What needs somebody now, by its day; each line says why and leads to where it is dealt with. */
export function NeedsYou({ desk }: { readonly desk: Desk }) {
  const text = useText()
  const today = useToday()
  const items = deskItems(desk, today)
  return (
    <Section title={text('desk.needs')} action={<LeadChoice leadDays={desk.leadDays} />}>
      {items.length === 0 ? (
        <p className={styles.quiet}>{text('desk.needs.nothing', { lead: text(`reminders.lead.${desk.leadDays}`) })}</p>
      ) : (
        <LongList items={items} step={shownAtOnce}>
          {(shown) => (
            <RowList label={text('desk.needs')}>
              {shown.map((item) => (
                <ItemRow key={item.id} item={item} desk={desk} />
              ))}
            </RowList>
          )}
        </LongList>
      )}
      <SetAsideList partnerships={desk.partnerships} />
    </Section>
  )
}

function ItemRow({ item, desk }: { readonly item: DeskItem; readonly desk: Desk }) {
  if (item.kind === 'attention') return <AttentionRow of={item.of} what={item.what} isPartnerNamed />
  const { first } = item.conflicted
  const of = desk.partnerships.find(({ view }) => view.space === first.space)
  return <ConflictRow conflicted={item.conflicted} of={of} />
}

type ConflictRowProps = { readonly conflicted: ConflictedRecord; readonly of: DeskPartnership | undefined }

function ConflictRow({ conflicted: { first, fields }, of }: ConflictRowProps) {
  const text = useText()
  const partnerNames = usePartnerNames()
  const reason = text('desk.reason.conflict', { count: fields })
  const type = isRecordType(first.type) ? first.type : undefined
  const name = type && first.fields[recordDefinitions[type].title]
  const typeName = type ? text(`records.type.${type}`) : first.type
  return (
    <ListRow
      title={
        <LinkTo href={recordPath(of?.view.partnership.id, first) ?? routes.exchange.to()}>
          {typeof name === 'string' ? text('desk.title.conflict', { type: typeName, name }) : typeName}
        </LinkTo>
      }
      detail={of ? text('desk.reason.with', { partner: partnerNames(of.view), reason }) : reason}
      aside={<Badge tone="due">{text('desk.badge.conflict')}</Badge>}
    />
  )
}

import { AttentionRow } from '@renderer/features/desk/attention-row'
import { SetAsideList } from '@renderer/features/desk/set-aside-list'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { recordPath } from '@renderer/records/record-path'
import { RecordTitle } from '@renderer/records/record-title'
import { useDesk } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { LongList } from '@renderer/ui/long-list'
import { ListRow, RowList, Section } from '@renderer/ui/section'

const shownAtOnce = 20

/** What the desk says of one partnership: what needs somebody, why, and by when. */
export function PartnershipNeeds({ partnership }: { readonly partnership: string }) {
  const text = useText()
  const desk = useDesk()
  const own = desk?.partnerships.find(({ view }) => view.partnership.id === partnership)
  if (!desk || !own) return null
  const conflicts = desk.conflicts.filter(({ first }) => first.space === own.view.space)
  return (
    <Section title={text('desk.needs')}>
      {own.attention.length === 0 && conflicts.length === 0 ? (
        <p>{text('desk.needs.nothing', { lead: text(`reminders.lead.${desk.leadDays}`) })}</p>
      ) : (
        <LongList items={own.attention} step={shownAtOnce}>
          {(shown) => (
            <RowList label={text('desk.needs')}>
              {conflicts.map(({ first, fields }) => (
                <ListRow
                  key={first.id}
                  title={
                    <LinkTo href={recordPath(partnership, first) ?? routes.exchange.to()} variant="plain">
                      <RecordTitle id={first.id} />
                    </LinkTo>
                  }
                  detail={text('desk.reason.conflict', { count: fields })}
                  aside={<Badge tone="due">{text('desk.badge.conflict')}</Badge>}
                />
              ))}
              {shown.map((what, index) => (
                <AttentionRow key={`${what.kind} ${what.on} ${index}`} of={own} what={what} />
              ))}
            </RowList>
          )}
        </LongList>
      )}
      <SetAsideList partnerships={[own]} />
    </Section>
  )
}

import { attentionPath } from '@renderer/features/desk/desk-paths'
import { useAttentionText } from '@renderer/features/desk/use-attention-text'
import { useToday } from '@renderer/platform/clock'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { recordPath } from '@renderer/records/record-path'
import { RecordTitle } from '@renderer/records/record-title'
import { useDesk } from '@renderer/storage/desk'
import { Badge } from '@renderer/ui/badge'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'

/** What the desk says of one partnership: what needs somebody, why, and by when. */
export function PartnershipNeeds({ partnership }: { readonly partnership: string }) {
  const text = useText()
  const attentionText = useAttentionText(useToday())
  const desk = useDesk()
  const own = desk?.partnerships.find(({ view }) => view.partnership.id === partnership)
  if (!desk || !own) return null
  const conflicts = desk.conflicts.filter(({ first }) => first.space === own.view.space)
  return (
    <Section title={text('desk.needs')}>
      {own.attention.length === 0 && conflicts.length === 0 ? (
        <p>{text('desk.needs.nothing')}</p>
      ) : (
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
          {own.attention.map((what) => {
            const { title, reason, badge } = attentionText(own, what)
            return (
              <ListRow
                key={`${what.kind} ${what.on} ${title}`}
                title={
                  <LinkTo href={attentionPath(own, what)} variant="plain">
                    {title}
                  </LinkTo>
                }
                detail={reason}
                aside={<Badge tone={badge.tone}>{badge.text}</Badge>}
              />
            )
          })}
        </RowList>
      )}
    </Section>
  )
}

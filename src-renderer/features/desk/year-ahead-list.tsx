import type { ReactNode } from 'react'
import { milestoneName } from '@renderer/platform/cycle-text'
import { useFormats } from '@renderer/platform/formats'
import { useIntl, useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { usePartnerNames } from '@renderer/records/space-mark'
import type { DeskPartnership } from '@renderer/storage/desk'
import { LinkTo } from '@renderer/ui/link-to'
import { LongList } from '@renderer/ui/long-list'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { ComingEvent } from '@shared/domain/year-ahead'
import { byMonth, eventsAhead } from './desk-items'
import { attentionPath } from './desk-paths'
import styles from './desk.module.css'

type YearAheadListProps = { readonly partnerships: readonly DeskPartnership[]; readonly action?: ReactNode }

const shownAtOnce = 20

/** The next twelve months of all partnerships: milestones, ends, visits, promises, elections. */
export function YearAheadList({ partnerships, action }: YearAheadListProps) {
  const text = useText()
  const { partial, day } = useFormats()
  const partnerNames = usePartnerNames()
  const eventText = useEventText()
  const events = eventsAhead(partnerships)
  return (
    <Section title={text('desk.year')} action={action}>
      {events.length === 0 && <p className={styles.quiet}>{text('desk.year.nothing')}</p>}
      <LongList items={events} step={shownAtOnce}>
        {(shown) => (
          <div className={styles.months}>
            {byMonth(shown).map(({ month, events: own }) => (
              <div key={month}>
                <h3 className={styles.month}>{partial(month)}</h3>
                <RowList label={partial(month)}>
                  {own.map(({ of, event }, index) => (
                    <ListRow
                      key={`${of.view.partnership.id} ${event.kind} ${event.on} ${index}`}
                      title={<LinkTo href={eventPath(of, event)}>{eventText(of, event)}</LinkTo>}
                      detail={partnerNames(of.view)}
                      aside={day(event.on, 'short')}
                    />
                  ))}
                </RowList>
              </div>
            ))}
          </div>
        )}
      </LongList>
    </Section>
  )
}

function eventPath(of: DeskPartnership, event: ComingEvent): string {
  const partnership = of.view.partnership.id
  if (event.kind === 'delegation') return routes.delegation.to({ partnership, delegation: event.delegation.id })
  if (event.kind === 'election') return routes.partnership.to({ partnership, tab: 'people' })
  return attentionPath(of, event)
}

function useEventText() {
  const text = useText()
  const intl = useIntl()
  const { city } = useFormats()
  return ({ view, standing }: DeskPartnership, event: ComingEvent): string => {
    switch (event.kind) {
      case 'milestone':
        return milestoneName(intl, event.milestone, view.cities.length)
      case 'delegation':
        return event.delegation.title
      case 'promise':
        return text('desk.coming.promise', { promise: event.promise.text })
      case 'election': {
        const side = view.cities.find(({ id }) => id === event.post.city)
        const where = side ? city(side).name : ''
        return text('desk.coming.election', { post: event.post.title, city: where })
      }
      case 'start':
      case 'notice':
      case 'renewal':
      case 'end': {
        const found = standing.agreements.find(({ id }) => id === event.agreement)
        const agreement = found?.title ?? text('records.type.agreement')
        return text(`desk.title.${event.kind}`, { agreement })
      }
    }
  }
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { Button } from '@renderer/ui/button'
import { RowList, Section } from '@renderer/ui/section'
import type { TermEventRecord, VersionProps } from './agreement-records'
import { EventDialog } from './event-dialog'
import { EventRow } from './event-row'
import { eventDay } from './event-values'
import styles from './agreements.module.css'

/** What happened to the version since it was signed, in the order of the days. */
export function EventsSection(props: VersionProps) {
  const text = useText()
  const [edited, setEdited] = useState<TermEventRecord | 'new'>()
  const events = props.records.events
    .filter((event) => event.version === props.version.id)
    .toSorted((a, b) => (eventDay(a) < eventDay(b) ? -1 : 1))
  return (
    <Section
      title={text('records.types.term-event')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('agreements.event.add')}
        </Button>
      }
    >
      {events.length === 0 ? (
        <p className={styles.none}>{text('agreements.event.none')}</p>
      ) : (
        <RowList label={text('records.types.term-event')}>
          {events.map((event) => (
            <EventRow key={event.id} {...props} event={event} onEdit={() => setEdited(event)} />
          ))}
        </RowList>
      )}
      {edited && (
        <EventDialog {...props} event={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  )
}

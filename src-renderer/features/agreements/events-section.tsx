import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useSides } from '@renderer/records/use-sides'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { TermEventRecord, VersionProps } from './agreement-records'
import { EventDialog } from './event-dialog'
import { eventDay, eventKinds } from './event-values'
import styles from './agreements.module.css'

/** What happened to the version since it was signed, in the order of the days. */
export function EventsSection(props: VersionProps) {
  const text = useText()
  const { partial } = useFormats()
  const sides = useSides(props.view)
  const [edited, setEdited] = useState<TermEventRecord | 'new'>()
  const events = props.records.events
    .filter((event) => event.version === props.version.id)
    .toSorted((a, b) => (eventDay(a) < eventDay(b) ? -1 : 1))
  const facts = (event: TermEventRecord) =>
    [
      ...eventKinds[event.kind].dates.flatMap((name) => {
        const date = event[name]
        return date ? text(`agreements.event.told.${name}`, { date: partial(date) }) : []
      }),
      event.givenBy && text('agreements.event.told.by', { city: sides.name(event.givenBy) })
    ]
      .filter(Boolean)
      .join(' · ')
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
          {events.map((event) => {
            const kind = text(`records.value.termEventKind.${event.kind}`)
            return (
              <ListRow
                key={event.id}
                title={kind}
                detail={
                  <>
                    {facts(event)}
                    {event.reason && <div className={styles.prose}>{event.reason}</div>}
                    {event.document && (
                      <div>{text('agreements.event.told.document', { document: event.document })}</div>
                    )}
                  </>
                }
                aside={
                  <IconButton
                    icon={<Pencil />}
                    label={text('agreements.change-one', { name: kind })}
                    onPress={() => setEdited(event)}
                  />
                }
              />
            )
          })}
        </RowList>
      )}
      {edited && (
        <EventDialog {...props} event={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />
      )}
    </Section>
  )
}

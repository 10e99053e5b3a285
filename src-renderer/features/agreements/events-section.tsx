import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import { eventEffect } from '@shared/domain/term-event-effect'
import type { TermEventRecord, VersionProps } from './agreement-records'
import { EventDialog } from './event-dialog'
import { eventDay, eventKinds, formKindOf } from './event-values'
import { eventKindName } from './event-words'
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
  const { versions } = props.records
  const decisions = useRecords('decision', props.version.space)
  const labelOf = (id: string) => versions.find((version) => version.id === id)?.label ?? ''
  const decisionOf = ({ decision }: TermEventRecord) => decisions?.find(({ id }) => id === decision)
  const isWithout = (event: TermEventRecord) =>
    eventEffect(props.version, props.records.events, event, versions).kind === 'none'
  const facts = (event: TermEventRecord) =>
    [
      ...eventKinds[formKindOf(event)].dates.flatMap((name) => {
        const date = event[name]
        return date ? text(`agreements.event.told.${name}`, { date: partial(date) }) : []
      }),
      event.replacedBy && text('standing.event.told.replaced', { version: labelOf(event.replacedBy) }),
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
            const kind = eventKindName(text, formKindOf(event))
            const decision = decisionOf(event)
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
                    {decision && (
                      <div>
                        <LinkTo href={routes.decision.to({ decision: decision.id })}>
                          {text('standing.event.told.decision', { decision: decision.title })}
                        </LinkTo>
                      </div>
                    )}
                  </>
                }
                aside={
                  <>
                    {isWithout(event) && <Badge tone="due">{text('standing.event.told.no-effect')}</Badge>}
                    <IconButton
                      icon={<Pencil />}
                      label={text('agreements.change-one', { name: kind })}
                      onPress={() => setEdited(event)}
                    />
                  </>
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

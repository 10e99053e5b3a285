import { Pencil } from 'lucide-react'
import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { PaperLinks } from '@renderer/records/paper-field'
import { useSides } from '@renderer/records/use-sides'
import { usePapers } from '@renderer/storage/papers'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow } from '@renderer/ui/section'
import { eventEffect } from '@shared/domain/term-event-effect'
import type { TermEventRecord, VersionProps } from './agreement-records'
import { eventKinds, formKindOf } from './event-values'
import { eventKindName } from './event-words'
import styles from './agreements.module.css'

type EventRowProps = VersionProps & { readonly event: TermEventRecord; readonly onEdit: () => void }

/** One event in the term: its dates, what it rests on, and whether it changes anything. */
export function EventRow({ view, records, version, event, onEdit }: EventRowProps) {
  const text = useText()
  const { partial } = useFormats()
  const sides = useSides(view)
  const { events, versions } = records
  const decision = useRecords('decision', version.space)?.find(({ id }) => id === event.decision)
  const papers = usePapers(event.id) ?? []
  const kind = eventKindName(text, formKindOf(event))
  const isWithout = eventEffect(version, events, event, versions).kind === 'none'
  const labelOf = (id: string) => versions.find((one) => one.id === id)?.label ?? ''
  const facts = [
    ...eventKinds[formKindOf(event)].dates.flatMap((name) => {
      const date = event[name]
      return date ? text(`agreements.event.told.${name}`, { date: partial(date) }) : []
    }),
    event.replacedBy && text('standing.event.told.replaced', { version: labelOf(event.replacedBy) }),
    event.givenBy && text('agreements.event.told.by', { city: sides.name(event.givenBy) }),
    event.isForGiverOnly && text('standing.event.told.for-giver-only')
  ]
  return (
    <ListRow
      title={kind}
      detail={
        <>
          {facts.filter(Boolean).join(' · ')}
          {event.reason && <div className={styles.prose}>{event.reason}</div>}
          {event.document && <div>{text('agreements.event.told.document', { document: event.document })}</div>}
          {decision && (
            <div>
              <LinkTo href={routes.decision.to({ decision: decision.id })}>
                {text('standing.event.told.decision', { decision: decision.title })}
              </LinkTo>
            </div>
          )}
          {papers.length > 0 && <PaperLinks ids={papers.map(({ id }) => id)} />}
        </>
      }
      aside={
        <>
          {isWithout && <Badge tone="due">{text('standing.event.told.no-effect')}</Badge>}
          <IconButton icon={<Pencil />} label={text('agreements.change-one', { name: kind })} onPress={onEdit} />
        </>
      }
    />
  )
}

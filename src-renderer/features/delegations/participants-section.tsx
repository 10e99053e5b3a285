import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useSides } from '@renderer/records/use-sides'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Badge } from '@renderer/ui/badge'
import { BothNames } from '@renderer/ui/both-names'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { ParticipantDialog } from './participant-dialog'
import styles from './delegation.module.css'

type ParticipantsSectionProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly participants: readonly RecordOf<'participant'>[]
}

/** Who takes part, by side. */
export function ParticipantsSection({ view, delegation, participants }: ParticipantsSectionProps) {
  const text = useText()
  const sides = useSides(view)
  const organisations = useRecords('organisation', view.space)
  const [edited, setEdited] = useState<RecordOf<'participant'> | 'new'>()
  const present = view.cities.filter(({ id }) => participants.some(({ city }) => city === id))
  return (
    <Section
      title={text('records.types.participant')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('delegations.participants.add')}
        </Button>
      }
    >
      {participants.length === 0 && <p className={styles.none}>{text('delegations.participants.none')}</p>}
      {present.map(({ id }) => (
        <div key={id} className={styles.side}>
          <h3>
            <BothNames {...sides.names(id)} />
          </h3>
          <RowList label={sides.name(id)}>
            {participants
              .filter(({ city }) => city === id)
              .map((participant) => (
                <ParticipantRow
                  key={participant.id}
                  participant={participant}
                  organisation={organisations?.find((one) => one.id === participant.organisation)}
                  onEdit={() => setEdited(participant)}
                />
              ))}
          </RowList>
        </div>
      ))}
      {edited && organisations && (
        <ParticipantDialog
          view={view}
          delegation={delegation}
          organisations={organisations}
          participant={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

type ParticipantRowProps = {
  readonly participant: RecordOf<'participant'>
  readonly organisation: RecordOf<'organisation'> | undefined
  readonly onEdit: () => void
}

function ParticipantRow({ participant, organisation, onEdit }: ParticipantRowProps) {
  const text = useText()
  const { name, person, role, represents } = participant
  const helix = participant.helix ?? organisation?.helix
  const facts = [
    role,
    organisation?.name,
    represents && text('delegations.participants.represents', { whom: represents })
  ]
  return (
    <ListRow
      title={person ? <LinkTo href={routes.person.to({ person })}>{name}</LinkTo> : name}
      detail={facts.filter(Boolean).join(' · ')}
      aside={
        <>
          {helix && <Badge>{text(`records.value.helix.${helix}`)}</Badge>}
          <IconButton icon={<Pencil />} label={text('delegations.change-one', { name })} onPress={onEdit} />
        </>
      }
    />
  )
}

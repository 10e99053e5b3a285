import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { routes } from '@renderer/platform/routes'
import { useRecords, useReferring } from '@renderer/storage/records'
import { LinkTo } from '@renderer/ui/link-to'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { Person } from './posts'
import styles from './people.module.css'

type PersonDelegationsProps = { readonly person: Person; readonly partnership: string }

/** The delegations a person took part in, latest first. */
export function PersonDelegations({ person, partnership }: PersonDelegationsProps) {
  const text = useText()
  const { daySpan } = useFormats()
  const participations = useReferring('participant', person.id)
  const delegations = useRecords('delegation', person.space)
  if (!participations || !delegations) return null
  const rows = participations
    .flatMap((participant) => {
      const delegation = delegations.find(({ id }) => id === participant.delegation)
      return delegation ? [{ participant, delegation }] : []
    })
    .toSorted((a, b) => b.delegation.startsOn.localeCompare(a.delegation.startsOn))
  return (
    <Section title={text('records.types.delegation')}>
      {rows.length === 0 && <p className={styles.nobody}>{text('people.person.no-delegations')}</p>}
      <RowList>
        {rows.map(({ participant, delegation }) => (
          <ListRow
            key={participant.id}
            title={
              <LinkTo href={routes.delegation.to({ partnership, delegation: delegation.id })}>
                {delegation.title}
              </LinkTo>
            }
            detail={[participant.role, participant.represents].filter(Boolean).join(' · ')}
            aside={daySpan(delegation.startsOn, delegation.endsOn)}
          />
        ))}
      </RowList>
    </Section>
  )
}

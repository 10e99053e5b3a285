import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { IconButton } from '@renderer/ui/icon-button'
import { ListRow, RowList, Section } from '@renderer/ui/section'
import type { RecordOf } from '@shared/domain/record-registry'
import { OutcomeDialog } from './outcome-dialog'
import styles from './delegation.module.css'

type OutcomesSectionProps = {
  readonly view: PartnershipView
  readonly delegation: RecordOf<'delegation'>
  readonly outcomes: readonly RecordOf<'outcome'>[]
}

/** What came of the delegation, by area of cooperation. */
export function OutcomesSection({ view, delegation, outcomes }: OutcomesSectionProps) {
  const text = useText()
  const areas = useRecords('area', view.space)
  const [edited, setEdited] = useState<RecordOf<'outcome'> | 'new'>()
  if (!areas) return null
  const titleOf = (id: string | undefined) => areas.find((area) => area.id === id)?.title
  const titles = [...new Set(outcomes.map(({ area }) => titleOf(area) ?? ''))]
  const inOrder = titles.toSorted((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b))
  return (
    <Section
      title={text('delegations.outcomes')}
      action={
        <Button size="s" onPress={() => setEdited('new')}>
          {text('delegations.outcomes.add')}
        </Button>
      }
    >
      {outcomes.length === 0 && <p className={styles.none}>{text('delegations.outcomes.none')}</p>}
      {inOrder.map((title) => (
        <div key={title} className={styles.side}>
          <h3>{title || text('delegations.outcomes.no-area')}</h3>
          <RowList>
            {outcomes
              .filter(({ area }) => (titleOf(area) ?? '') === title)
              .map((outcome) => (
                <ListRow
                  key={outcome.id}
                  title={<span className={styles.plain}>{outcome.text}</span>}
                  aside={
                    <IconButton
                      icon={<Pencil />}
                      label={text('delegations.change-one', { name: outcome.text })}
                      onPress={() => setEdited(outcome)}
                    />
                  }
                />
              ))}
          </RowList>
        </div>
      ))}
      {edited && (
        <OutcomeDialog
          view={view}
          delegation={delegation}
          areas={areas}
          outcome={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  )
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { DecisionDialog } from '@renderer/records/decisions/decision-dialog'
import type { RecordAddress } from '@renderer/records/record-extras'
import { decisionHomes, useDecisionsOn } from '@renderer/storage/decisions'
import { useOffice } from '@renderer/storage/office-context'
import { useRecord } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Inline } from '@renderer/ui/layout'
import { RowList, Section } from '@renderer/ui/section'
import { DecisionRow } from './decision-row'
import { LinkDecisionDialog } from './link-decision-dialog'
import styles from './decisions.module.css'

/** What was decided about a record, by either city or only in our office, and the way to record more. */
export function DecisionsPanel({ record }: { readonly record: RecordAddress }) {
  const text = useText()
  const office = useOffice()
  const decisions = useDecisionsOn(record)
  const partnership = useRecord('partnership', record.type === 'partnership' ? record.id : undefined)
  const [asked, setAsked] = useState<'new' | 'link'>()
  if (!decisions || partnership === undefined || record.type === 'note') return null
  const homes = decisionHomes(office, record, partnership?.sharedSpace)
  const close = () => setAsked(undefined)
  return (
    <Section
      title={text('records.types.decision')}
      action={
        <Inline gap={2}>
          <Button variant="quiet" size="s" onPress={() => setAsked('link')}>
            {text('decisions.link')}
          </Button>
          <Button size="s" onPress={() => setAsked('new')}>
            {text('decisions.record-about')}
          </Button>
        </Inline>
      }
    >
      {decisions.length === 0 ? (
        <p className={styles.quiet}>{text('decisions.none-about')}</p>
      ) : (
        <RowList label={text('records.types.decision')}>
          {decisions.map((decision) => (
            <DecisionRow key={decision.id} decision={decision} />
          ))}
        </RowList>
      )}
      {asked === 'new' && (
        <DecisionDialog space={partnership?.sharedSpace ?? record.space} homes={homes} onClose={close} />
      )}
      {asked === 'link' && (
        <LinkDecisionDialog record={record} homes={homes} linked={decisions.map(({ id }) => id)} onClose={close} />
      )}
    </Section>
  )
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { DecisionDialog } from '@renderer/records/decisions/decision-dialog'
import { decisionHomes, decisionsOf, useDecisionEntries } from '@renderer/storage/decisions'
import { useOffice } from '@renderer/storage/office-context'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { EmptyState } from '@renderer/ui/empty-state'
import { RowList, Section } from '@renderer/ui/section'
import { DecisionRow } from './decision-row'

/** Why this city, why this change: every decision of a partnership, its founding first, then the latest. */
export function PartnershipDecisions({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const office = useOffice()
  const entries = useDecisionEntries()
  const [isAdding, setAdding] = useState(false)
  if (!entries) return null
  const own = decisionsOf(entries, view).map(({ decision }) => decision)
  const isFounding = ({ kind }: (typeof own)[number]) => kind === 'founding'
  const inOrder = own.toSorted((a, b) => Number(isFounding(b)) - Number(isFounding(a)))
  const add = (
    <Button size="s" onPress={() => setAdding(true)}>
      {text('decisions.record')}
    </Button>
  )
  return (
    <>
      <Section title={text('records.types.decision')} action={own.length > 0 && add}>
        {own.length === 0 ? (
          <EmptyState
            title={text('decisions.empty.title')}
            action={
              <Button variant="primary" onPress={() => setAdding(true)}>
                {text('decisions.record-founding')}
              </Button>
            }
            example={text('decisions.empty.example')}
          >
            {text('decisions.empty.text')}
          </EmptyState>
        ) : (
          <RowList label={text('records.types.decision')}>
            {inOrder.map((decision) => (
              <DecisionRow key={decision.id} decision={decision} />
            ))}
          </RowList>
        )}
      </Section>
      {isAdding && (
        <DecisionDialog
          space={view.space}
          homes={decisionHomes(office, view.partnership, view.space)}
          {...(!own.some(isFounding) && { kind: 'founding' as const })}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DecisionDialog } from '@renderer/records/decisions/decision-dialog'
import { useDecisionFacts } from '@renderer/records/decisions/decision-facts'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { SpaceMark, usePartnerNames } from '@renderer/records/space-mark'
import { useDecisionEntries, type DecisionEntry } from '@renderer/storage/decisions'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { Button } from '@renderer/ui/button'
import { PageBody, Stack } from '@renderer/ui/layout'
import { PageHeader } from '@renderer/ui/page-header'
import { Section } from '@renderer/ui/section'
import { DecisionSubjects } from './decision-subjects'
import { OptionsConsidered } from './options-considered'
import styles from './decisions.module.css'

/** One decision: what was chosen, between what, why, and all that it concerns. */
export function DecisionPage({ decision }: { readonly decision: string }) {
  const entries = useDecisionEntries()
  if (!entries) return null
  const entry = entries.find((one) => one.decision.id === decision)
  if (!entry)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  return <Shown entry={entry} />
}

function Shown({ entry: { decision, space } }: { readonly entry: DecisionEntry }) {
  const text = useText()
  const office = useOffice()
  const facts = useDecisionFacts(decision)
  const view = usePartnershipOfSpace(space)
  const partnerNames = usePartnerNames()
  const [isEditing, setEditing] = useState(false)
  if (view === undefined) return null
  const kind = decision.kind && text(`records.value.decisionKind.${decision.kind}`)
  return (
    <>
      <PageHeader
        title={decision.title}
        crumbs={[
          { label: text('records.types.decision'), href: routes.decisions.to() },
          ...(view
            ? [
                {
                  label: partnerNames(view),
                  href: routes.partnership.to({ partnership: view.partnership.id, tab: 'history' })
                }
              ]
            : []),
          ...(kind ? [{ label: kind }] : [])
        ]}
        badges={<SpaceMark space={decision.space} />}
        lead={facts}
        actions={
          <>
            <Button onPress={() => setEditing(true)}>{text('decisions.edit')}</Button>
            <DeleteRecordButton
              record={decision}
              name={decision.title}
              onDeleted={() => navigate(routes.decisions.to())}
            />
          </>
        }
      />
      <PageBody>
        <Stack gap={5}>
          <OptionsConsidered decision={decision} />
          <Section title={text('records.field.decision.reason')}>
            <p className={decision.reason ? styles.prose : styles.quiet}>
              {decision.reason || text('decisions.no-reason')}
            </p>
          </Section>
          <DecisionSubjects decision={decision} />
          {decision.source && (
            <Section title={text('records.field.decision.source')}>
              <p className={styles.prose}>{decision.source}</p>
            </Section>
          )}
          <RecordExtras record={decision} />
        </Stack>
      </PageBody>
      {isEditing && (
        <DecisionDialog decision={decision} space={space ?? office.space} onClose={() => setEditing(false)} />
      )}
    </>
  )
}

import { useState, type ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { navigate } from '@renderer/platform/router'
import { routes } from '@renderer/platform/routes'
import { DeleteRecordButton } from '@renderer/records/delete-record-button'
import { RecordExtras } from '@renderer/records/record-extras'
import { RecordMissing } from '@renderer/records/record-missing'
import { usePartnershipView, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecord, useReferring } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { Inline, PageBody, Split, Stack } from '@renderer/ui/layout'
import type { RecordOf } from '@shared/domain/record-registry'
import { DelegationDialog } from './delegation-dialog'
import { DelegationFacts, PurposeSection } from './delegation-facts'
import { DelegationHeader } from './delegation-header'
import { OutcomesSection } from './outcomes-section'
import { ParticipantsSection } from './participants-section'
import { ProgrammeSection } from './programme-section'
import { PromisesSection } from './promises-section'
import { ReportSection } from './report-section'
import { StageSection } from './stage-section'

export type DelegationParts = { readonly view: PartnershipView; readonly delegation: RecordOf<'delegation'> }

type DelegationPageProps = {
  readonly partnership: string
  readonly delegation: string
  /** Further actions, before those that change the record. */
  readonly renderActions?: (parts: DelegationParts) => ReactNode
}

/** One delegation from request to follow-up. */
export function DelegationPage(props: DelegationPageProps) {
  const text = useText()
  const [isEditing, setEditing] = useState(false)
  const view = usePartnershipView(props.partnership)
  const delegation = useRecord('delegation', props.delegation)
  const participants = useReferring('participant', props.delegation)
  const programme = useReferring('programme-item', props.delegation)
  const outcomes = useReferring('outcome', props.delegation)
  const promises = useReferring('promise', props.delegation)
  if (view === undefined || delegation === undefined || !participants || !programme || !outcomes || !promises)
    return null
  if (view === null || delegation === null)
    return (
      <PageBody width="reading">
        <RecordMissing />
      </PageBody>
    )
  const parts = { view, delegation }
  return (
    <>
      <DelegationHeader
        {...parts}
        actions={
          <Inline>
            {props.renderActions?.(parts)}
            <Button onPress={() => setEditing(true)}>{text('delegations.edit')}</Button>
            <DeleteRecordButton
              record={delegation}
              name={delegation.title}
              together={[...participants, ...programme, ...outcomes]}
              onDeleted={() => navigate(routes.partnership.to({ partnership: props.partnership, tab: 'delegations' }))}
            />
          </Inline>
        }
      />
      <StageSection delegation={delegation} />
      <Split wide="start">
        <Stack gap={5}>
          <div>
            <PurposeSection delegation={delegation} />
            <ProgrammeSection {...parts} items={programme} />
            <OutcomesSection {...parts} outcomes={outcomes} />
            <ReportSection delegation={delegation} />
          </div>
          <RecordExtras record={delegation} />
        </Stack>
        <>
          <ParticipantsSection {...parts} participants={participants} />
          <PromisesSection view={view} delegation={delegation} promises={promises} />
          <DelegationFacts {...parts} />
        </>
      </Split>
      {isEditing && <DelegationDialog {...parts} onClose={() => setEditing(false)} />}
    </>
  )
}

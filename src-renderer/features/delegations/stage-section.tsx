import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { saveRecords } from '@renderer/storage/write'
import { Button } from '@renderer/ui/button'
import { Inline, PageBody, Stack } from '@renderer/ui/layout'
import { MenuButton } from '@renderer/ui/menu-button'
import { StageStrip } from '@renderer/ui/stage-strip'
import { showToast } from '@renderer/ui/toasts'
import { delegationStages, type DelegationStage } from '@shared/domain/delegation'
import type { RecordOf } from '@shared/domain/record-registry'

/** Where the delegation stands, what that stage is for, and the step to the next one; any other by the menu. */
export function StageSection({ delegation }: { readonly delegation: RecordOf<'delegation'> }) {
  const text = useText()
  const office = useOffice()
  const now = delegationStages.indexOf(delegation.stage)
  const next = delegationStages[now + 1]
  const name = (stage: DelegationStage) => text(`records.value.stage.${stage}`)

  async function moveTo(stage: DelegationStage): Promise<void> {
    const { type, space } = delegation
    const saved = await saveRecords(office, [{ type, space, before: delegation, fields: { ...delegation, stage } }])
    if (!saved.ok) showToast({ title: text('forms.problem.title'), detail: saved.error.message, tone: 'late' })
  }

  return (
    <PageBody>
      <Stack gap={4}>
        <StageStrip
          label={text('records.field.delegation.stage')}
          stages={delegationStages.map((id, index) => ({
            id,
            label: name(id),
            state: index < now ? 'done' : index === now ? 'current' : 'coming'
          }))}
          stateWords={{
            done: text('delegations.stage.done'),
            current: text('delegations.stage.current'),
            coming: text('delegations.stage.coming')
          }}
        />
        <Inline justify="between">
          <p>{text(`delegations.stage.hint.${delegation.stage}`)}</p>
          <Inline>
            {next && (
              <Button onPress={() => void moveTo(next)}>{text('delegations.stage.next', { stage: name(next) })}</Button>
            )}
            <MenuButton
              label={text('delegations.stage.other')}
              items={delegationStages.map((stage) => ({
                id: stage,
                label: name(stage),
                isDisabled: stage === delegation.stage,
                onAction: () => void moveTo(stage)
              }))}
            />
          </Inline>
        </Inline>
      </Stack>
    </PageBody>
  )
}

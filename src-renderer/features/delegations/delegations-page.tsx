import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import { usePartnerNames } from '@renderer/records/space-mark'
import { usePartnershipViews, type PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { PageBody } from '@renderer/ui/layout'
import { MenuButton } from '@renderer/ui/menu-button'
import { PageHeader } from '@renderer/ui/page-header'
import { DelegationDialog } from './delegation-dialog'
import { DelegationList } from './delegation-list'
import { NoDelegations } from './no-delegations'

/** The delegations of all partnerships. */
export function DelegationsPage() {
  const text = useText()
  const views = usePartnershipViews()
  const delegations = useRecords('delegation')
  const [chosen, setChosen] = useState<PartnershipView>()
  const isReady = views !== undefined && delegations !== undefined
  const add = views && <LogButton views={views} onChoose={setChosen} />
  return (
    <>
      <PageHeader title={text('records.types.delegation')} lead={text('delegations.lead')} actions={add} />
      <PageBody>
        {isReady &&
          (delegations.length === 0 ? (
            <NoDelegations action={add} />
          ) : (
            <DelegationList delegations={delegations} views={views} />
          ))}
      </PageBody>
      {chosen && <DelegationDialog view={chosen} onClose={() => setChosen(undefined)} />}
    </>
  )
}

type LogButtonProps = {
  readonly views: readonly PartnershipView[]
  readonly onChoose: (view: PartnershipView) => void
}

/** Our own partnerships come first; the menu is left out where there is only one. */
function LogButton({ views, onChoose }: LogButtonProps) {
  const text = useText()
  const partnerNames = usePartnerNames()
  const inOrder = views.toSorted((a, b) => Number(b.ours !== undefined) - Number(a.ours !== undefined))
  const only = inOrder[0]
  if (!only) return null
  if (inOrder.length === 1)
    return (
      <Button variant="primary" onPress={() => onChoose(only)}>
        {text('delegations.log')}
      </Button>
    )
  return (
    <MenuButton
      label={text('delegations.log')}
      variant="secondary"
      items={inOrder.map((view) => ({
        id: view.partnership.id,
        label: partnerNames(view),
        onAction: () => onChoose(view)
      }))}
    />
  )
}

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { useRecords } from '@renderer/storage/records'
import { Button } from '@renderer/ui/button'
import { PageBody } from '@renderer/ui/layout'
import { Section } from '@renderer/ui/section'
import { DelegationDialog } from './delegation-dialog'
import { DelegationList } from './delegation-list'
import { NoDelegations } from './no-delegations'
import { PromisesSection } from './promises-section'

/** The delegations of one partnership, and what its sides have promised one another. */
export function DelegationsPanel({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const [isNew, setNew] = useState(false)
  const delegations = useRecords('delegation', view.space)
  const promises = useRecords('promise', view.space)
  if (!delegations || !promises) return null
  const add = (
    <Button variant="primary" icon={<Plus aria-hidden />} onPress={() => setNew(true)}>
      {text('delegations.log')}
    </Button>
  )
  return (
    <PageBody>
      {delegations.length === 0 ? (
        <NoDelegations action={add} />
      ) : (
        <Section title={text('records.types.delegation')} action={add}>
          <DelegationList delegations={delegations} views={[view]} />
        </Section>
      )}
      <PromisesSection view={view} promises={promises} />
      {isNew && <DelegationDialog view={view} onClose={() => setNew(false)} />}
    </PageBody>
  )
}

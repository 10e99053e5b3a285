import type { ReactNode } from 'react'
import { useText } from '@renderer/platform/i18n'
import { EmptyState } from '@renderer/ui/empty-state'

export function NoDelegations({ action }: { readonly action: ReactNode }) {
  const text = useText()
  return (
    <EmptyState title={text('delegations.empty.title')} action={action} example={text('delegations.empty.example')}>
      {text('delegations.empty.text')}
    </EmptyState>
  )
}

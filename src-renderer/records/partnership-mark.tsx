import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'
import { usePartnerNames } from './space-mark'

/** For rows of lists over several partnerships: which one, and whether what stands there is shared with it or only followed. */
export function PartnershipMark({ view }: { readonly view: PartnershipView }) {
  const text = useText()
  const names = usePartnerNames()(view)
  if (view.ours) return <Badge tone="shared">{text('forms.space.shared', { partners: names })}</Badge>
  return (
    <>
      {names} <Badge tone="internal">{text('forms.space.followed')}</Badge>
    </>
  )
}

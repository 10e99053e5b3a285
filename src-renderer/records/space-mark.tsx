import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipOfSpace, type PartnershipView } from '@renderer/storage/partnerships'
import { Badge } from '@renderer/ui/badge'

/** The partner cities of a view in words, in the language of the screen; ours is left out when we are a side. */
export function usePartnerNames(): (view: PartnershipView) => string {
  const { city, list } = useFormats()
  return (view) => {
    const others = view.ours ? view.partners : view.cities
    return list(others.map((side) => city(side).name))
  }
}

/** Says in words and shape whether what is shown stays in the office or is shared, and with whom; a case we only follow goes nowhere. */
export function SpaceMark({ space }: { readonly space: string }) {
  const office = useOffice()
  const text = useText()
  const partnerNames = usePartnerNames()
  const view = usePartnershipOfSpace(space)
  if (space === office.space) return <Badge tone="internal">{text('forms.space.internal')}</Badge>
  if (!view) return null
  if (!view.ours) return <Badge tone="internal">{text('forms.space.followed')}</Badge>
  return <Badge tone="shared">{text('forms.space.shared', { partners: partnerNames(view) })}</Badge>
}

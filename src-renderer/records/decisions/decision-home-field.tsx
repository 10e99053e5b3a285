import { useController, type Control } from 'react-hook-form'
import { useText } from '@renderer/platform/i18n'
import { useOffice } from '@renderer/storage/office-context'
import { usePartnershipOfSpace } from '@renderer/storage/partnerships'
import { RadioGroup } from '@renderer/ui/radio-group'
import { SpaceMark, usePartnerNames } from '../space-mark'
import type { DecisionValues } from './decision-values'

type DecisionHomeFieldProps = {
  readonly control: Control<DecisionValues, unknown, DecisionValues>
  readonly homes: readonly string[]
}

/** Who will see a new decision: both cities, or our office only. Said before it is saved. */
export function DecisionHomeField({ control, homes }: DecisionHomeFieldProps) {
  const text = useText()
  const office = useOffice()
  const partnerNames = usePartnerNames()
  const { field } = useController({ control, name: 'home' })
  const shared = homes.find((home) => home !== office.space)
  const view = usePartnershipOfSpace(shared)
  const only = homes[0]
  if (homes.length < 2)
    return only === undefined ? null : (
      <div>
        <SpaceMark space={only} />
      </div>
    )
  if (!view) return null
  const isFollowed = view.ours === undefined
  return (
    <RadioGroup
      label={text('decisions.home')}
      value={field.value}
      onChange={field.onChange}
      options={homes.map((home) => ({
        id: home,
        label: text(
          home === office.space ? 'forms.space.internal' : isFollowed ? 'forms.space.followed' : 'forms.space.shared',
          { partners: partnerNames(view) }
        ),
        description: text(
          home === office.space
            ? 'forms.space.internal.hint'
            : isFollowed
              ? 'decisions.home.followed'
              : 'decisions.home.shared'
        )
      }))}
    />
  )
}

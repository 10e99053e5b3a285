import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { UnknownSpace } from '@renderer/storage/import-reading'
import { Notice } from '@renderer/ui/notice'
import { RadioGroup } from '@renderer/ui/radio-group'
import { decide, useIncoming } from './incoming-store'

/** Stands for "none of them" among the ids of cities. */
const follower = 'none'

/** For partnerships that are new here: which of their cities are we? */
export function JoinSpaces({ spaces }: { readonly spaces: readonly UnknownSpace[] }) {
  const text = useText()
  const { city } = useFormats()
  const cities = useIncoming((store) => store.decisions.cities)
  return spaces.map((space) => {
    const chosen = cities.get(space.id)
    return (
      <Notice key={space.id} tone="info" title={text('exchange.join.title', { partnership: space.title })}>
        <RadioGroup
          label={text('exchange.join.question')}
          isRequired
          options={[
            ...space.cities.map((member) => {
              const { name, native } = city(member)
              return { id: member.id, label: native ? `${name} ${native}` : name }
            }),
            { id: follower, label: text('exchange.join.none') }
          ]}
          value={chosen === '' ? follower : chosen}
          onChange={(id) =>
            decide((decisions) => ({
              ...decisions,
              cities: new Map(decisions.cities).set(space.id, id === follower ? '' : id)
            }))
          }
        />
      </Notice>
    )
  })
}

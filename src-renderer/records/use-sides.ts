import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { Option } from '@renderer/ui/option'

type SideNames = { readonly name: string; readonly native?: string }

export type Sides = {
  readonly options: readonly Option[]
  /** The city's name in the language of the screen. */
  readonly name: (city: string | undefined) => string
  /** Both scripts, the one of the screen's language as `name`. */
  readonly names: (city: string | undefined) => SideNames
  /** Both scripts, the other one in brackets. */
  readonly inSentence: (city: string | undefined) => string
  /** The same for several cities, joined by "and". */
  readonly list: (cities: readonly string[]) => string
}

/** The sides of a partnership in words; ours comes first in `options`. */
export function useSides(view: Pick<PartnershipView, 'cities'>): Sides {
  const { city: cityName, cityNames, list } = useFormats()
  const text = useText()
  const sideOf = (id: string | undefined) => view.cities.find((city) => city.id === id)
  const unknown = text('forms.value.unknown-record')
  const namesOf = (id: string | undefined): SideNames => {
    const side = sideOf(id)
    return side ? cityName(side) : { name: unknown }
  }
  const inSentence = (id: string | undefined) => {
    const side = sideOf(id)
    return side ? cityNames(side) : unknown
  }
  return {
    options: view.cities.map(({ id }) => ({ id, label: namesOf(id).name })),
    name: (id) => namesOf(id).name,
    names: namesOf,
    list: (cities) => list(cities.map(inSentence)),
    inSentence
  }
}

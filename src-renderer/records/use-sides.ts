import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'
import type { Option } from '@renderer/ui/option'

type SideNames = { readonly name: string; readonly native?: string }

/** Both names of a city in a line of plain text, the other one in brackets. */
export function bracketed(locale: string, { name, native }: SideNames): string {
  if (!native) return name
  return locale.startsWith('zh') ? `${name}（${native}）` : `${name} (${native})`
}

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
  const { city: cityNames, list, locale } = useFormats()
  const text = useText()
  const namesOf = (id: string | undefined): SideNames => {
    const side = view.cities.find((city) => city.id === id)
    return side ? cityNames(side) : { name: text('forms.value.unknown-record') }
  }
  const inSentence = (id: string | undefined) => bracketed(locale, namesOf(id))
  return {
    options: view.cities.map(({ id }) => ({ id, label: namesOf(id).name })),
    name: (id) => namesOf(id).name,
    names: namesOf,
    list: (cities) => list(cities.map(inSentence)),
    inSentence
  }
}

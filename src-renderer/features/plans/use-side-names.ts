import { useFormats } from '@renderer/platform/formats'
import { useText } from '@renderer/platform/i18n'
import type { PartnershipView } from '@renderer/storage/partnerships'

/** The name of a side: the city in the language of the screen, or "both cities together" where no city is named. */
export function useSideNames(): (view: PartnershipView, city: string | undefined) => string {
  const { city: cityName } = useFormats()
  const text = useText()
  return (view, city) => {
    const side = view.cities.find(({ id }) => id === city)
    if (side) return cityName(side).name
    return city === undefined ? text('plans.side.joint') : text('forms.value.unknown-record')
  }
}

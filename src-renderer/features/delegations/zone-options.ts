import type { Option } from '@renderer/ui/option'

const allZones = Intl.supportedValuesOf('timeZone')

/** Every zone that the platform knows, those of the sides first. */
export function zoneOptions(cities: readonly { readonly timeZone: string }[]): Option[] {
  return [...new Set([...cities.map(({ timeZone }) => timeZone), ...allZones])].map((id) => ({ id, label: id }))
}

import { countryName } from './formats'

/** Codes that a platform names but that are no country of their own: unions, tests, and parts of countries. */
const noCountries = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '))
const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
const allCodes = letters.flatMap((first) => letters.map((second) => first + second))

/** True for a code in use today: one that was replaced reads as its successor. */
function isInUse(code: string, names: Intl.DisplayNames): boolean {
  return !noCountries.has(code) && names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code
}

/** All countries by their name in a language, in its order; `id` is the ISO 3166-1 alpha-2 code. */
export function countryOptions(locale: string): { readonly id: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' })
  const collator = new Intl.Collator(locale)
  return allCodes
    .filter((code) => isInUse(code, names))
    .map((id) => ({ id, label: countryName(locale, id) }))
    .sort((a, b) => collator.compare(a.label, b.label))
}

/** The time zones of a country, none where the platform doesn't tell. */
export function zonesOfCountry(code: string): readonly string[] {
  if (!/^[A-Z]{2}$/.test(code)) return []
  const locale: Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined } = new Intl.Locale(
    `und-${code}`
  )
  return locale.getTimeZones?.() ?? []
}

/** Every time zone that the platform knows, those of the country first. */
export function zoneOptions(country: string): { readonly id: string; readonly label: string }[] {
  const all = [...new Set([...zonesOfCountry(country), ...Intl.supportedValuesOf('timeZone')])]
  return all.map((id) => ({ id, label: id.replaceAll('_', ' ') }))
}

export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}

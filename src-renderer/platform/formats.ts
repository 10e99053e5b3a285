import { useMemo } from 'react'
import { useIntl } from './i18n'
import { unbroken } from './unbroken'

export type DayStyle = 'long' | 'short' | 'numeric'

const dayOptions: Readonly<Record<DayStyle, Intl.DateTimeFormatOptions>> = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  numeric: { day: '2-digit', month: '2-digit', year: 'numeric' }
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  dateFormats.set(key, format)
  return format
}

/** Noon UTC of a calendar day, for formatters set to UTC only: so no time zone can move the day. */
function utcNoon(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(0).setUTCFullYear(year, month - 1, date) + 43_200_000
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** A calendar day `YYYY-MM-DD` in words; other text comes back unchanged, so that a damaged record stays readable. */
export function formatDay(locale: string, day: string, style: DayStyle = 'long'): string {
  if (!isDay(day)) return day
  return dateFormat(locale, { ...dayOptions[style], timeZone: 'UTC' }).format(utcNoon(day))
}

/** The weekday and the day, for programmes and calendars. */
export function formatWeekday(locale: string, day: string): string {
  if (!isDay(day)) return day
  return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(utcNoon(day))
}

/** Two calendar days as one span, what they share said once. */
export function formatDaySpan(locale: string, from: string, to: string, style: DayStyle = 'short'): string {
  if (!isDay(from) || !isDay(to)) return `${from} – ${to}`
  // The ranges of Chinese fall back to slashes, which no reader writes in a text.
  if (locale.startsWith('zh') && from !== to)
    return `${formatDay(locale, from, style)}至${formatDay(locale, to, style)}`
  return dateFormat(locale, { ...dayOptions[style], timeZone: 'UTC' }).formatRange(utcNoon(from), utcNoon(to))
}

/** A partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`), never more exact than it is known. */
export function formatPartial(locale: string, partial: string, style: DayStyle = 'long'): string {
  if (/^\d{4}$/.test(partial)) return locale.startsWith('zh') ? `${partial}年` : partial
  if (!/^\d{4}-\d{2}$/.test(partial)) return formatDay(locale, partial, style)
  const month = style === 'long' ? 'long' : 'short'
  return dateFormat(locale, { month, year: 'numeric', timeZone: 'UTC' }).format(utcNoon(`${partial}-01`))
}

/** An RFC 3339 instant in the time zone of this computer (or the zone given). */
export function formatInstant(locale: string, instant: string, timeZone?: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return dateFormat(locale, { ...dayOptions.short, hour: '2-digit', minute: '2-digit', timeZone }).format(time)
}

/** The clock time of an instant, 24 hours where the language does so. */
export function formatTime(locale: string, instant: string, timeZone?: string): string {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return instant
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }).format(time)
}

export function formatNumber(locale: string, value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value)
}

/** A size in bytes, kB or MB (decimal), as systems show it. */
export function formatSize(locale: string, bytes: number): string {
  const [value, unit] =
    bytes < 1000 ? [bytes, 'byte'] : bytes < 999_500 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte']
  return formatNumber(locale, value, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 })
}

/** The name of a country by its ISO 3166-1 code; the code itself where it is not known. */
export function countryName(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' }).of(code) ?? code
  } catch {
    return code
  }
}

export type CityNames = {
  readonly latinName: string
  readonly nativeName?: string | undefined
  readonly country?: string | undefined
}

/**
 * The form of a city's name for a language, and the other form beside it: the city's own leads where the screen is in its
 * script or its language (Göteborg in Swedish, 上海市 in Chinese). `native` is absent where it would say the same twice.
 */
export function cityName(locale: string, names: CityNames): { readonly name: string; readonly native?: string } {
  const { latinName, nativeName, country } = names
  if (!nativeName || nativeName === latinName) return { name: latinName }
  const leadsNative = locale.startsWith('zh')
    ? /\p{Script=Han}/u.test(nativeName)
    : locale.startsWith('sv') && country === 'SE'
  return leadsNative ? { name: nativeName, native: latinName } : { name: latinName, native: nativeName }
}

/** Both forms of a city's name in a line of plain text, the other one in brackets. */
export function cityNames(locale: string, names: CityNames): string {
  const { name, native } = cityName(locale, names)
  if (native === undefined) return name
  return locale.startsWith('zh') ? `${name}（${native}）` : `${name} (${native})`
}

const endsLatin = /[\p{Script=Latin}\p{N}]$/u
const startsLatin = /^[\p{Script=Latin}\p{N}]/u
const endsHan = /\p{Script=Han}$/u
const startsHan = /^\p{Script=Han}/u

export type ListPart = { readonly type: 'element' | 'literal'; readonly value: string }

/** Names joined as the language does it ("a, b and c"), with the space that Chinese typesetting puts between Latin and Han. */
export function formatListParts(locale: string, items: readonly string[], type: Intl.ListFormatType): ListPart[] {
  const parts = new Intl.ListFormat(locale, { type }).formatToParts(items)
  return parts.map((part, index): ListPart => {
    if (part.type === 'element') return part
    const [before = '', after = ''] = [parts[index - 1]?.value, parts[index + 1]?.value]
    const left = endsLatin.test(before) && startsHan.test(part.value) ? ' ' : ''
    const right = endsHan.test(part.value) && startsLatin.test(after) ? ' ' : ''
    return { type: 'literal', value: `${left}${part.value}${right}` }
  })
}

export function formatList(
  locale: string,
  items: readonly string[],
  type: Intl.ListFormatType = 'conjunction'
): string {
  return formatListParts(locale, items, type)
    .map(({ value }) => value)
    .join('')
}

/** All formats of this file, bound to one language by its tag for Intl. */
export function formatsIn(locale: string) {
  return {
    locale,
    day: (day: string, style?: DayStyle) => formatDay(locale, day, style),
    weekday: (day: string) => formatWeekday(locale, day),
    daySpan: (from: string, to: string, style?: DayStyle) => formatDaySpan(locale, from, to, style),
    partial: (partial: string, style?: DayStyle) => formatPartial(locale, partial, style),
    instant: (instant: string, timeZone?: string) => formatInstant(locale, instant, timeZone),
    time: (instant: string, timeZone?: string) => formatTime(locale, instant, timeZone),
    number: (value: number, options?: Intl.NumberFormatOptions) => formatNumber(locale, value, options),
    size: (bytes: number) => formatSize(locale, bytes),
    country: (code: string) => countryName(locale, code),
    city: (names: CityNames) => cityName(locale, names),
    cityNames: (names: CityNames) => cityNames(locale, names),
    list: (items: readonly string[], type?: Intl.ListFormatType) => formatList(locale, items, type),
    listParts: (items: readonly string[]) => formatListParts(locale, items, 'conjunction')
  }
}

export type Formats = ReturnType<typeof formatsIn>

/** Names one of `cities` by its id, as a sentence does; undefined for any other id. */
export function cityNamer(cities: readonly (CityNames & { readonly id: string })[], formats: Pick<Formats, 'city'>) {
  return (id: string): string | undefined => {
    const side = cities.find((one) => one.id === id)
    return side && formats.city(side).name
  }
}

/** All formats of this file, bound to the language of the screen, where no line ends within a date. */
export function useFormats(): Formats {
  const { locale } = useIntl()
  return useMemo(() => {
    const formats = formatsIn(locale)
    return {
      ...formats,
      day: (day, style) => unbroken(formats.day(day, style)),
      weekday: (day) => unbroken(formats.weekday(day)),
      daySpan: (from, to, style) => unbroken(formats.daySpan(from, to, style)),
      partial: (partial, style) => unbroken(formats.partial(partial, style)),
      instant: (instant, timeZone) => unbroken(formats.instant(instant, timeZone))
    }
  }, [locale])
}

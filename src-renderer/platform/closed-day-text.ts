import type { HolidayNames } from '@shared/domain/holiday-table'
import type { QuietPeriod } from '@shared/domain/quiet-period'
import type { ClosedDay, UnknownSchedule } from '@shared/domain/working-calendar'
import { countryName, formatList } from './formats'
import type { IntlShape } from './i18n'

/** The name of a holiday in the language of the screen; in English, then in its own, where that is not known. */
export function holidayName(locale: string, { n, en, sv, zh }: HolidayNames): string {
  if (locale.startsWith('sv')) return sv ?? en ?? n
  if (locale.startsWith('zh')) return zh ?? en ?? n
  return en ?? n
}

/** "Midsummer Eve (Sweden)", "the weekend", "the summer weeks (Sweden)". */
export function closedDayText(intl: IntlShape, closed: ClosedDay): string {
  if (closed.kind === 'weekend') return intl.formatMessage({ id: 'calendar.closed.weekend' })
  if (closed.kind === 'quiet') return quietText(intl, closed.period)
  const id = closed.isRegional ? 'regional' : closed.isExpected ? 'expected' : 'holiday'
  return intl.formatMessage(
    { id: `calendar.closed.${id}` },
    { holiday: holidayName(intl.locale, closed.names), country: countryName(intl.locale, closed.country) }
  )
}

/** A quiet period in words, without its days. */
export function quietText(intl: IntlShape, period: QuietPeriod): string {
  switch (period.kind) {
    case 'own':
      return period.name
    case 'election':
      return intl.formatMessage({ id: 'calendar.quiet.election' }, { post: period.post })
    case 'lunar-new-year':
      return intl.formatMessage(
        { id: 'calendar.closed.holiday' },
        { holiday: holidayName(intl.locale, period.names), country: countryName(intl.locale, period.country) }
      )
    case 'summer':
      return intl.formatMessage(
        { id: 'calendar.quiet.summer' },
        {
          countries: formatList(
            intl.locale,
            period.countries.map((country) => countryName(intl.locale, country))
          )
        }
      )
  }
}

/** Whose days off are not known, country by country. */
export function notKnownText(intl: IntlShape, schedules: readonly UnknownSchedule[]): string {
  return schedules
    .map(({ country, year, isAwaited }) =>
      intl.formatMessage(
        { id: isAwaited ? 'calendar.unknown.awaited' : 'calendar.unknown.country' },
        { country: countryName(intl.locale, country), year: String(year) }
      )
    )
    .join(intl.formatMessage({ id: 'terms.joiner' }))
}

import type { NoticePeriod } from '@shared/domain/notice-period'
import type { PartialDate } from '@shared/domain/partial-date'
import { precisionOf } from '@shared/domain/partial-date'
import { formatPartial } from './formats'
import type { IntlShape } from './i18n'
import type { MessageId } from './messages'

type Values = Readonly<Record<string, string | number>>

/** The small words that sentences about terms are made of. */
export function termWords(intl: IntlShape) {
  const text = (id: MessageId, values?: Values): string => intl.formatMessage({ id }, values)
  /** Two years and more in years where they come out even, otherwise in months ("twelve months each time"). */
  const length = (months: number) =>
    months >= 24 && months % 12 === 0 ? text('terms.years', { years: months / 12 }) : text('terms.months', { months })
  return {
    text,
    /** A date as an object: "23 October 2003", "den 23 oktober 2003". */
    date: (date: PartialDate) => text(`terms.date.${precisionOf(date)}`, { date: formatPartial(intl.locale, date) }),
    /** A date as an adverb: "on 23 October 2003", "in 2013". */
    when: (date: PartialDate) => text(`terms.when.${precisionOf(date)}`, { date: formatPartial(intl.locale, date) }),
    length,
    /** A period of notice: "three months", "90 days". */
    period: (notice: NoticePeriod) =>
      notice.unit === 'days' ? text('terms.days', { days: notice.length }) : length(notice.length)
  }
}

export type TermWords = ReturnType<typeof termWords>

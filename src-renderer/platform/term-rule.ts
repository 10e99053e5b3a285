import { lastDay, precisionOf } from '@shared/domain/partial-date'
import { noticePeriodOf } from '@shared/domain/notice-period'
import type { DatedVersion } from '@shared/domain/term'
import { clockOfTerm, endOf, noticeDateOf } from '@shared/domain/term-clock'
import type { IntlShape } from './i18n'
import { termWords, type TermWords } from './term-words'

type Rule = Pick<DatedVersion, 'signedOn' | 'effectiveFrom' | 'term' | 'renewal'>

/** As a text says it: "three years", "one year at a time". */
function span({ text, length }: TermWords, months: number): string {
  return months % 12 === 0 ? text('terms.years', { years: months / 12 }) : length(months)
}

function runs(words: TermWords, { signedOn, effectiveFrom, term, renewal }: Rule): string {
  const { text, date } = words
  const start = effectiveFrom ?? signedOn
  const from = start === undefined ? text('standing.rule.signature') : date(start)
  if (term.kind === 'open') return text('standing.rule.open', { from })
  if (term.kind === 'written') {
    const end = date(lastDay(term.endsOn))
    if (precisionOf(term.endsOn) === 'day') return text('standing.rule.written', { from, end })
    return text('standing.rule.writtenPartial', { from, end, written: date(term.endsOn) })
  }
  const counted = term.counting === 'day-included' ? 'yes' : 'no'
  const values = { length: span(words, term.months), from, counted }
  const end = start === undefined ? undefined : endOf(clockOfTerm(start, term, renewal), 0)
  if (!end) return text('standing.rule.duration', values)
  if (end.earliest < end.latest)
    return text('standing.rule.durationBetween', { ...values, earliest: date(end.earliest), latest: date(end.latest) })
  return text('standing.rule.durationTo', { ...values, end: date(end.latest) })
}

function then(words: TermWords, { signedOn, effectiveFrom, term, renewal }: Rule): string | undefined {
  const { text, date, period } = words
  if (term.kind === 'open') return undefined
  if (renewal.kind !== 'tacit') return text(`standing.rule.${renewal.kind}`)
  const start = effectiveFrom ?? signedOn
  const notice = noticePeriodOf(renewal)
  const values = { every: span(words, renewal.everyMonths), times: renewal.atMost ?? 0 }
  if (!notice) return text('standing.rule.tacit', values)
  const by = start === undefined ? undefined : noticeDateOf(clockOfTerm(start, term, renewal), 0)
  const length = period(notice)
  if (by === undefined) return text('standing.rule.tacitNotice', { ...values, length })
  return text('standing.rule.tacitNoticeBy', { ...values, length, by: date(by) })
}

/** The rule of a text in one sentence, as a lawyer would read it back: from when to when, what then, how it is ended. */
export function termRule(intl: IntlShape, rule: Rule): string {
  const words = termWords(intl)
  const withdrawal = noticePeriodOf(rule.term)
  const ended =
    withdrawal &&
    words.text('standing.rule.withdrawal', { length: words.period(withdrawal), to: withdrawal.to ?? 'none' })
  const parts = [runs(words, rule), then(words, rule), ended].filter((part) => part !== undefined)
  return words.text('terms.sentence', { text: parts.join(words.text('terms.joiner')) })
}
